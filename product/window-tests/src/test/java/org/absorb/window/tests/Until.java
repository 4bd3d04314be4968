package org.absorb.window.tests;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is to come about, no longer than it has to. */
final class Until {

  private static final long EVERY_MILLIS = 50;

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
    Optional<T> found = thing.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      pause(EVERY_MILLIS);
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
