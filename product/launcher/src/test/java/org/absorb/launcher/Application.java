package org.absorb.launcher;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * An application in a bundle of its own: says what it was given, or waits until it is told to stop.
 */
public final class Application implements BundleActivator, Callable<Integer>, AutoCloseable {

  private static final int SLOW_MILLIS = 1000;

  private final CountDownLatch stop = new CountDownLatch(1);
  private List<?> arguments;

  @Override
  public void start(BundleContext context) throws Exception {
    var reference =
        context.getServiceReferences(Supplier.class, "(absorb.launch=arguments)").iterator().next();
    arguments = (List<?>) context.getService(reference).get();
    if (arguments.contains("slow")) {
      System.out.println("starting");
      Thread.sleep(SLOW_MILLIS);
    }
    context.registerService(
        Callable.class, this, new Hashtable<>(Map.of("absorb.application", "cli")));
  }

  @Override
  public void stop(BundleContext context) {
    System.out.println("framework stops");
  }

  @Override
  public Integer call() throws InterruptedException {
    System.out.println(Thread.currentThread().getName() + " " + arguments);
    if (arguments.contains("bundle")) {
      boolean flat = Application.class.getClassLoader() == ClassLoader.getSystemClassLoader();
      System.out.println(
          FrameworkUtil.getBundle(Application.class).getSymbolicName()
              + (flat ? ", of the class path" : ", of its own loader"));
    }
    if (arguments.contains("wait")) {
      stop.await();
      System.out.println("checkpoint");
      return 130;
    }
    if (arguments.contains("throw")) {
      throw new IllegalStateException("a defect");
    }
    return 7;
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
