package org.absorb.analysis.transition.internal;

import org.absorb.model.parameter.Parameter;

/** How the transition is read from runs. */
public record TransitionParameters(
    @Parameter(
            label = "activity threshold",
            symbol = "f_c",
            min = 0,
            minOpen = true,
            max = 1,
            maxOpen = true,
            byDefault = "0.1",
            sweepable = false,
            help =
                "phi_c lies above the largest packing fraction whose steady activity is below it.")
        double threshold,
    @Parameter(
            label = "relaxation level",
            min = 0,
            minOpen = true,
            max = 10,
            byDefault = "0.1",
            sweepable = false,
            help = "An active run has relaxed when (f_a - f_inf) / f_inf falls below it.")
        double relaxationLevel,
    @Parameter(
            label = "blocks",
            min = 4,
            max = 1000,
            byDefault = "20",
            advanced = true,
            sweepable = false,
            help =
                "Blocks that a series is cut into; its halves agree within 2 standard errors where it is steady. Even.")
        int blocks,
    @Parameter(
            label = "resolution",
            min = 0,
            minOpen = true,
            max = 1,
            byDefault = "0.01",
            logarithmic = true,
            sweepable = false,
            help = "A wider bracket of phi_c is reported, and refined by proposals.")
        double resolution,
    @Parameter(
            label = "inner points",
            min = 1,
            max = 20,
            byDefault = "3",
            advanced = true,
            sweepable = false,
            help = "Packing fractions proposed inside a bracket; 1 is bisection.")
        int innerPoints,
    @Parameter(
            label = "most replicas",
            min = 1,
            max = 10000,
            byDefault = "64",
            advanced = true,
            sweepable = false,
            help = "More are never proposed.")
        int mostReplicas,
    @Parameter(
            label = "most steps",
            unit = "step",
            min = 1,
            max = 1e15,
            byDefault = "10000000",
            logarithmic = true,
            advanced = true,
            sweepable = false,
            help = "Longer runs are never proposed.")
        long mostSteps) {

  static final TransitionParameters DEFAULT =
      new TransitionParameters(0.1, 0.1, 20, 0.01, 3, 64, 10_000_000);
}
