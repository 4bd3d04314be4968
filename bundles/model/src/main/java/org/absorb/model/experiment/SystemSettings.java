package org.absorb.model.experiment;

import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Parameter;

/**
 * The particles and their box: {@code "system"} in files. The box is periodic and cubic, and
 * follows from the packing fraction {@code phi = sum_i v_d R_i^d / L^d}.
 */
public record SystemSettings(
    @Parameter(symbol = "d", min = 2, max = 3, byDefault = "3") int dimension,
    @Parameter(symbol = "N", min = 1, max = 1e7, logarithmic = true) int particles,
    @Parameter(symbol = "phi", min = 0, minOpen = true, max = 10) double packingFraction,
    @Parameter(kind = "radii", byDefault = "{\"type\": \"radii.equal\"}") Component radii,
    @Parameter(kind = "initial", byDefault = "{\"type\": \"initial.random\"}") Component initial) {}
