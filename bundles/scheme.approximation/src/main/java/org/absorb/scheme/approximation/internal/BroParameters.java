package org.absorb.scheme.approximation.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;

/** What the Gaussian approximations of biased random organization are set by. */
public record BroParameters(
    @Parameter(
            label = "kick size",
            symbol = "epsilon",
            unit = "D",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true,
            help = "The largest displacement that one overlap gives in the process approximated.")
        double kickSize,
    @Parameter(
            label = "temporal correlation",
            symbol = "t",
            min = -1,
            max = 1,
            byDefault = "0",
            advanced = true,
            help =
                "The noise of a step is (xi_k + t xi_(k-1)) / sqrt(1 + t^2), whose correlation with the step before is t / (1 + t^2).")
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
