package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Request;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A framework that offers the plugin contract in version 0.1, and an empty depot. */
abstract class InFramework {

  /** Long enough for anything that comes back at all. */
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;
  Framework framework;
  BundleContext context;
  InstalledPlugins plugins;

  @BeforeEach
  void start() throws Exception {
    String contract =
        "org.absorb.spi;version=0.1.0,org.absorb.spi.scheme;version=0.1.0,"
            + "org.absorb.model.parameter;version=0.1.0";
    framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    folder.resolve("cache").toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    contract));
    framework.start();
    context = framework.getBundleContext();
    plugins = again(LONG);
  }

  @AfterEach
  void stop() throws Exception {
    framework.stop();
    framework.waitForStop(10_000);
  }

  final InstalledPlugins again(Duration patience) {
    return new InstalledPlugins(
        new Host(context, new Limit(patience)), new Depot(folder.resolve("plugins")), "");
  }

  /** What a later process finds: all bundles are gone, the depot is not. */
  final InstalledPlugins later() throws BundleException {
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getBundleId() != 0) {
        bundle.uninstall();
      }
    }
    return again(LONG);
  }

  final List<String> startAll(InstalledPlugins which) {
    return which.start(Depot.Item::current, Depot.Item::starts);
  }

  final Plugin install(TestJar jar) throws IOException {
    return install(jar.in(folder, "candidate.jar"));
  }

  final Plugin install(Path jar) {
    return plugins.install(Request.of(jar)).get(0);
  }

  final String refusal(TestJar jar) throws IOException {
    return refusal(jar.in(folder, "candidate.jar"));
  }

  final String refusal(Path file) {
    return refusal(() -> plugins.install(Request.of(file)));
  }

  /** The one sentence of something that is refused, and changes nothing. */
  final String refusal(Runnable action) {
    List<String> before = bundles();
    List<Plugin> listed = plugins.list();
    List<String> files = kept();
    BadInputException refused = assertThrows(BadInputException.class, action::run);
    assertEquals(before, bundles(), "what is refused is not installed");
    assertEquals(listed, plugins.list());
    assertEquals(files, kept());
    assertEquals(1, refused.getMessage().lines().count(), "one sentence");
    return refused.getMessage().replace(folder + "/", "");
  }

  /** Name, version and state of all bundles. */
  final List<String> bundles() {
    return Stream.of(context.getBundles())
        .map(b -> b.getSymbolicName() + " " + b.getVersion() + " " + b.getState())
        .sorted()
        .toList();
  }

  /** The files of the depot. */
  final List<String> kept() {
    Path depot = folder.resolve("plugins");
    if (!Files.exists(depot)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(depot)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> depot.relativize(file).toString())
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The state of the only bundle of a name; 0 for none. */
  final int state(String name) {
    List<Bundle> found =
        Stream.of(context.getBundles()).filter(b -> name.equals(b.getSymbolicName())).toList();
    assertEquals(true, found.size() < 2, "one bundle of a name at a time");
    return found.isEmpty() ? 0 : found.get(0).getState();
  }
}
