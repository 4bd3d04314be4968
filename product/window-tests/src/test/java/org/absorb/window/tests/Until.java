package org.absorb.window.tests;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for what is to come about, hardly longer than it has to: what takes long is asked for less
 * often, since a look takes the processor from what it looks at.
 */
final class Until {

  private static final long SHORTEST_MILLIS = 50;
  private static final long LONGEST_MILLIS = 200;

  private Until() {}

  /** Fails if something does not hold within a time. */
  static void holds(String what, double seconds, BooleanSupplier condition) {
    there(what, seconds, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Fails if something is not there within a time. */
  static <T> T there(String what, double seconds, Supplier<Optional<T>> thing) {
    return maybe(seconds, thing)
        .orElseThrow(() -> new AssertionError("expected within " + seconds + " s: " + what));
  }

  /** What is there within a time, if it is. */
  static <T> Optional<T> maybe(double seconds, Supplier<Optional<T>> thing) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long wait = SHORTEST_MILLIS;
    Optional<T> found = thing.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      pause(wait);
      wait = Math.min(LONGEST_MILLIS, wait * 5 / 4);
      found = thing.get();
    }
    return found;
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting", e);
    }
  }
}
