package org.absorb.engine.run;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.engine.State;
import org.absorb.spi.observable.Move;

/**
 * What a run's observables look back at. It belongs to a checkpoint, but not to the state's hash.
 *
 * @param past configurations by their step; that of step 0 need not be in it, since a run can make
 *     it again
 * @param lastMove what the move before did
 */
public record Memory(SortedMap<Long, State> past, Move lastMove) {

  /** Of a run that begins, or whose observables ask for nothing. */
  public static final Memory NOTHING = new Memory(Collections.emptySortedMap(), Move.UNKNOWN);

  public Memory {
    past = Collections.unmodifiableSortedMap(new TreeMap<>(past));
  }

  /** With one more configuration. */
  Memory with(State state) {
    SortedMap<Long, State> more = new TreeMap<>(past);
    more.put(state.step(), state);
    return new Memory(more, lastMove);
  }

  /** After another move. */
  Memory after(Move move) {
    return new Memory(past, move);
  }
}
