package org.absorb.scheme.approximation.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;

/** What the Gaussian approximations of biased random organization are set by. */
public record BroParameters(
    @Parameter(
            symbol = "epsilon",
            unit = "D",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true)
        double kickSize,
    @Parameter(symbol = "t", min = -1, max = 1, byDefault = "0", advanced = true)
        double temporalCorrelation) {

  Scheme scheme(Kind kind) {
    return scheme(kind, 1);
  }

  /**
   * A kick is {@code 2 epsilon u f n}; of 2 u the mean is 1 and the variance 1/3.
   *
   * @param timeStep h
   */
  Scheme scheme(Kind kind, double timeStep) {
    double amplitude = kickSize / Math.sqrt(3);
    return Gaussian.of(kind, kickSize, amplitude, timeStep, temporalCorrelation);
  }
}
