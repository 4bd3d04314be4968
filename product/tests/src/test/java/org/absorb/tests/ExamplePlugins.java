package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The example plugins, built as anyone outside builds them: each by a Maven of its own, from
 * nothing but the packaged jars of model and spi. What else it needs the build of the product has
 * fetched before.
 */
final class ExamplePlugins {

  private static final Path HOME = Path.of(System.getProperty("absorb.home")).normalize();
  private static final Path EXAMPLES = Path.of(System.getProperty("absorb.examples")).normalize();

  private ExamplePlugins() {}

  /**
   * Builds and tests one.
   *
   * @param folder its name below the examples
   * @param words where what Maven says goes
   * @return its jar
   */
  static Path build(String folder, Path words) throws IOException, InterruptedException {
    Path project = EXAMPLES.resolve("plugins").resolve(folder);
    Path target = project.resolve("target");
    delete(target);
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("absorb.maven"), "bin", "mvn").toString(),
                "--offline",
                "--batch-mode",
                "--quiet",
                "-Dmaven.repo.local=" + System.getProperty("absorb.maven.repository"),
                "-Dabsorb.home=" + HOME,
                "package")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(words.toFile())
            .start();
    if (!maven.waitFor(5, TimeUnit.MINUTES)) {
      maven.destroyForcibly();
    }
    assertEquals(0, maven.waitFor(), () -> read(words));
    try (var files = Files.newDirectoryStream(target, "*.jar")) {
      List<Path> jars = new ArrayList<>();
      files.forEach(jars::add);
      assertEquals(1, jars.size(), folder + ": " + jars);
      assertTrue(Files.isDirectory(target.resolve("surefire-reports")), "it has no tests");
      return jars.get(0);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
