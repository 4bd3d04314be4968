package org.absorb.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/** A framework in this process with the product's bundles, but for the window's. */
final class ProductFramework implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 10_000;

  private final Framework framework;

  /**
   * @param folder where the framework and the plugins lie
   * @param arguments what the launcher would hand over
   * @param more further bundles
   */
  ProductFramework(Path folder, Supplier<List<String>> arguments, Path... more) throws Exception {
    Map<String, String> configuration =
        Map.of(
            Constants.FRAMEWORK_STORAGE,
            folder.resolve("framework").toString(),
            "absorb.plugins.folder",
            folder.resolve("plugins").toString());
    framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(configuration);
    framework.init();
    BundleContext context = framework.getBundleContext();
    context.registerService(
        Supplier.class, arguments, new Hashtable<>(Map.of("absorb.launch", "arguments")));
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : jars(more)) {
      bundles.add(context.installBundle(jar.toUri().toString()));
    }
    framework.start();
    for (Bundle bundle : bundles) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start();
      }
    }
  }

  /** Those without a window: its bundles lie in a folder of their own. */
  private static List<Path> jars(Path... more) throws Exception {
    Path bundles = Path.of(System.getProperty("absorb.home"), "bundles");
    try (Stream<Path> files = Files.list(bundles)) {
      return Stream.concat(files.filter(Files::isRegularFile).sorted(), Stream.of(more)).toList();
    }
  }

  /** The service that a filter finds, waited for a while. */
  <T> Callable<T> callable(String filter) throws Exception {
    BundleContext context = framework.getBundleContext();
    ServiceTracker<Callable<T>, Callable<T>> tracker =
        new ServiceTracker<>(context, context.createFilter(filter), null);
    tracker.open();
    Callable<T> service = tracker.waitForService(PATIENCE_MILLIS);
    if (service == null) {
      throw new AssertionError("no service " + filter);
    }
    return service;
  }

  @Override
  public void close() throws BundleException {
    framework.stop();
    try {
      framework.waitForStop(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
