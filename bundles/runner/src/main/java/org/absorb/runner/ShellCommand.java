package org.absorb.runner;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.text.ShellWords;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;

/** What somebody would type in a terminal to have the same done there. */
public final class ShellCommand {

  private ShellCommand() {}

  /**
   * {@code absorb run PROJECT EXPERIMENT ...}, quoted for a POSIX shell.
   *
   * @param settings what starts the program, and with how many workers and threads
   */
  public static String run(Project project, Settings settings, List<String> experiments) {
    List<String> words = new ArrayList<>(settings.command());
    words.addAll(List.of("run", "--workers", Integer.toString(settings.workers())));
    words.addAll(List.of("--threads", Integer.toString(settings.threads())));
    words.add("--"); // a name may begin as an option does
    words.add(project.folder().toAbsolutePath().normalize().toString());
    words.addAll(experiments);
    return ShellWords.quoted(words);
  }
}
