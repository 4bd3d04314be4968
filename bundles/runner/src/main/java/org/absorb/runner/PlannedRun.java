package org.absorb.runner;

import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.runner.work.Need;

/**
 * A run as one experiment asks for it.
 *
 * @param specification complete, under the experiment's protocol
 * @param need what has to be done to have it
 * @param there the steps that are there already
 */
public record PlannedRun(
    RunId id,
    String experiment,
    Cell cell,
    int replica,
    Specification specification,
    Need need,
    long there) {

  /** The steps that have to be computed, at most. */
  public long stepsToDo() {
    return switch (need) {
      case FOUND -> 0;
      case START, REPLAY -> specification.protocol().steps();
      case RESUME, EXTEND -> Math.max(0, specification.protocol().steps() - there);
    };
  }
}
