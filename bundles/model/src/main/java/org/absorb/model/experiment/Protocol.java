package org.absorb.model.experiment;

import org.absorb.model.parameter.Parameter;

/** How long a run is and what is kept of it: {@code "protocol"} in files. */
public record Protocol(
    @Parameter(
            label = "steps",
            symbol = "k",
            unit = "step",
            min = 0,
            max = 1e15,
            byDefault = "10000",
            logarithmic = true,
            help = "The last step, the transient included.")
        long steps,
    @Parameter(
            key = "transient",
            label = "transient",
            unit = "step",
            min = 0,
            max = 1e15,
            byDefault = "0",
            logarithmic = true,
            help = "Means begin with this step.")
        long transientSteps,
    @Parameter(
            label = "stop when",
            byDefault = "\"absorbed\"",
            help = "Whether the run ends as soon as nothing overlaps any more.")
        StopWhen stopWhen,
    @Parameter(label = "record", sweepable = false) Recording record,
    @Parameter(
            label = "checkpoint every",
            unit = "s",
            min = 0.1,
            max = 86400,
            byDefault = "30",
            advanced = true,
            sweepable = false,
            help = "Wall clock time between checkpoints.")
        double checkpointEvery) {

  /** When a run ends before its last step. */
  public enum StopWhen {
    ABSORBED,
    NEVER
  }

  /** Which steps are written to the log; the first and the last always are. */
  public record Recording(
      @Parameter(
              label = "every",
              unit = "step",
              min = 1,
              max = 1e15,
              byDefault = "10",
              sweepable = false,
              help = "Steps from one row of the log to the next.")
          long every) {

    /** Whether step {@code k} is on the schedule. */
    public boolean holds(long k) {
      return k % every == 0;
    }
  }
}
