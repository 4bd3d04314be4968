package org.absorb.model.run;

import org.absorb.model.parameter.Choice;

/** Where a run is in its life. */
public enum RunStatus {
  /** Belongs to an experiment; nobody has asked for it. */
  PLANNED,
  /** Waits for a worker. */
  QUEUED,
  /** A worker computes it. */
  RUNNING,
  /** Stopped at a checkpoint, to go on when asked. */
  PAUSED,
  /** Has its outcome. */
  FINISHED,
  /** Could not go on; says why. */
  FAILED,
  /** Stopped for good by its owner; a retry goes on from its checkpoint. */
  CANCELLED;

  /** As files write it: {@code finished}. */
  public String written() {
    return Choice.written(this);
  }
}
