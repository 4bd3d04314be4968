package org.absorb.scheme.approximation.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;

/** What the Gaussian approximations of stochastic gradient descent are set by. */
public record SgdParameters(
    @Parameter(symbol = "alpha", unit = "D", min = 0, minOpen = true, max = 100, logarithmic = true)
        double learningRate,
    @Parameter(symbol = "b_f", min = 0, max = 1) double batchFraction,
    @Parameter(symbol = "t", min = -1, max = 1, byDefault = "0", advanced = true)
        double temporalCorrelation) {

  Scheme scheme(Kind kind) {
    return scheme(kind, 1);
  }

  /**
   * Of theta, which is 1 with probability b_f, the mean is b_f and the variance b_f (1 - b_f).
   *
   * @param timeStep h
   */
  Scheme scheme(Kind kind, double timeStep) {
    double drift = learningRate * batchFraction;
    double amplitude = learningRate * Math.sqrt(batchFraction * (1 - batchFraction));
    return Gaussian.of(kind, drift, amplitude, timeStep, temporalCorrelation);
  }
}
