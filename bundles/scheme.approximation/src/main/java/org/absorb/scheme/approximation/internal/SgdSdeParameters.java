package org.absorb.scheme.approximation.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;

/** What the stochastic differential equations of stochastic gradient descent are set by. */
public record SgdSdeParameters(
    @Parameter(
            label = "learning rate",
            symbol = "alpha",
            unit = "D",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true,
            help = Help.LEARNING_RATE)
        double learningRate,
    @Parameter(
            label = "batch fraction",
            symbol = "b_f",
            min = 0,
            max = 1,
            help = Help.BATCH_FRACTION)
        double batchFraction,
    @Parameter(
            label = "time step",
            symbol = "h",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true,
            help = Help.TIME_STEP)
        double timeStep,
    @Parameter(
            label = "temporal correlation",
            symbol = "t",
            min = -1,
            max = 1,
            byDefault = "0",
            advanced = true,
            help = Help.TEMPORAL_CORRELATION)
        double temporalCorrelation) {

  Scheme scheme(Kind kind) {
    return new SgdParameters(learningRate, batchFraction, temporalCorrelation)
        .scheme(kind, timeStep);
  }
}
