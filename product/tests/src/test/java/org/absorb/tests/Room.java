package org.absorb.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * A bundle as its manifest and entries show it: what it asks for, what it offers, what it contains.
 *
 * @param name symbolic name without the product's prefix: {@code engine}
 * @param contains the packages of its classes
 */
record Room(String name, Set<String> imports, Set<String> exports, Set<String> contains) {

  static final String PREFIX = "org.absorb.";

  static Room read(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      Set<String> contains =
          file.stream()
              .map(entry -> entry.getName())
              .filter(entry -> entry.endsWith(".class"))
              .map(
                  entry ->
                      entry.substring(0, Math.max(0, entry.lastIndexOf('/'))).replace('/', '.'))
              .collect(Collectors.toCollection(TreeSet::new));
      return new Room(
          manifest.getValue("Bundle-SymbolicName").replaceAll(";.*", "").replace(PREFIX, ""),
          packages(manifest.getValue("Import-Package")),
          packages(manifest.getValue("Export-Package")),
          contains);
    }
  }

  /**
   * The package names of a header: what is left of {@code a;uses:="x,y";version="1",b} is {@code a,
   * b}.
   */
  static Set<String> packages(String header) {
    if (header == null) {
      return Set.of();
    }
    return Arrays.stream(header.replaceAll("\"[^\"]*\"", "").split(","))
        .flatMap(clause -> Arrays.stream(clause.split(";")))
        .filter(part -> !part.contains("="))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
