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

  /**
   * Linux shares processors out by session first: a worker's low priority counts within its own
   * session only, so the session as a whole steps back too.
   */
  private static final String BEHIND =
      "{ echo 5 > /proc/self/autogroup; } 2> /dev/null; exec \"$@\"";

  private Detached() {}

  /**
   * Starts {@code absorb run PROJECT}, behind what else the user does; its words go to {@code
   * journal/run.log}.
   *
   * @param more further arguments of {@code run}
   * @throws UncheckedIOException if the command cannot be started
   */
  public static Process start(Project project, Settings settings, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("run", project.folder().toString()));
    arguments.addAll(List.of("--workers", Integer.toString(settings.workers())));
    arguments.addAll(more);
    return behind(settings.command(), arguments, project.journal().resolve(LOG));
  }

  /** Like {@link #start(List, List, Path)}, with less of the processors where others want them. */
  static Process behind(List<String> program, List<String> arguments, Path log) {
    List<String> command = new ArrayList<>();
    if (Machine.program("setsid").isPresent()) {
      command.addAll(List.of("sh", "-c", BEHIND, "sh"));
    }
    command.addAll(program);
    return start(command, arguments, log);
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
