package org.absorb.cli.internal.command;

import java.util.List;
import org.absorb.cli.internal.Display;
import org.absorb.runner.Detached;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;

/** The window, seen from the command line: another process. */
final class Window {

  private Window() {}

  /** Whether there is one, and a display to open it on. */
  static boolean possible() {
    return Display.windowInstalled() && Display.name().isPresent();
  }

  /** Opens it on a project and goes on; its words go to {@code journal/window.log}. */
  static void open(Project project) {
    Detached.start(
        Settings.standard().command(),
        List.of("open", project.folder().toString()),
        project.journal().resolve("window.log"));
  }
}
