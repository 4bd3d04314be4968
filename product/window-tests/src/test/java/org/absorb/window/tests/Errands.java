package org.absorb.window.tests;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is done beside, one thing after the other; nothing is begun while there is something. */
final class Errands implements AutoCloseable {

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Future<?> last;

  /** What is to be done. */
  @FunctionalInterface
  interface Errand {
    void run() throws Exception;
  }

  /** Begins one if nothing is under way; fails if the one before has. */
  void begin(Errand errand) throws Exception {
    if (isDone()) {
      last =
          thread.submit(
              () -> {
                errand.run();
                return null;
              });
    }
  }

  /** Whether nothing is under way; fails if the last one has. */
  boolean isDone() throws Exception {
    if (last == null || !last.isDone()) {
      return last == null;
    }
    try {
      last.get();
      return true;
    } catch (ExecutionException e) {
      throw new AssertionError("what was done beside failed", e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
