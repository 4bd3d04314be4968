package org.absorb.analysis.equivalence.internal;

import org.absorb.model.parameter.Parameter;

/** What is compared with what, and how it is measured. */
public record EquivalenceParameters(
    @Parameter(byDefault = "\"bro.pairwise\"", sweepable = false) String baseline,
    @Parameter(
            symbol = "sigma",
            unit = "R",
            min = 0,
            minOpen = true,
            max = 4,
            byDefault = "0.03",
            logarithmic = true,
            sweepable = false)
        double sigma,
    @Parameter(
            symbol = "k",
            unit = "1/D",
            min = 0.1,
            max = 100,
            byDefault = "15",
            sweepable = false)
        double kMax,
    @Parameter(min = 1, max = 100000, byDefault = "100", logarithmic = true, sweepable = false)
        int vectorsPerShell) {}
