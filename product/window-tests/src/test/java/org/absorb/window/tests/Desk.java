package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.absorb.window.tests.Project.Experiment;

/**
 * A user's place: a screen, a home folder, and the product that is used there. Its programs are
 * over soon, so they do without the optimising compiler, compile what is called often alone and
 * share what speeds up a start, unless they are wanted as they are shipped.
 */
final class Desk implements AutoCloseable {

  private static final String NOBODY = "65534";

  private final Screen screen;
  private final Path folder = Folders.temporary("absorb-window-desk");
  private final List<Program> programs = new ArrayList<>();
  private final boolean shipped;

  Desk(int width, int height) {
    this(width, height, false);
  }

  private Desk(int width, int height, boolean shipped) {
    this.screen = Screen.open(width, height);
    this.shipped = shipped;
  }

  /** For what computes long or is measured, and for the first start of all. */
  static Desk asShipped(int width, int height) {
    return new Desk(width, height, true);
  }

  Screen screen() {
    return screen;
  }

  /** Where its user's files are; any user can read it. */
  Path folder() {
    return folder;
  }

  /** What the product keeps of its user. */
  Path absorbHome() {
    return folder.resolve("home/.absorb");
  }

  /** Sets the user's preferences, before the first window. */
  void prefer(String json) {
    try {
      Path file = absorbHome().resolve("workbench/preferences.json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Project project(String name, Experiment... experiments) {
    return Project.make(folder.resolve(name), experiments);
  }

  /** A project whose runs have been computed at a terminal. */
  Project computed(String name, Experiment... experiments) {
    Project project = project(name, experiments);
    Program run =
        start(
            List.of("run", project.toString(), "--workers", "1"),
            environment(folder.resolve("terminal")));
    if (run.status(4 * Window.PATIENCE).orElse(-1) != 0) {
      throw new AssertionError(run.err());
    }
    return project;
  }

  Map<String, String> environment(Path home) {
    Map<String, String> environment = Surroundings.basic(home, screen);
    environment.put("ABSORB_HOME", home.resolve(".absorb").toString());
    environment.put(
        "ABSORB_JAVA_OPTIONS",
        (shipped ? "" : "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 ")
            + ("-Duser.home=" + home + " -Dabsorb.startupTime=true " + screen.probe()));
    return environment;
  }

  /** Starts the product. */
  Program start(List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of(ProductCopy.command().toString()));
    command.addAll(arguments);
    return run(command, environment);
  }

  /** Has a shell do what stands in a line. */
  Program shell(String line) {
    return run(List.of("sh", "-c", line), environment(folder.resolve("terminal")));
  }

  private synchronized Program run(List<String> command, Map<String, String> environment) {
    Program program =
        new Program(command, environment, folder.resolve("err" + programs.size() + ".txt"));
    programs.add(program);
    return program;
  }

  /** Opens the product's window and waits until it is there. */
  Window open(String... arguments) {
    return open(Map.of(), arguments);
  }

  Window open(Map<String, String> more, String... arguments) {
    return window(begin(more, arguments));
  }

  /** Opens the product's window and does not wait for it. */
  Program begin(Map<String, String> more, String... arguments) {
    List<String> all = new ArrayList<>(List.of("open"));
    all.addAll(List.of(arguments));
    Map<String, String> environment = environment(folder.resolve("home"));
    environment.putAll(more);
    return start(all, environment);
  }

  /**
   * Opens the window as a user who may not write here. Permissions do not bind an administrator, so
   * that one becomes nobody.
   */
  Window openAsReader(Path project) {
    Path home = folder.resolve("reader");
    Map<String, String> environment = environment(home);
    List<String> command = new ArrayList<>();
    if (Files.isWritable(Path.of("/"))) {
      Tools.run(Map.of(), List.of("chown", "-R", NOBODY + ":" + NOBODY, home.toString()));
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    } else {
      Tools.run(Map.of(), List.of("chmod", "-R", "a-w", project.toString()));
    }
    command.addAll(List.of(ProductCopy.command().toString(), "open", project.toString()));
    return window(run(command, environment));
  }

  /** The window of a program, when it has come up. */
  Window window(Program program) {
    Window window = new Window(screen, program);
    window.holds(
        "the window comes up",
        5 * Window.PATIENCE,
        () -> !window.look().isEmpty() || !program.runs());
    if (!program.runs()) {
      throw new AssertionError("no window came up: " + program.out() + program.err());
    }
    return window;
  }

  @Override
  public void close() {
    programs.forEach(Program::close);
    // What works detached names the project or the product it was started from.
    for (Path ours : List.of(folder, ProductCopy.folder())) {
      ProcessHandle.allProcesses()
          .filter(process -> process.info().commandLine().orElse("").contains(ours.toString()))
          .forEach(ProcessHandle::destroyForcibly);
    }
    screen.close();
    Folders.delete(folder);
  }
}
