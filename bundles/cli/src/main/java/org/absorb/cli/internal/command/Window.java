package org.absorb.cli.internal.command;

import java.util.List;
import org.absorb.runner.Detached;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;

/** The window, seen from the command line: another process. */
final class Window {

  private static final List<String> DISPLAYS = List.of("DISPLAY", "WAYLAND_DISPLAY");

  private Window() {}

  /** Whether there is a display to open it on. */
  static boolean possible() {
    String system = System.getProperty("os.name");
    return system.startsWith("Windows")
        || system.startsWith("Mac")
        || DISPLAYS.stream().map(System::getenv).anyMatch(name -> name != null && !name.isEmpty());
  }

  /** Opens it on a project and goes on; its words go to {@code journal/window.log}. */
  static void open(Project project) {
    Detached.start(
        Settings.standard().command(),
        List.of("open", project.folder().toString()),
        project.journal().resolve("window.log"));
  }
}
