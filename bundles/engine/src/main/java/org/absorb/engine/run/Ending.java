package org.absorb.engine.run;

import org.absorb.engine.State;
import org.absorb.model.run.Outcome;

/**
 * How a run ended.
 *
 * @param outcome why
 * @param bookmark at its last step; a run can be extended from here
 */
public record Ending(Outcome outcome, Bookmark bookmark) {

  /** The last step. */
  public long steps() {
    return bookmark.step();
  }

  /** The last configuration. */
  public State state() {
    return bookmark.state();
  }
}
