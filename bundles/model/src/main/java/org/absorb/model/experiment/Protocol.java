package org.absorb.model.experiment;

import java.util.List;
import org.absorb.model.parameter.Parameter;

/**
 * How long a run is, when it ends and what is kept of it: {@code "protocol"} in files.
 *
 * @param steps the last step, the transient included
 * @param transientSteps means begin with this step
 * @param clock what steps are written in; in a specification always in steps
 * @param stages later stages, by ascending first steps; they are part of a run's identity
 * @param stopWhen whether it may end before
 * @param precision for {@link StopWhen#PRECISION}: standard error over mean, of the activity
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
    @Parameter(byDefault = "\"step\"", sweepable = false, advanced = true) Clock clock,
    @Parameter(byDefault = "[]", sweepable = false, advanced = true) List<Stage> stages,
    @Parameter(byDefault = "\"absorbed\"") StopWhen stopWhen,
    @Parameter(
            min = 0,
            minOpen = true,
            max = 1,
            byDefault = "0.02",
            logarithmic = true,
            visibleWhen = "stopWhen=precision")
        double precision,
    @Parameter(byDefault = "{\"every\": 10}", sweepable = false) Schedule record,
    @Parameter(byDefault = "{}", sweepable = false, advanced = true) Schedule frames,
    @Parameter(
            unit = "s",
            min = 0.1,
            max = 86400,
            byDefault = "30",
            advanced = true,
            sweepable = false)
        double checkpointEvery) {

  /** The column of the log that {@link StopWhen#STEADY} and {@link StopWhen#PRECISION} look at. */
  public static final String WATCHED = "activity";

  private static final Protocol DEFAULT =
      new Protocol(
          10_000,
          0,
          Clock.STEP,
          List.of(),
          StopWhen.ABSORBED,
          0.02,
          Schedule.every(10),
          Schedule.NONE,
          30);

  /** What steps, transients, stages and schedules are written in. */
  public enum Clock {
    /** Steps. */
    STEP,
    /** The scheme's natural time: steps times the kick size, or the learning rate and b_f. */
    NATURAL
  }

  /** When a run ends before its last step. All but {@link #NEVER} end it when it is absorbed. */
  public enum StopWhen {
    /** When nothing overlaps any more. */
    ABSORBED,
    /** When blocks of the activity after the transient agree. */
    STEADY,
    /** When the mean activity after the transient is known well enough. */
    PRECISION,
    /** It goes on to its last step. */
    NEVER
  }

  public Protocol {
    stages = List.copyOf(stages);
  }

  /** So many steps, all else by default. */
  public static Protocol of(long steps) {
    return DEFAULT.upTo(steps);
  }

  /** The same with another last step; a transient does not go beyond it. */
  public Protocol upTo(long last) {
    return new Protocol(
        last,
        Math.min(transientSteps, last),
        clock,
        stages,
        stopWhen,
        precision,
        record,
        frames,
        checkpointEvery);
  }

  /** The same with another transient. */
  public Protocol after(long transientEnd) {
    return new Protocol(
        steps, transientEnd, clock, stages, stopWhen, precision, record, frames, checkpointEvery);
  }

  /** The same, ending otherwise. */
  public Protocol stopping(StopWhen otherwise) {
    return new Protocol(
        steps,
        transientSteps,
        clock,
        stages,
        otherwise,
        precision,
        record,
        frames,
        checkpointEvery);
  }

  /** The same on other schedules. */
  public Protocol recording(Schedule rows, Schedule images) {
    return new Protocol(
        steps, transientSteps, clock, stages, stopWhen, precision, rows, images, checkpointEvery);
  }

  /**
   * Whether a run of {@code other} ends where one of this does, for what the rows say alone: by the
   * same rule, from the same rows.
   */
  public boolean stopsAs(Protocol other) {
    boolean looks = stopWhen == StopWhen.STEADY || stopWhen == StopWhen.PRECISION;
    return stopWhen == other.stopWhen
        && (stopWhen != StopWhen.PRECISION || precision == other.precision)
        && (!looks || transientSteps == other.transientSteps && record.equals(other.record));
  }
}
