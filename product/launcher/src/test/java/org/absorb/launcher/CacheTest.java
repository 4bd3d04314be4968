package org.absorb.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

  @TempDir private Path temporary;

  @Test
  void goesWithItsProcess() throws IOException {
    Cache cache = Cache.in(temporary);
    Files.createDirectories(cache.bundles().resolve("bundle1"));
    cache.close();
    assertFalse(Files.exists(cache.bundles().getParent()));
  }

  @Test
  void whatAKilledOneLeftIsRemovedAndNothingElse() throws IOException {
    Path left = Files.createDirectories(temporary.resolve("absorb-cache-123/bundles/bundle1"));
    Files.createFile(temporary.resolve("absorb-cache-123/.absorb-cache-in-use"));
    Path foreign = Files.createDirectories(temporary.resolve("absorb-cache-project/runs"));
    Files.createFile(temporary.resolve("absorb-cache-project/lock"));
    Cache.in(temporary).close();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(foreign));
  }

  @Test
  void manyProcessesThatEndAtOnceSayNothing() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ProcessBuilder process =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Comings.class.getName(),
              temporary.toString());
      process.environment().remove("JAVA_TOOL_OPTIONS"); // Java would say that it has read them
      processes.add(process.redirectErrorStream(true).start());
    }
    try {
      for (Process process : processes) {
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "hangs");
        assertEquals("", new String(process.getInputStream().readAllBytes(), UTF_8));
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** A process that makes many caches, one after the other. */
  static final class Comings {

    private static final int TIMES = 60;
    private static final int FILES = 20;

    public static void main(String[] arguments) throws IOException {
      for (int time = 0; time < TIMES; time++) {
        try (Cache cache = Cache.in(Path.of(arguments[0]))) {
          for (int file = 0; file < FILES; file++) {
            Path bundle = Files.createDirectories(cache.bundles().resolve("bundle" + file));
            Files.createFile(bundle.resolve("revision.location"));
          }
        }
      }
    }
  }
}
