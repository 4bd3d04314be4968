package org.absorb.engine.run;

import org.absorb.engine.State;
import org.absorb.model.run.Outcome;

/**
 * How a run ended.
 *
 * @param outcome why
 * @param state at its last step; a run can be extended from here
 */
public record Ending(Outcome outcome, State state) {

  /** The last step. */
  public long steps() {
    return state.step();
  }
}
