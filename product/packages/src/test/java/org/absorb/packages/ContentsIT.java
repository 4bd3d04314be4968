package org.absorb.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the packages contain: all that their system needs, and nothing of another. */
class ContentsIT {

  private static final long MEGABYTE = 1_000_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Package.class)
  void theWindowToolkitIsTheSystemsOwn(Package each) throws Exception {
    Path window = each.unpack(folder).resolve("bundles/window");
    assertEquals(each.hasWindow(), Files.exists(window));
    if (each.hasWindow()) {
      List<String> fragments =
          names(window)
              .filter(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*"))
              .map(name -> name.replaceAll("org\\.eclipse\\.swt\\.(.*)-[\\d.]+\\.jar", "$1"))
              .toList();
      assertEquals(List.of(each.fragment()), fragments);
    }
  }

  @ParameterizedTest
  @EnumSource(Package.class)
  void theLauncherIsTheSystemsOwn(Package each) throws Exception {
    Path home = each.unpack(folder);
    List<String> launchers = names(home.resolve("bin")).sorted().toList();
    if (each == Package.WINDOWS) {
      assertEquals(List.of("absorb.cmd"), launchers);
      String script = Files.readString(home.resolve("bin/absorb.cmd"));
      assertFalse(script.replace("\r\n", "").contains("\n"), "a label needs lines of Windows");
    } else {
      assertEquals(List.of("absorb", "java.sh"), launchers);
      assertTrue(Files.isExecutable(home.resolve("bin/absorb")));
      assertFalse(Files.isExecutable(home.resolve("conf/framework.properties")));
      assertFalse(Files.readString(home.resolve("bin/absorb")).contains("\r"));
    }
    boolean onLinux = each.fragment().startsWith("gtk");
    assertEquals(onLinux, Files.exists(home.resolve("share/absorb.desktop")));
    assertEquals(onLinux, Files.isExecutable(home.resolve("share/add-to-menu")));
    assertEquals(each == Package.IMAGE, Files.isExecutable(home.resolve("runtime/bin/java")));
  }

  /** The same jars in all of them, but for the window's. */
  @ParameterizedTest
  @EnumSource(Package.class)
  void whatComputesIsTheSameEverywhere(Package each) throws Exception {
    Path other = Files.createDirectory(folder.resolve("linux"));
    Path here = Files.createDirectory(folder.resolve("here"));
    Map<String, String> expected = sums(Package.LINUX_X86.unpack(other));
    Map<String, String> found = sums(each.unpack(here));
    for (String part : List.of("bundles/org", "lib/", "repository/", "sdk/", "licenses/", "LIC")) {
      assertEquals(below(part, expected), below(part, found), part);
    }
    assertFalse(below("bundles/org", expected).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Package.class)
  void everyFileIsListedWithItsSum(Package each) throws Exception {
    Path home = each.unpack(folder);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        if (!Files.isSymbolicLink(file) && !file.endsWith("conf/files.sha256")) {
          files.put(home.relativize(file).toString(), Sums.of(file));
        }
      }
    }
    assertEquals(files, sums(home));
  }

  @Test
  void theSumsAreRight() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (Package each : Package.values()) {
      expected.put(each.file().getFileName().toString(), Sums.of(each.file()));
    }
    assertEquals(expected, Sums.read(Package.FOLDER.resolve("SHA256SUMS")));
  }

  @Test
  void theyAreAsLargeAsTheyMayBe() throws IOException {
    for (Package each : Package.values()) {
      long most = each == Package.HEADLESS ? 25 : each == Package.IMAGE ? 100 : 40;
      long size = Files.size(each.file());
      assertTrue(size < most * MEGABYTE, () -> each + " has " + size + " bytes");
    }
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static Map<String, String> sums(Path home) throws IOException {
    return Sums.read(home.resolve("conf/files.sha256"));
  }

  private static Map<String, String> below(String prefix, Map<String, String> sums) {
    return sums.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
