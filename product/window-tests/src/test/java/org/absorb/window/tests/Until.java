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
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (true) {
      Optional<T> found = thing.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("expected within " + seconds + " s: " + what);
      }
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        throw new AssertionError("interrupted while waiting: " + what, e);
      }
    }
  }
}
