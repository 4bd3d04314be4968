package org.absorb.model.experiment;

import org.absorb.model.parameter.Parameter;

/** How long a run is and what is kept of it: {@code "protocol"} in files. */
public record Protocol(
    @Parameter(
            symbol = "k",
            unit = "step",
            min = 0,
            max = 1e15,
            byDefault = "10000",
            logarithmic = true)
        long steps,
    @Parameter(
            key = "transient",
            unit = "step",
            min = 0,
            max = 1e15,
            byDefault = "0",
            logarithmic = true)
        long transientSteps,
    @Parameter(byDefault = "\"absorbed\"") StopWhen stopWhen,
    @Parameter(sweepable = false) Recording record,
    @Parameter(
            unit = "s",
            min = 0.1,
            max = 86400,
            byDefault = "30",
            advanced = true,
            sweepable = false)
        double checkpointEvery) {

  /** When a run ends before its last step. */
  public enum StopWhen {
    ABSORBED,
    NEVER
  }

  /** Which steps are written to the log; the first and the last always are. */
  public record Recording(
      @Parameter(unit = "step", min = 1, max = 1e15, byDefault = "10", sweepable = false)
          long every) {

    /** Whether step {@code k} is on the schedule. */
    public boolean holds(long k) {
      return k % every == 0;
    }
  }
}
