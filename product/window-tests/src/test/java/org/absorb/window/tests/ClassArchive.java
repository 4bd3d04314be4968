package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the product keeps of its first start to make the others faster, handed from one user to the
 * next: otherwise each of them makes one, for seconds. One for all tests.
 */
final class ClassArchive {

  private static Path kept;

  private ClassArchive() {}

  /** Gives a user what another one's start has left, if there was one. */
  static synchronized void give(Path absorbHome) {
    if (kept == null) {
      return;
    }
    try {
      Path folder = Files.createDirectories(absorbHome.resolve("workbench"));
      Path file = folder.resolve(kept.getFileName());
      if (!Files.exists(file)) {
        Files.createLink(file, kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what a user's starts have left, unless there is one. */
  static synchronized void take(Path absorbHome) {
    Path folder = absorbHome.resolve("workbench");
    if (kept != null || !Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".jsa")).toList();
      if (!found.isEmpty()) {
        Path file = ProductCopy.folder().resolve(found.get(0).getFileName());
        Files.move(found.get(0), file);
        kept = file;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
