package org.absorb.runner.work;

import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.store.run.RunRecord;

/**
 * How a job ended.
 *
 * @param record what the folder says now; empty where it could not be looked at
 * @param message why it failed; else empty
 */
public record JobReport(RunId id, End end, Optional<RunRecord> record, String message) {

  /** The ways a job ends. */
  public enum End {
    /** What was asked is in the folder. */
    FINISHED,
    /** Stopped; goes on from a checkpoint. */
    INTERRUPTED,
    /** Cannot go on. */
    FAILED,
    /** Another process computes the run. */
    BUSY
  }

  static JobReport of(End end, RunRecord record) {
    return new JobReport(record.id(), end, Optional.of(record), record.message());
  }
}
