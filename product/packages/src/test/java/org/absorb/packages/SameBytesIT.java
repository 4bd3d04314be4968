package org.absorb.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages of one product have the same bytes whenever they are made. */
class SameBytesIT {

  @TempDir private Path folder;

  @Test
  void madeAgainTheyAreTheSame() throws Exception {
    // What a start keeps for the next.
    Path kept = Path.of(System.getProperty("absorb.packages.product"), "classes");
    Files.writeString(Files.createDirectories(kept).resolve("any.jsa"), "");
    ProcessBuilder again =
        new ProcessBuilder(
                System.getProperty("absorb.packages.make"),
                System.getProperty("absorb.packages.product"),
                System.getProperty("absorb.version"),
                System.getProperty("absorb.packages.time"),
                System.getProperty("absorb.packages.fragments"),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    again.environment().put("JAVA_HOME", System.getProperty("java.home"));
    again.environment().put("TZ", "Asia/Kolkata");
    assertEquals(0, again.start().waitFor());
    assertEquals(
        Sums.read(Package.FOLDER.resolve("SHA256SUMS")),
        Sums.read(folder.resolve("packages/SHA256SUMS")));
  }
}
