package org.absorb.scheme.approximation.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Scheme;

/** What the stochastic differential equations of biased random organization are set by. */
public record BroSdeParameters(
    @Parameter(
            label = "kick size",
            symbol = "epsilon",
            unit = "D",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true,
            help = Help.KICK_SIZE)
        double kickSize,
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
    return new BroParameters(kickSize, temporalCorrelation).scheme(kind, timeStep);
  }
}
