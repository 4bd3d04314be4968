package org.absorb.window.tests;

import java.util.Map;
import java.util.Optional;
import org.absorb.window.probe.Mark;

/** Somebody before a window of their own, which is killed now and then and opened again. */
final class Seat implements AutoCloseable {

  private final Desk desk = Desk.asShipped(1280, 800);
  private Program program;
  private Window window;

  Seat() {
    desk.prefer("{\"computing\": {\"workers\": 1, \"threads\": 1}}");
  }

  Desk desk() {
    return desk;
  }

  /** Opens a project for the first time: later the window knows it. */
  void open(Project project) {
    program = desk.begin(Map.of(), project.toString());
  }

  /** Kills the window; whether there was one. */
  boolean kill() {
    boolean there = program.runs();
    program.kill();
    return there;
  }

  /** Opens the window again if it was killed, and does what it offers to do about work left. */
  void goOn() {
    if (!program.runs()) {
      window = null;
      program = desk.begin(Map.of());
    } else if (isUp()) {
      if (window().maybe(Window.text("Shell", "Cancel on a cluster")).isPresent()) {
        window().hands().press("Escape"); // a cluster's line has come under the click below
      }
      window()
          .maybe("queue.attend")
          .filter(button -> button.is(Mark.ENABLED))
          .filter(button -> button.box().width() > 0)
          .ifPresent(button -> window.hands().click(button.box()));
    }
  }

  /** Whether the window has come up, without waiting for it. */
  boolean isUp() {
    return window != null || program.err().contains("window after");
  }

  /** The window, waited for. */
  Window window() {
    if (window == null) {
      window = desk.window(program);
    }
    return window;
  }

  /** Queues all that the project lacks; nothing if the window is not there to do it. */
  void ask() {
    if (program.runs() && isUp()) {
      window().item("explorer.tree", "killed");
      window().menu("Run", "Run all experiments");
    }
  }

  /** How many runs of some status the run table shows; empty as long as it does not say. */
  Optional<Integer> counted(String status) {
    if (window().maybe("runs.grid").isEmpty()) {
      window().hands().press("ctrl+shift+r");
      window().find("runs.grid");
    }
    String filter = "status = " + status;
    if (!window().words("runs.filter").equals(filter)) {
      window().fill("runs.filter", filter);
    }
    // "9 cells, 18 runs", or "9 cells, 17 of 18 runs"; thousands with a thin blank
    String[] count = window().words("runs.count").split(", ");
    return count.length < 2
        ? Optional.empty()
        : Optional.of(count[1].replaceFirst(" of .*", "").replaceAll("\\D", ""))
            .filter(digits -> !digits.isEmpty())
            .map(Integer::valueOf);
  }

  @Override
  public void close() {
    desk.close();
  }
}
