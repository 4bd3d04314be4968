package org.absorb.analysis.structure.internal;

import java.util.OptionalDouble;
import org.absorb.model.parameter.Parameter;

/** What is measured of which frames. */
public record StructureParameters(
    @Parameter(byDefault = "\"last\"", sweepable = false) Which frames,
    @Parameter(
            min = 1,
            max = 100000,
            byDefault = "20",
            visibleWhen = "frames=steady",
            sweepable = false)
        int mostFrames,
    @Parameter(
            symbol = "k",
            unit = "1/D",
            min = 0.1,
            max = 100,
            byDefault = "15",
            sweepable = false)
        double kMax,
    @Parameter(min = 1, max = 100000, byDefault = "64", logarithmic = true, sweepable = false)
        int vectorsPerShell,
    @Parameter(symbol = "k", unit = "1/D", min = 0, minOpen = true, max = 100, sweepable = false)
        OptionalDouble fitFrom,
    @Parameter(symbol = "k", unit = "1/D", min = 0, minOpen = true, max = 100, sweepable = false)
        OptionalDouble fitTo,
    @Parameter(symbol = "r", unit = "D", min = 1, max = 100, byDefault = "4", sweepable = false)
        double rMax,
    @Parameter(
            unit = "D",
            min = 0.001,
            max = 1,
            byDefault = "0.02",
            logarithmic = true,
            advanced = true,
            sweepable = false)
        double rWidth,
    @Parameter(min = 10, max = 1000000, byDefault = "1000", logarithmic = true, sweepable = false)
        int windows,
    @Parameter(unit = "D", min = 1, max = 10, advanced = true, sweepable = false)
        OptionalDouble neighbourReach,
    @Parameter(min = 0, max = 1, byDefault = "0.1", advanced = true, sweepable = false)
        double crystallisedFrom) {

  /** Which frames of a run are measured. */
  public enum Which {
    /** The last state. */
    LAST,
    /** All that were kept after the transient, or of the second half where there is none. */
    STEADY
  }
}
