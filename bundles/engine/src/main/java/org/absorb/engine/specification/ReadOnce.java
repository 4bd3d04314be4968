package org.absorb.engine.specification;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.absorb.model.parameter.Problems;

/**
 * What was found in what is written, each thing read once. What is wrong is read, and told, anew
 * each time. One thread.
 *
 * @param <W> what is written; equal where it says the same
 * @param <F> what is found in it
 */
final class ReadOnce<W, F> {

  private final BiFunction<W, Problems, F> reader;
  private final Map<W, F> known = new HashMap<>();

  /**
   * @param reader adds to the problems what is wrong; what it returns then does not count
   */
  ReadOnce(BiFunction<W, Problems, F> reader) {
    this.reader = reader;
  }

  /** What is found; {@code null} if anything is wrong. */
  F of(W written, Problems problems) {
    F before = known.get(written);
    if (before != null) {
      return before;
    }
    Problems own = new Problems();
    F found = reader.apply(written, own);
    problems.addAll(own);
    if (!own.isEmpty()) {
      return null;
    }
    known.put(written, found);
    return found;
  }
}
