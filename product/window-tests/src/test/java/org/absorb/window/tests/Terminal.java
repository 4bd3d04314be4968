package org.absorb.window.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Somebody at a terminal: works on a project's queue there, and gives orders. */
final class Terminal {

  private final Desk desk;
  private final Project project;
  private final Map<String, String> environment;
  private Program run;

  Terminal(Desk desk, Project project) {
    this.desk = desk;
    this.project = project;
    this.environment = desk.environment(desk.folder().resolve("terminal"));
  }

  /** Has all computed that the project lacks, unless that is under way. */
  void run() {
    if (run == null || !run.runs()) {
      // a group of its own, as a terminal gives it
      run = desk.shell("exec setsid " + ProductCopy.command() + " run " + project + " --workers 1");
    }
  }

  boolean runs() {
    return run != null && run.runs();
  }

  /** Kills {@code absorb run} and all it has started, at once; whether it was there. */
  boolean kill() {
    if (!runs()) {
      return false;
    }
    Crowd.killGroup(run.pid());
    return run.status(Window.PATIENCE).orElseThrow() != 0;
  }

  /** Does a command; what it says on standard output. */
  String absorb(String... words) {
    Program program = desk.start(List.of(words), environment);
    int status = program.status(5 * Window.PATIENCE).orElse(-1);
    if (status != 0) {
      throw new AssertionError(List.of(words) + ": " + status + " " + program.err());
    }
    return program.out();
  }

  /** Its user's files. */
  Path home() {
    return desk.folder().resolve("terminal");
  }
}
