package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The product's command as a script starts it: a process each time.
 *
 * @param folder where its home lies, and what it last said
 */
record Command(Path folder) implements Absorb {

  private static final Path FILE = Path.of(System.getProperty("absorb.home"), "bin", "absorb");

  /** A process that says what it says into files. */
  ProcessBuilder process(String... words) {
    List<String> command = new ArrayList<>(List.of(FILE.toString()));
    command.addAll(List.of(words));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    process.environment().put("ABSORB_HOME", folder.resolve("home").toString());
    return process;
  }

  @Override
  public Said absorb(String... words) throws Exception {
    Process process = process(words).start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "hangs: " + List.of(words));
    return said(process);
  }

  /** What a process that is over has said. */
  Said said(Process process) throws Exception {
    return new Said(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }
}
