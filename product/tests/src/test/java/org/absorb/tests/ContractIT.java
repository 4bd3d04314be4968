package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract's packages are versioned by what changed in them since the jars in {@code
 * product/api}: what breaks a plugin raises the major version, which is what the resolver refuses
 * plugins by, and, from 1.0 on, what is added the minor one. The jars there are those of the last
 * release; before the first, those of when plugins were first written outside.
 */
class ContractIT {

  private static final Path BUNDLES = Path.of(System.getProperty("absorb.home"), "bundles");
  private static final Path BEFORE = Path.of(System.getProperty("absorb.examples"), "..", "api");

  /** The only jar of a name in a folder. */
  private static Path jar(Path folder, String name) throws IOException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, name + "-*.jar")) {
      files.forEach(found::add);
    }
    assertEquals(1, found.size(), folder + ": " + found);
    return found.get(0);
  }

  /** What is to be done, a sentence each. */
  private static List<String> complaints(Jar now, Jar before) throws Exception {
    List<String> complaints = new ArrayList<>();
    try (Processor processor = new Processor()) {
      for (Baseline.Info is :
          new Baseline(processor, new DiffPluginImpl()).baseline(now, before, null)) {
        boolean counts = is.packageDiff.getDelta() == Delta.MAJOR || is.olderVersion.getMajor() > 0;
        if (counts && is.newerVersion.compareTo(is.suggestedVersion) < 0) {
          complaints.add(
              String.format(
                  "%s: %s change since %s; raise @Version in its package-info to %s",
                  is.packageName,
                  is.packageDiff.getDelta(),
                  is.olderVersion.getWithoutQualifier(),
                  is.suggestedVersion));
        }
      }
    }
    return complaints;
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.absorb.spi", "org.absorb.model"})
  void whatChangedIsInTheVersion(String name) throws Exception {
    try (Jar now = new Jar(jar(BUNDLES, name).toFile());
        Jar before = new Jar(jar(BEFORE, name).toFile())) {
      assertEquals(List.of(), complaints(now, before));
    }
  }

  /** Without a type, and with one more, which is free before 1.0. */
  @Test
  void aBreachIsFound() throws Exception {
    Path file = jar(BEFORE, "org.absorb.spi");
    try (Jar whole = new Jar(file.toFile());
        Jar without = new Jar(file.toFile())) {
      assertTrue(without.getResources().containsKey("org/absorb/spi/scheme/Selection.class"));
      without.remove("org/absorb/spi/scheme/Selection.class");
      assertEquals(
          List.of(
              "org.absorb.spi.scheme: MAJOR change since 0.1.0; raise @Version in its package-info to 1.0.0"),
          complaints(without, whole));
      assertEquals(List.of(), complaints(whole, without));
    }
  }
}
