package org.absorb.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The running product: a framework of its own for this process, with the bundles of a product
 * folder.
 */
final class Product {

  private static final long APPLICATION_TIMEOUT_MILLIS = TimeUnit.SECONDS.toMillis(10);
  private static final long STOP_TIMEOUT_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private final Path home;
  private final String application;
  private final Cache cache;
  private final Framework framework;
  private final ClassPathBundles classPath = new ClassPathBundles();
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param application the name of what is to run: bundles that only it needs lie in a folder of
   *     that name
   */
  Product(Path home, String application) throws IOException {
    this.home = home.toAbsolutePath().normalize();
    this.application = application;
    String temporary = System.getProperty("java.io.tmpdir");
    this.cache = Cache.in(Path.of(System.getProperty("absorb.cache", temporary)));
    this.framework = new Felix(configuration(), classPath);
  }

  private Map<Object, Object> configuration() throws IOException {
    Properties properties = new Properties();
    Path file = home.resolve("conf/framework.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    Map<Object, Object> configuration = new HashMap<>(properties);
    configuration.put(Constants.FRAMEWORK_STORAGE, cache.bundles().toString());
    configuration.put(FelixConstants.LOG_LOGGER_PROP, new StandardErrorLogger());
    return configuration;
  }

  /** Installs and starts all bundles; one that does not start is a complaint, the others go on. */
  void start(List<String> arguments) throws BundleException, IOException {
    framework.init();
    BundleContext context = framework.getBundleContext();
    Dictionary<String, Object> properties = new Hashtable<>(Map.of("absorb.launch", "arguments"));
    Supplier<List<String>> supplier = () -> arguments;
    context.registerService(Supplier.class, supplier, properties);
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : jars()) {
      bundles.add(context.installBundle(classPath.location(jar)));
    }
    // Together: one by one they take longer. What cannot be resolved says so when it is started.
    framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
    framework.start();
    for (String name : first(context)) {
      bundles.stream().filter(bundle -> name.equals(bundle.getSymbolicName())).forEach(this::start);
    }
    bundles.forEach(this::start);
  }

  /** Bundles whose services others look for once only, when they start. */
  private static String[] first(BundleContext context) {
    String names = context.getProperty("absorb.bundles.first");
    return names == null ? new String[0] : names.strip().split("[,\\s]+");
  }

  private List<Path> jars() throws IOException {
    Path folder = home.resolve("bundles");
    List<Path> jars = new ArrayList<>(jars(folder));
    if (Files.isDirectory(folder.resolve(application))) {
      jars.addAll(jars(folder.resolve(application)));
    }
    return jars;
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private void start(Bundle bundle) {
    if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
      return;
    }
    try {
      bundle.start(Bundle.START_TRANSIENT); // the cache is not kept: it need not know
    } catch (BundleException e) {
      complaints.add("absorb: cannot start " + bundle.getSymbolicName() + ": " + e.getMessage());
    }
  }

  String applicationName() {
    return application;
  }

  /** Waits for the application; empty if it does not come. */
  Optional<Callable<?>> application() throws InterruptedException, InvalidSyntaxException {
    BundleContext context = framework.getBundleContext();
    String filter =
        "(&(objectClass=java.util.concurrent.Callable)(absorb.application=" + application + "))";
    ServiceTracker<Callable<?>, Callable<?>> tracker =
        new ServiceTracker<>(context, context.createFilter(filter), null);
    tracker.open();
    // With a bundle missing there is nothing to wait for.
    return Optional.ofNullable(
        complaints.isEmpty()
            ? tracker.waitForService(APPLICATION_TIMEOUT_MILLIS)
            : tracker.getService());
  }

  /** Why bundles did not start, a sentence each. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Stops the framework and removes its cache. */
  void stop() {
    try {
      framework.stop();
      framework.waitForStop(STOP_TIMEOUT_MILLIS);
    } catch (BundleException e) {
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cache.close();
    }
  }
}
