package org.absorb.equinox.internal;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.service.debug.DebugOptions;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Publishes the services; the framework takes them back when the bundle stops. */
public final class Activator implements BundleActivator {

  @Override
  public void start(BundleContext context) {
    Path home = Path.of(System.getProperty("absorb.home", ".")).toAbsolutePath().normalize();
    Path state = state();
    location(context, "osgi.install.area", home);
    location(context, "eclipse.home.location", home);
    location(context, "osgi.instance.area", state);
    location(context, "osgi.configuration.area", state.resolve("configuration"));
    location(context, "osgi.user.area", state.resolve("user"));
    Environment environment = new Environment(context);
    environment.publish();
    context.registerService(EnvironmentInfo.class, environment, null);
    context.registerService(FrameworkLog.class, new ErrorLog(), null);
    context.registerService(DebugOptions.class, new NoDebugging(), null);
    context.registerService(BundleLocalization.class, new Translations(), null);
    context.registerService(
        URLConverter.class,
        new BundleFiles(context.getDataFile("files").toPath()),
        new Hashtable<>(Map.of("protocol", "bundle")));
    // The extension registry reads every plugin.xml with a parser it asks the framework for.
    parsers(context, SAXParserFactory.class, SAXParserFactory::newInstance);
    parsers(context, DocumentBuilderFactory.class, DocumentBuilderFactory::newInstance);
  }

  @Override
  public void stop(BundleContext context) {
    // nothing is held
  }

  /** Where the workbench keeps what it remembers from one start to the next. */
  private static Path state() {
    String home = System.getenv("ABSORB_HOME");
    Path folder =
        home == null || home.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".absorb")
            : Path.of(home);
    return folder.resolve("workbench").toAbsolutePath().normalize();
  }

  private static void location(BundleContext context, String type, Path folder) {
    context.registerService(
        Location.class, new Folder(folder), new Hashtable<>(Map.of("type", type)));
  }

  private static <T> void parsers(BundleContext context, Class<T> type, Supplier<T> made) {
    context.registerService(
        type,
        new PrototypeServiceFactory<T>() {
          @Override
          public T getService(Bundle bundle, ServiceRegistration<T> registration) {
            return made.get();
          }

          @Override
          public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T parser) {
            // nothing to give back
          }
        },
        null);
  }
}
