package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library that is shipped stands in the table of licences, as it is, and no other. */
class LicencesIT {

  private static final Path HOME = Path.of(System.getProperty("absorb.home"));
  private static final Path LICENSES = HOME.resolve("licenses");
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*)\\.jar");
  private static final String HALF = "org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*";

  /** The columns of the table of jars. */
  private record Row(String jar, String artifact, String version, String licence, String from) {}

  @Test
  void whatIsShippedIsListedAndWhatIsListedIsShipped() throws IOException {
    Set<String> listed = new TreeSet<>();
    rows().stream().map(Row::jar).forEach(listed::add);
    Set<String> shipped = shipped().keySet();
    // of the window toolkit's halves only this system's is here; the others are in their packages
    listed.removeIf(jar -> jar.matches(HALF) && !shipped.contains(jar));
    assertEquals(shipped, listed);
  }

  /** What is wrapped has its version in the target platform, all else in the jar's name. */
  @Test
  void theVersionsAreThose() throws IOException {
    Map<String, String> pinned = pinned();
    Map<String, String> shipped = shipped();
    for (Row row : rows()) {
      assertEquals(pinned.get(row.artifact()), row.version(), row.artifact());
      if (!row.jar().endsWith(".wrap") && shipped.containsKey(row.jar())) {
        assertEquals(shipped.get(row.jar()), row.version(), row.jar());
      }
    }
  }

  @Test
  void everyLicenceHasItsTextAndEveryTextALicence() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (List<String> cells : table(2)) {
      texts.put(cells.get(0), cells.get(1));
    }
    Set<String> used = new TreeSet<>();
    rows().forEach(row -> used.addAll(Arrays.asList(row.licence().split(", "))));
    assertEquals(used, texts.keySet());
    Set<String> named = new TreeSet<>();
    Matcher files = Pattern.compile("`([^`]+)`").matcher(String.join(" ", texts.values()));
    while (files.find()) {
      named.add(files.group(1));
    }
    assertEquals(files(LICENSES), named);
    for (String file : named) {
      assertTrue(Files.size(LICENSES.resolve(file)) > 500, file);
    }
  }

  @Test
  void ourOwnIsThere() throws IOException {
    assertTrue(Files.readString(HOME.resolve("LICENSE")).contains("Apache License"));
    assertTrue(Files.readString(HOME.resolve("CITATION.cff")).contains("license: Apache-2.0"));
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.map(file -> file.getFileName().toString()).forEach(names::add);
      names.remove("README.md");
      return names;
    }
  }

  /** Versions of the libraries of others, by the jar's name without it. */
  private static Map<String, String> shipped() throws IOException {
    Map<String, String> shipped = new TreeMap<>();
    for (String folder : List.of("lib", "bundles", "bundles/window")) {
      for (String name : files(HOME.resolve(folder))) {
        Matcher jar = JAR.matcher(name);
        if (jar.matches() && !jar.group(1).startsWith("org.absorb.")) {
          shipped.put(jar.group(1), jar.group(2));
        }
      }
    }
    assertFalse(shipped.isEmpty());
    return shipped;
  }

  /** What the target platform pins: version by group:artifact. */
  private static Map<String, String> pinned() throws IOException {
    String pom =
        Files.readString(Path.of(System.getProperty("absorb.sources"), "target-platform/pom.xml"));
    Map<String, String> properties = new TreeMap<>();
    Pattern.compile("<([\\w.]+\\.version)>([^<]*)<")
        .matcher(pom)
        .results()
        .forEach(found -> properties.put("${" + found.group(1) + "}", found.group(2)));
    Map<String, String> pinned = new TreeMap<>();
    Pattern.compile(
            "<groupId>([^<]*)</groupId>\\s*<artifactId>([^<]*)</artifactId>\\s*<version>([^<]*)<")
        .matcher(pom)
        .results()
        .forEach(
            found ->
                pinned.put(
                    found.group(1) + ":" + found.group(2),
                    properties.getOrDefault(found.group(3), found.group(3))));
    return pinned;
  }

  private static List<Row> rows() throws IOException {
    return table(5).stream()
        .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
        .toList();
  }

  /** The rows of the table with so many columns, without its head. */
  private static List<List<String>> table(int columns) throws IOException {
    return Files.readAllLines(LICENSES.resolve("README.md")).stream()
        .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
        .map(line -> Arrays.asList(line.substring(2, line.length() - 2).split(" \\| ")))
        .filter(cells -> cells.size() == columns)
        .skip(1)
        .toList();
  }
}
