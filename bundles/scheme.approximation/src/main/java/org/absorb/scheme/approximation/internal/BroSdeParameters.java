package org.absorb.scheme.approximation.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;

/** What the stochastic differential equations of biased random organization are set by. */
public record BroSdeParameters(
    @Parameter(
            symbol = "epsilon",
            unit = "D",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true)
        double kickSize,
    @Parameter(symbol = "h", min = 0, minOpen = true, max = 100, logarithmic = true)
        double timeStep,
    @Parameter(symbol = "t", min = -1, max = 1, byDefault = "0", advanced = true)
        double temporalCorrelation) {

  Scheme scheme(Kind kind) {
    return new BroParameters(kickSize, temporalCorrelation).scheme(kind, timeStep);
  }
}
