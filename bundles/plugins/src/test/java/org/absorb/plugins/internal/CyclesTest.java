package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Installing and removing again and again leaves nothing: no bundle, no file, no class. */
class CyclesTest extends InFramework {

  private static final long PATIENCE_NANOS = 20_000_000_000L;

  @Test
  void tenCycles() throws IOException {
    cycles(10);
  }

  @Test
  @Tag("slow")
  void twoHundredCycles() throws IOException {
    cycles(200);
  }

  private void cycles(int number) throws IOException {
    cycle();
    List<String> bundles = bundles();
    List<String> files = kept();
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      loaders.add(cycle());
    }
    assertEquals(bundles, bundles());
    assertEquals(files, kept());
    assertEquals(0, alive(loaders), "class loaders of removed plugins");
  }

  /** A plugin with a class is installed, updated, disabled, enabled and removed. */
  private WeakReference<ClassLoader> cycle() throws IOException {
    System.setProperty(TroublesomeActivator.PROPERTY, "none");
    install(jar("1.0.0"));
    Bundle first = bundle();
    WeakReference<ClassLoader> loader =
        new WeakReference<>(first.adapt(BundleWiring.class).getClassLoader());
    assertTrue(loader.get() != null, "it has been asked for a class");
    install(jar("1.1.0"));
    plugins.disable("com.example");
    plugins.enable("com.example");
    plugins.remove("com.example", "");
    return loader;
  }

  private static TestJar jar(String version) {
    return TestJar.bundle("com.example", version)
        .scheme("a.xml", "mine")
        .activator(TroublesomeActivator.class)
        .header(
            "Import-Package",
            "org.osgi.framework,org.absorb.spi,org.absorb.spi.scheme,org.absorb.model.parameter");
  }

  private Bundle bundle() {
    return Stream.of(context.getBundles())
        .filter(each -> "com.example".equals(each.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    long alive;
    do {
      ManagementFactory.getMemoryMXBean().gc();
      alive = loaders.stream().filter(loader -> loader.get() != null).count();
    } while (alive > 0 && System.nanoTime() < end);
    return alive;
  }
}
