package org.absorb.engine.internal.search;

/** A way of finding the pairs that may overlap. */
public interface Search {

  /**
   * Called on one thread before the pairs of a step are looked for, with all threads idle; the only
   * place where particles may change slots.
   */
  void prepare();

  /**
   * Adds to a member's list all overlapping pairs that are its own, and perhaps some that do not
   * overlap. Called on all threads at once.
   */
  void find(int member, PairList found);

  /** Looks at a member's slots after they moved and were packed. Called on all threads at once. */
  void moved(int member, int from, int to);

  /** Whether it is any use to move only those that overlap; after {@link #prepare}. */
  default boolean sparse() {
    return false;
  }

  /**
   * The same as {@link #moved} where only some of a member's particles may have moved, among them
   * every one that overlapped. Only where {@link #sparse} said so.
   */
  default void moved(int member, int[] slots, int count) {
    throw new UnsupportedOperationException();
  }

  /** Called on one thread after all members have moved. */
  void settle();
}
