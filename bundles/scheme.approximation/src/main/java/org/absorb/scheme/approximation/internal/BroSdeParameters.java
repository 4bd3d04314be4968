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
            help = "The largest displacement that one overlap gives in the process approximated.")
        double kickSize,
    @Parameter(
            label = "time step",
            symbol = "h",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true,
            help =
                "Step of Euler's method in steps of the map: the drift times h, the noise times its root; 1 is the map.")
        double timeStep,
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
    return new BroParameters(kickSize, temporalCorrelation).scheme(kind, timeStep);
  }
}
