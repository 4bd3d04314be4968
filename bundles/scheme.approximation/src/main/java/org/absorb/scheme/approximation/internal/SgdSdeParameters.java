package org.absorb.scheme.approximation.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;

/** What the stochastic differential equations of stochastic gradient descent are set by. */
public record SgdSdeParameters(
    @Parameter(symbol = "alpha", unit = "D", min = 0, minOpen = true, max = 100, logarithmic = true)
        double learningRate,
    @Parameter(symbol = "b_f", min = 0, max = 1) double batchFraction,
    @Parameter(symbol = "h", min = 0, minOpen = true, max = 100, logarithmic = true)
        double timeStep,
    @Parameter(symbol = "t", min = -1, max = 1, byDefault = "0", advanced = true)
        double temporalCorrelation) {

  Scheme scheme(Kind kind) {
    return new SgdParameters(learningRate, batchFraction, temporalCorrelation)
        .scheme(kind, timeStep);
  }
}
