package org.absorb.runner.work;

import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.engine.State;
import org.absorb.engine.run.Bookmark;
import org.absorb.engine.run.Memory;
import org.absorb.spi.observable.Move;
import org.absorb.store.run.Snapshot;

/** A run's bookmarks as files keep them, and back. */
final class Stored {

  private Stored() {}

  static Bookmark bookmark(Snapshot s) {
    SortedMap<Long, State> past = new TreeMap<>();
    s.past()
        .forEach(
            (step, then) ->
                past.put(step, new State(step, then.position(), then.image(), new double[0][])));
    Move move = s.lastMove().length < 2 ? Move.UNKNOWN : new Move(s.lastMove()[0], s.lastMove()[1]);
    State state = new State(s.step(), s.position(), s.image(), s.carried());
    return new Bookmark(state, new Memory(past, move, s.rest()));
  }

  /** The configuration of step 0 is left out: a run makes it again. */
  static Snapshot snapshot(Bookmark here, double[] box, byte[] hash) {
    State state = here.state();
    SortedMap<Long, Snapshot.Past> past = new TreeMap<>();
    here.memory()
        .past()
        .tailMap(1L)
        .forEach((step, then) -> past.put(step, new Snapshot.Past(then.position(), then.image())));
    Move move = here.memory().lastMove();
    double[] lastMove =
        move.equals(Move.UNKNOWN) ? new double[0] : new double[] {move.largest(), move.drawn()};
    return new Snapshot(
        state.step(),
        box,
        state.position(),
        state.image(),
        state.carried(),
        hash,
        past,
        lastMove,
        here.memory().rest());
  }
}
