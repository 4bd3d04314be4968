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
 * Starts this program again as a process of its own, which goes on when its starter ends: it has a
 * session of its own where there is {@code setsid}, and its words go to a file.
 */
public final class Detached {

  private static final String LOG = "run.log";

  private Detached() {}

  /**
   * Starts {@code absorb run PROJECT}; its words go to {@code journal/run.log}.
   *
   * @param more further arguments of {@code run}
   * @throws UncheckedIOException if the command cannot be started
   */
  public static Process start(Project project, Settings settings, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("run", project.folder().toString()));
    arguments.addAll(List.of("--workers", Integer.toString(settings.workers())));
    arguments.addAll(more);
    return start(settings.command(), arguments, project.journal().resolve(LOG));
  }

  /**
   * Starts any command of this program.
   *
   * @param program what starts it
   * @param log where its words are added
   * @throws UncheckedIOException if it cannot be started
   */
  public static Process start(List<String> program, List<String> arguments, Path log) {
    List<String> command = new ArrayList<>();
    Machine.program("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(program);
    command.addAll(arguments);
    try {
      Files.createDirectories(log.getParent());
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
