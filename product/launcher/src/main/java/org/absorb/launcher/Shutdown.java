package org.absorb.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process ends, by itself or by a signal: the application is asked to stop
 * and waited for, then the framework goes down. A start that is under way is waited for too: what
 * comes up while it is taken down fails in the oddest places.
 */
final class Shutdown extends Thread {

  private static final long PATIENCE_SECONDS = 60;

  private final Product product;
  private final CountDownLatch returned = new CountDownLatch(1);
  private volatile Callable<?> application;
  private volatile boolean ending;

  Shutdown(Product product) {
    super("absorb-shutdown");
    this.product = product;
  }

  /** Whether the application may start; not if the process is ending. */
  boolean mayStart(Callable<?> started) {
    this.application = started;
    return !ending;
  }

  void applicationReturned() {
    returned.countDown();
  }

  @Override
  public void run() {
    ending = true;
    Callable<?> running = application;
    if (returned.getCount() > 0 && (running == null || running instanceof AutoCloseable)) {
      end((AutoCloseable) running);
    }
    product.stop();
  }

  /**
   * Waits for the main thread.
   *
   * @param running null if nothing runs yet
   */
  private void end(AutoCloseable running) {
    try {
      if (running != null) {
        running.close();
      }
      if (!returned.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println(
            "absorb: did not stop within " + PATIENCE_SECONDS + " s, ending anyway.");
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}
