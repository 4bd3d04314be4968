package org.absorb.model.run;

import org.absorb.model.parameter.Choice;

/** How a run, or a cell's runs together, came to its end. */
public enum Outcome {
  /** Nothing overlaps any more. */
  ABSORBED,
  /** Blocks of the series agree. */
  STEADY,
  /** The mean is known well enough. */
  PRECISION,
  /** All steps were taken. */
  STEP_LIMIT,
  /** Stopped from outside; goes on from its checkpoint. */
  INTERRUPTED,
  /** Replicas that ended differently. */
  MIXED;

  /** As files write it: {@code stepLimit}. */
  public String written() {
    return Choice.written(this);
  }
}
