package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Starts a framework with the product's bundles and the bundle of tests; each of its results
 * becomes a test here.
 */
class FrameworkIT {

  private static final Path HOME = Path.of(System.getProperty("absorb.home"));
  private static final Path TESTS = Path.of(System.getProperty("absorb.tests"));

  @TestFactory
  List<DynamicTest> insideTheFramework(@TempDir Path cache) throws Exception {
    Map<String, String> configuration =
        Map.of(
            Constants.FRAMEWORK_STORAGE,
            cache.resolve("framework").toString(),
            "absorb.plugins.folder",
            cache.resolve("plugins").toString());
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(configuration);
    try {
      List<String[]> results = run(framework);
      assertFalse(results.isEmpty(), "no test ran inside the framework");
      return results.stream().map(FrameworkIT::test).toList();
    } finally {
      framework.stop();
      framework.waitForStop(10_000);
    }
  }

  private static List<String[]> run(Framework framework) throws Exception {
    framework.init();
    BundleContext context = framework.getBundleContext();
    Supplier<List<String>> arguments = List::of; // as the launcher does
    context.registerService(
        Supplier.class, arguments, new Hashtable<>(Map.of("absorb.launch", "arguments")));
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : jars()) {
      bundles.add(context.installBundle(jar.toUri().toString()));
    }
    framework.start();
    for (Bundle bundle : bundles) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start();
      }
    }
    ServiceTracker<Callable<List<String[]>>, Callable<List<String[]>>> tracker =
        new ServiceTracker<>(context, context.createFilter("(absorb.tests=true)"), null);
    tracker.open();
    Callable<List<String[]>> tests = tracker.waitForService(10_000);
    assertNotNull(tests, "the bundle of tests offers none");
    return tests.call();
  }

  /** Those without a window: its bundles lie in a folder of their own. */
  private static List<Path> jars() throws Exception {
    try (Stream<Path> files = Files.list(HOME.resolve("bundles"))) {
      return Stream.concat(files.filter(Files::isRegularFile).sorted(), Stream.of(TESTS)).toList();
    }
  }

  private static DynamicTest test(String[] result) {
    return DynamicTest.dynamicTest(
        result[0],
        () -> {
          switch (result[1]) {
            case "SUCCESSFUL" -> {}
            case "SKIPPED", "ABORTED" -> Assumptions.abort(result[2]);
            default -> fail(result[2]);
          }
        });
  }
}
