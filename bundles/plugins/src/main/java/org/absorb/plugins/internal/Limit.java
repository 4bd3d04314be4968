package org.absorb.plugins.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets code of others run for a while: it may loop, and a thread cannot be ended from outside.
 *
 * @param time how long it may take
 */
record Limit(Duration time) {

  /** Some code of others. */
  interface Task {
    void run() throws Exception;
  }

  /**
   * Runs a task on a thread of its own and waits for it. One that is late is interrupted; if it
   * goes on nevertheless, it does so until the process ends.
   *
   * @throws TimeoutException if it has not come back in time
   * @throws ExecutionException if it threw anything at all, which is the cause
   */
  void run(Task task) throws TimeoutException, ExecutionException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
                done.complete(null);
              } catch (Throwable e) { // whatever a plugin throws is its own affair
                done.completeExceptionally(e);
              }
            },
            "plugin");
    thread.setDaemon(true);
    thread.start();
    try {
      done.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw e;
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    }
  }
}
