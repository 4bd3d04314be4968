package org.absorb.plugins.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.absorb.plugins.Plugins;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Starts the installed plugins with the product: an activator, not a component, so that they are
 * there before anything asks for them.
 *
 * <p>Properties, each of the framework or of the system, else of the environment in capitals with
 * underscores:
 *
 * <ul>
 *   <li>{@code absorb.plugins.only}: which plugins to start, {@code name/version} separated by
 *       commas, current and enabled or not; empty starts none. For workers, which run what a lock
 *       says.
 *   <li>{@code absorb.home}: the product, whose {@code repository/index.json} offers what it did
 *       not install.
 *   <li>{@code absorb.plugins.folder}: where they lie, in place of {@code $ABSORB_HOME/plugins}.
 * </ul>
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public void start(BundleContext context) {
    Host host = new Host(context, new Limit(PATIENCE));
    InstalledPlugins plugins =
        new InstalledPlugins(host, new Depot(folder(context)), repository(context));
    String only = setting(context, "absorb.plugins.only");
    (only == null
            ? plugins.start(Depot.Item::current, Depot.Item::starts)
            : plugins.start(named(only), item -> true))
        .forEach(complaint -> System.err.println("absorb: " + complaint));
    context.registerService(Plugins.class, plugins, null);
  }

  @Override
  public void stop(BundleContext context) {
    // the framework takes the service back, and its cache, with the plugins in it, is thrown away
  }

  private static Predicate<Depot.Item> named(String only) {
    Set<String> names =
        Arrays.stream(only.split(",")).map(String::trim).collect(Collectors.toSet());
    return item -> names.contains(item.name() + "/" + item.version());
  }

  private static Path folder(BundleContext context) {
    String folder = setting(context, "absorb.plugins.folder");
    if (folder != null && !folder.isEmpty()) {
      return Path.of(folder);
    }
    String home = System.getenv("ABSORB_HOME");
    return home == null || home.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".absorb", "plugins")
        : Path.of(home, "plugins");
  }

  private static String repository(BundleContext context) {
    String home = setting(context, "absorb.home");
    Path index = Path.of(home == null ? "." : home, "repository", Source.INDEX);
    return home != null && Files.isRegularFile(index) ? index.toString() : "";
  }

  private static String setting(BundleContext context, String name) {
    String property = context.getProperty(name);
    return property != null
        ? property
        : System.getenv(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
  }
}
