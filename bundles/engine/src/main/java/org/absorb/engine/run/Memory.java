package org.absorb.engine.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.engine.State;
import org.absorb.model.run.Rest;
import org.absorb.spi.observable.Move;

/**
 * What a run remembers beside its state: what its observables look back at, and where it came to
 * rest. It belongs to a checkpoint, but not to the state's hash.
 *
 * @param past configurations by their step; that of step 0 need not be in it, since a run can make
 *     it again
 * @param lastMove what the move before did
 * @param rest where it came to rest first, if it has
 */
public record Memory(SortedMap<Long, State> past, Move lastMove, Optional<Rest> rest) {

  /** Of a run that begins, or whose observables ask for nothing. */
  public static final Memory NOTHING =
      new Memory(Collections.emptySortedMap(), Move.UNKNOWN, Optional.empty());

  public Memory {
    past = Collections.unmodifiableSortedMap(new TreeMap<>(past));
  }

  /** With one more configuration. */
  Memory with(State state) {
    SortedMap<Long, State> more = new TreeMap<>(past);
    more.put(state.step(), state);
    return new Memory(more, lastMove, rest);
  }

  /** After another move. */
  Memory after(Move move) {
    return new Memory(past, move, rest);
  }

  /** After it came to rest. */
  Memory resting(long step, double[] row) {
    Rest here = new Rest(step, Arrays.stream(row).boxed().toList());
    return new Memory(past, lastMove, Optional.of(here));
  }
}
