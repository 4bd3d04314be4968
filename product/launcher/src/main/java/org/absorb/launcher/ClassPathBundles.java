package org.absorb.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/**
 * Bundles whose jars are on the class path: their classes come from there, since those Java keeps
 * best from one start to the next, with their lambdas. They are bundles like all others but for
 * that (OSGi Core 8, chapter 60, "Connect").
 */
final class ClassPathBundles implements ModuleConnector {

  private final Map<String, Path> jars =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .collect(Collectors.toMap(ClassPathBundles::onClassPath, jar -> jar, (one, same) -> one));

  /** Where a bundle is installed from: the class path if its jar is there, else the jar. */
  String location(Path jar) {
    String location = onClassPath(jar);
    return jars.containsKey(location) ? location : "reference:" + location;
  }

  static String onClassPath(Path jar) {
    return jar.toUri().toString();
  }

  @Override
  public void initialize(File storage, Map<String, String> configuration) {
    // Or every document's reader asks all jars of the class path who reads XML.
    System.setProperty(
        "javax.xml.parsers.SAXParserFactory",
        "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl");
  }

  @Override
  public Optional<ConnectModule> connect(String location) {
    return Optional.ofNullable(jars.get(location))
        .map(jar -> () -> new JarOfClassPath(jar.toFile()));
  }

  @Override
  public Optional<BundleActivator> newBundleActivator() {
    return Optional.of(
        new BundleActivator() {
          @Override
          public void start(BundleContext context) {
            ClassPathBundle.in(context);
          }

          @Override
          public void stop(BundleContext context) {
            // the process ends
          }
        });
  }
}
