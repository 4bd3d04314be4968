package org.absorb.runner;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.runner.internal.Machine;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;

/**
 * Starts {@code absorb run PROJECT} as a process of its own, which goes on when its starter ends:
 * it has a session of its own where there is {@code setsid}, and its words go to {@code
 * journal/run.log}.
 */
public final class Detached {

  private Detached() {}

  /**
   * Starts it.
   *
   * @param more further arguments of {@code run}
   * @throws UncheckedIOException if the command cannot be started
   */
  public static Process start(Project project, Settings settings, List<String> more) {
    List<String> command = new ArrayList<>();
    Machine.program("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(settings.command());
    command.addAll(List.of("run", project.folder().toString()));
    command.addAll(List.of("--workers", Integer.toString(settings.workers())));
    command.addAll(more);
    try {
      Path log = Files.createDirectories(project.journal()).resolve("run.log");
      File nothing =
          new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
      return new ProcessBuilder(command)
          .redirectInput(nothing)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
