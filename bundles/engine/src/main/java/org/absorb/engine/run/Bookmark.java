package org.absorb.engine.run;

import org.absorb.engine.State;

/**
 * Where a run can be gone on with: from the configuration at a step, before it is measured.
 *
 * @param state the configuration
 * @param memory what its observables look back at
 */
public record Bookmark(State state, Memory memory) {

  /** Of a run whose observables look back at nothing. */
  public static Bookmark of(State state) {
    return new Bookmark(state, Memory.NOTHING);
  }

  /** The step c. */
  public long step() {
    return state.step();
  }
}
