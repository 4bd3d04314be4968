package org.absorb.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is read on another thread from now on: until it is asked for, there is other work
 * to do. Any thread.
 *
 * @param <T> what it is
 */
public final class Later<T> implements Supplier<T> {

  private final CompletableFuture<T> made;

  public Later(Supplier<T> reading) {
    made = CompletableFuture.supplyAsync(reading, Later::start);
  }

  /** A thread for each: the common pool has one on a small machine, and others wait for that. */
  private static void start(Runnable reading) {
    Thread thread = new Thread(reading, "absorb-reading");
    thread.setDaemon(true);
    thread.start();
  }

  /** What it is, if it has been read by now; empty too if it could not be. */
  public Optional<T> now() {
    return made.isCompletedExceptionally()
        ? Optional.empty()
        : Optional.ofNullable(made.getNow(null));
  }

  /** Waits for it; throws what reading threw. */
  @Override
  public T get() {
    try {
      return made.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
