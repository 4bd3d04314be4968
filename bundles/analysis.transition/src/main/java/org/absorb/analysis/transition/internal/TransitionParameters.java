package org.absorb.analysis.transition.internal;

import java.util.OptionalDouble;
import org.absorb.model.parameter.Parameter;

/** How the transition is read from runs. */
public record TransitionParameters(
    @Parameter(
            symbol = "f_c",
            min = 0,
            minOpen = true,
            max = 1,
            maxOpen = true,
            byDefault = "0.1",
            sweepable = false)
        double threshold,
    @Parameter(min = 0, minOpen = true, max = 10, byDefault = "0.1", sweepable = false)
        double relaxationLevel,
    @Parameter(symbol = "beta", min = 0, minOpen = true, max = 10, sweepable = false)
        OptionalDouble beta,
    @Parameter(
            min = 0,
            minOpen = true,
            max = 10,
            byDefault = "0.1",
            advanced = true,
            sweepable = false)
        double fitWindow,
    @Parameter(min = 4, max = 1000, byDefault = "20", advanced = true, sweepable = false)
        int blocks,
    @Parameter(
            min = 0,
            minOpen = true,
            max = 1,
            byDefault = "0.01",
            logarithmic = true,
            sweepable = false)
        double resolution,
    @Parameter(min = 1, max = 20, byDefault = "3", advanced = true, sweepable = false)
        int innerPoints,
    @Parameter(min = 1, max = 10000, byDefault = "64", advanced = true, sweepable = false)
        int mostReplicas,
    @Parameter(
            unit = "step",
            min = 1,
            max = 1e15,
            byDefault = "10000000",
            logarithmic = true,
            advanced = true,
            sweepable = false)
        long mostSteps) {

  static final TransitionParameters DEFAULT =
      new TransitionParameters(0.1, 0.1, OptionalDouble.empty(), 0.1, 20, 0.01, 3, 64, 10_000_000);
}
