package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A line to be pasted into a shell, held to what a shell makes of it. */
class ShellCommandTest {

  @TempDir Path temporary;

  private static List<String> asShellReads(String line) throws IOException {
    Process shell =
        new ProcessBuilder(
                "sh", "-c", "for word in " + line + "; do printf '%s\\0' \"$word\"; done")
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return List.of(said.split("\0", -1)).subList(0, said.split("\0", -1).length - 1);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anExperimentIsRunAsTheWindowRunsIt() throws IOException {
    Project project = Project.create(temporary.resolve("my project"));
    Settings settings =
        new Settings(List.of("/opt/absorb"), 3, 2, Duration.ofSeconds(1), Optional.empty());
    List<String> words =
        new ArrayList<>(List.of("/opt/absorb", "run", "--workers", "3", "--threads", "2", "--"));
    words.add(project.folder().toAbsolutePath().normalize().toString());
    words.add("it's one");
    assertEquals(words, asShellReads(ShellCommand.run(project, settings, List.of("it's one"))));
  }
}
