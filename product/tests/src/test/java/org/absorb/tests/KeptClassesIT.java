package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/**
 * What one start keeps, the next has no need to read and to verify: in an installation of its own,
 * since elsewhere the classes of whatever command came first are kept.
 */
@EnabledOnOs(OS.LINUX)
class KeptClassesIT {

  /** Some are only seen in one start of many. */
  private static final int FEW = 10;

  private static final Path PRODUCT = Path.of(System.getProperty("absorb.home"));

  @TempDir private Path folder;
  private Path home;
  private Path log;

  @BeforeEach
  void aProject() throws Exception {
    Path javas = Path.of(System.getProperty("java.home"), "lib/server/classes.jsa");
    assumeTrue(Files.exists(javas), "this Java has no classes of its own to build on");
    home = Files.createDirectory(folder.resolve("product"));
    for (String part : List.of("conf", "lib", "bundles")) {
      Files.createSymbolicLink(home.resolve(part), PRODUCT.resolve(part));
    }
    // copied, since a link to the command would lead back to the product
    Files.createDirectory(home.resolve("bin"));
    for (String file : List.of("absorb", "java.sh")) {
      Files.copy(PRODUCT.resolve("bin").resolve(file), home.resolve("bin").resolve(file));
    }
    log = folder.resolve("log");
    new SmallProject(new Command(folder), folder.resolve("project")).make();
  }

  @Test
  void bundlesAreHardlyReadTwice() throws Exception {
    assertTrue(kept(list()).isEmpty(), "there were none");
    List<String> loaded = list();
    assertFalse(kept(loaded).isEmpty(), "none are kept");
    List<String> read =
        loaded.stream()
            .filter(line -> line.contains("/bundles/"))
            .filter(line -> !line.contains("picocli")) // written for Java 5, which is never kept
            .toList();
    assertTrue(read.size() < FEW, () -> String.join("\n", read));
  }

  private static List<String> kept(List<String> loaded) {
    return loaded.stream().filter(line -> line.contains("(top)")).toList();
  }

  /** The classes that a command loads, each with its source. */
  private List<String> list() throws Exception {
    ProcessBuilder process =
        new ProcessBuilder(home + "/bin/absorb", "list", folder.resolve("project").toString())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    process.environment().put("ABSORB_HOME", folder.resolve("home").toString());
    process.environment().put("ABSORB_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    Process started = process.start();
    assertTrue(started.waitFor(1, TimeUnit.MINUTES), "hangs");
    assertEquals(0, started.exitValue());
    return Files.readAllLines(log);
  }
}
