package org.absorb.spi.observable;

import java.util.Set;

/**
 * What an observable looks at besides the present configuration, so that the engine keeps it, over
 * restarts too. A run pays only for what its observables ask for.
 *
 * @param since steps, 0 or more, whose configurations it compares with ({@link Moment#since})
 * @param lastMove whether it looks at {@link Moment#lastMove}
 */
public record Needs(Set<Long> since, boolean lastMove) {

  /** Nothing but the configuration. */
  public static final Needs NOTHING = new Needs(Set.of(), false);

  /** The last move. */
  public static final Needs LAST_MOVE = new Needs(Set.of(), true);

  public Needs {
    since = Set.copyOf(since);
  }

  /** The configuration at a step. */
  public static Needs since(long step) {
    return new Needs(Set.of(step), false);
  }
}
