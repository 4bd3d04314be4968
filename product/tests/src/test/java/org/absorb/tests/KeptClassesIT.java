package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What one start keeps, the next has no need to read and to verify. */
@EnabledOnOs(OS.LINUX)
class KeptClassesIT {

  /** Some are only seen in one start of many. */
  private static final int FEW = 10;

  @TempDir private Path folder;
  private Command command;
  private Path log;

  @BeforeEach
  void aProject() throws Exception {
    Path javas = Path.of(System.getProperty("java.home"), "lib/server/classes.jsa");
    assumeTrue(Files.exists(javas), "this Java has no classes of its own to build on");
    command = new Command(folder);
    log = folder.resolve("classes");
    new SmallProject(command, folder.resolve("project")).make();
  }

  @Test
  void bundlesAreHardlyReadTwice() throws Exception {
    List<String> loaded = list();
    for (int i = 0; i < 3 && loaded.stream().noneMatch(line -> line.contains("(top)")); i++) {
      loaded = list(); // somebody else may be making them
    }
    assertTrue(loaded.stream().anyMatch(line -> line.contains("(top)")), "none are kept");
    List<String> read =
        loaded.stream()
            .filter(line -> line.contains("/bundles/"))
            .filter(line -> !line.contains("picocli")) // written for Java 5, which is never kept
            .toList();
    assertTrue(read.size() < FEW, () -> String.join("\n", read));
  }

  /** The classes that a command loads, each with its source. */
  private List<String> list() throws Exception {
    ProcessBuilder process = command.process("list", folder.resolve("project").toString());
    process.environment().put("ABSORB_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    Process started = process.start();
    assertTrue(started.waitFor(1, TimeUnit.MINUTES), "hangs");
    assertEquals(0, started.exitValue());
    return Files.readAllLines(log);
  }
}
