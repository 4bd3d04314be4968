package org.absorb.window.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Other versions of a plug-in. */
final class Jars {

  private Jars() {}

  /** A copy beside a jar, of which a line of the manifest is another. */
  static Path changed(Path jar, String name, String header, String value) throws IOException {
    Path copy = jar.resolveSibling(name);
    try (JarInputStream from = new JarInputStream(Files.newInputStream(jar))) {
      Manifest manifest = from.getManifest();
      manifest.getMainAttributes().putValue(header, value);
      try (OutputStream file = Files.newOutputStream(copy);
          JarOutputStream to = new JarOutputStream(file, manifest)) {
        for (JarEntry entry = from.getNextJarEntry();
            entry != null;
            entry = from.getNextJarEntry()) {
          to.putNextEntry(new JarEntry(entry.getName()));
          from.transferTo(to);
        }
      }
    }
    return copy;
  }
}
