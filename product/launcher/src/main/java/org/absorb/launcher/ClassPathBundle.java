package org.absorb.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.FrameworkUtilHelper;

/** Tells the framework which bundle a class of the class path belongs to: that of its jar. */
public final class ClassPathBundle implements FrameworkUtilHelper {

  private static final Map<String, Optional<Bundle>> KNOWN = new ConcurrentHashMap<>();
  private static volatile BundleContext framework;

  /** Remembers the framework of this process. */
  static void in(BundleContext context) {
    framework = context;
    KNOWN.clear();
  }

  @Override
  public Optional<Bundle> getBundle(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return framework == null || source == null || source.getLocation() == null
        ? Optional.empty()
        : KNOWN.computeIfAbsent(source.getLocation().toString(), url -> find(source));
  }

  private static Optional<Bundle> find(CodeSource source) {
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Optional.ofNullable(framework.getBundle(ClassPathBundles.onClassPath(jar)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty(); // of no file
    }
  }
}
