package org.absorb.analysis.transport.internal;

import java.util.OptionalLong;
import org.absorb.model.parameter.Parameter;

/** How displacements are measured and compared. */
public record TransportParameters(
    @Parameter(byDefault = "\"step\"", sweepable = false) Clock clock,
    @Parameter(symbol = "k", unit = "step", min = 1, max = 1e15, sweepable = false)
        OptionalLong atStep,
    @Parameter(min = 0, max = 1, maxOpen = true, byDefault = "0.5", sweepable = false)
        double fitFrom,
    @Parameter(byDefault = "\"bro.pairwise\"", sweepable = false) String reference,
    @Parameter(min = 0, max = 10, byDefault = "0.15", advanced = true, sweepable = false)
        double diffusiveWithin) {

  /** What time is counted in. */
  public enum Clock {
    /** Steps. */
    STEP,
    /** Steps times the kick size epsilon, or times alpha b_f. */
    NATURAL
  }
}
