package org.absorb.model.experiment;

import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Parameter;

/**
 * The particles and their box: {@code "system"} in files. The box is periodic and cubic, and
 * follows from the packing fraction {@code phi = sum_i v_d R_i^d / L^d}.
 */
public record SystemSettings(
    @Parameter(
            label = "dimension",
            symbol = "d",
            min = 2,
            max = 3,
            byDefault = "3",
            help = "Number of axes.")
        int dimension,
    @Parameter(
            label = "particles",
            symbol = "N",
            min = 1,
            max = 1e7,
            logarithmic = true,
            help = "Number of particles.")
        int particles,
    @Parameter(
            label = "packing fraction",
            symbol = "phi",
            min = 0,
            minOpen = true,
            max = 10,
            help = "Volume of the particles over the volume of the box, overlaps counted twice.")
        double packingFraction,
    @Parameter(label = "radii", kind = "radii", byDefault = "{\"type\": \"radii.equal\"}")
        Component radii,
    @Parameter(
            label = "initial state",
            kind = "initial",
            byDefault = "{\"type\": \"initial.random\"}")
        Component initial) {}
