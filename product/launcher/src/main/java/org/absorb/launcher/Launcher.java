package org.absorb.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The main class: starts the product, lends the main thread to its application and exits with its
 * status.
 */
public final class Launcher {

  private static final int FAILED = 1;

  private Launcher() {}

  /**
   * Runs the application named by the system property {@code absorb.application}.
   *
   * @param arguments the application's arguments
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(System.getProperty("absorb.home", "."));
    Product product = new Product(home, System.getProperty("absorb.application", "cli"));
    Shutdown shutdown = new Shutdown(product);
    Runtime.getRuntime().addShutdownHook(shutdown);
    int status = FAILED;
    try {
      product.start(List.of(arguments));
      status = run(product, shutdown);
    } finally {
      shutdown.applicationReturned();
    }
    System.exit(status);
  }

  private static int run(Product product, Shutdown shutdown) {
    try {
      Optional<Callable<?>> application = product.application();
      if (application.isEmpty()) {
        System.err.println("absorb: no application '" + product.applicationName() + "' came up.");
        product.complaints().forEach(System.err::println);
        return FAILED;
      }
      return shutdown.mayStart(application.get()) ? (Integer) application.get().call() : FAILED;
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      return FAILED;
    }
  }
}
