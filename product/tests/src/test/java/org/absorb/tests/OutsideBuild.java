package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Projects of plugins, built as anyone outside builds them: from the product's {@code sdk/m2} and
 * what the central repository has. The latter is played by what the build of the product fetched;
 * Maven's own local repository is a new one, so that nothing else of ours can be found. One Maven
 * for all: most of its time is its start.
 */
final class OutsideBuild {

  private static final Path HOME = Path.of(System.getProperty("absorb.home")).normalize();

  private OutsideBuild() {}

  /**
   * Builds and tests projects that lie side by side.
   *
   * @param folder theirs
   * @param projects the names of their folders
   * @return the jar of each
   */
  static List<Path> build(Path folder, List<String> projects)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("pom.xml"), together(projects));
    Path settings = Files.writeString(folder.resolve("settings.xml"), settings());
    Path words = folder.resolve("maven.log");
    ProcessBuilder maven =
        new ProcessBuilder(
                Path.of(System.getProperty("absorb.maven"), "bin", "mvn").toString(),
                "--offline",
                "-Daether.offline.protocols=file",
                "--batch-mode",
                "--quiet",
                "--settings=" + settings,
                "-Dmaven.repo.local=" + folder.resolve("m2"),
                "-Dabsorb.sdk=" + address(HOME.resolve("sdk/m2")),
                "package")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(words.toFile());
    maven.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    Process process = maven.start();
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertEquals(0, process.waitFor(), () -> read(words));
    List<Path> jars = new ArrayList<>();
    for (String project : projects) {
      jars.add(jar(folder.resolve(project).resolve("target")));
    }
    return jars;
  }

  /** Whether the tests' Java, which compiles here, made the product too: another's bytes differ. */
  static boolean compilesAsTheProduct() throws IOException {
    return Files.isSameFile(
        Path.of(System.getProperty("absorb.compiler")), Path.of(System.getProperty("java.home")));
  }

  private static Path jar(Path target) throws IOException {
    try (var files = Files.newDirectoryStream(target, "*.jar")) {
      List<Path> jars = new ArrayList<>();
      files.forEach(jars::add);
      assertEquals(1, jars.size(), target + ": " + jars);
      assertTrue(Files.isDirectory(target.resolve("surefire-reports")), "it has no tests");
      return jars.get(0);
    }
  }

  private static String together(List<String> projects) {
    return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.example</groupId>
          <artifactId>together</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>%s</modules>
        </project>
        """
        .formatted(
            projects.stream()
                .map(project -> "<module>" + project + "</module>")
                .collect(Collectors.joining()));
  }

  private static String settings() {
    return """
        <settings>
          <mirrors>
            <mirror><id>fetched</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
          </mirrors>
        </settings>
        """
        .formatted(address(Path.of(System.getProperty("absorb.maven.repository"))));
  }

  private static String address(Path folder) {
    return folder.toUri().toString().replaceAll("/$", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
