package org.absorb.model.experiment;

import org.absorb.model.parameter.Parameter;

/**
 * How long a run is and what is kept of it: {@code "protocol"} in files.
 *
 * @param steps the last step, the transient included
 * @param transientSteps means begin with this step
 * @param stopWhen whether it may end before
 * @param record which steps are rows of the log, besides the first and the last
 * @param frames which steps are frames of the trajectory, besides the first and the last; none, and
 *     there is no trajectory
 * @param checkpointEvery seconds between checkpoints
 */
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
    @Parameter(byDefault = "{\"every\": 10}", sweepable = false) Schedule record,
    @Parameter(byDefault = "{}", sweepable = false) Schedule frames,
    @Parameter(
            unit = "s",
            min = 0.1,
            max = 86400,
            byDefault = "30",
            advanced = true,
            sweepable = false)
        double checkpointEvery) {

  /** The same with another last step; a transient does not go beyond it. */
  public Protocol upTo(long last) {
    return new Protocol(
        last, Math.min(transientSteps, last), stopWhen, record, frames, checkpointEvery);
  }

  /** The same, ending otherwise. */
  public Protocol stopping(StopWhen otherwise) {
    return new Protocol(steps, transientSteps, otherwise, record, frames, checkpointEvery);
  }

  /** When a run ends before its last step. */
  public enum StopWhen {
    ABSORBED,
    NEVER
  }
}
