package org.absorb.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process ends, by itself or by a signal: the application is asked to stop
 * and waited for, then the framework goes down.
 */
final class Shutdown extends Thread {

  private static final long PATIENCE_SECONDS = 60;

  private final Product product;
  private final CountDownLatch returned = new CountDownLatch(1);
  private volatile Callable<?> application;

  Shutdown(Product product) {
    super("absorb-shutdown");
    this.product = product;
  }

  void applicationStarts(Callable<?> started) {
    this.application = started;
  }

  void applicationReturned() {
    returned.countDown();
  }

  @Override
  public void run() {
    if (returned.getCount() > 0 && application instanceof AutoCloseable closeable) {
      close(closeable);
    }
    product.stop();
  }

  private void close(AutoCloseable closeable) {
    try {
      closeable.close();
      if (!returned.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println(
            "absorb: did not stop within " + PATIENCE_SECONDS + " s, ending anyway.");
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}
