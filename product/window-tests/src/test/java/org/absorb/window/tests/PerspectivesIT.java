package org.absorb.window.tests;

import java.util.List;
import java.util.Locale;
import org.absorb.window.probe.Box;
import org.absorb.window.tests.Project.Experiment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes pictures of every perspective with a finished sweep in it, light and dark: {@code
 * perspective-NAME-SIZE-THEME.png}, to be looked at.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class PerspectivesIT {

  private static final String NAME = "sizes";
  private static final List<String> ALL = List.of("Experiments", "Compare", "Scaling", "Packing");

  /** Pixels of a plot or a packing, at least. */
  private static final int DRAWN = 3000;

  private static final int DARK = 90;

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1280, 800", "1920, 1200"})
  void eachIsPictured(int width, int height) {
    try (Desk desk = new Desk(width, height)) {
      Window window = desk.open(desk.computed("sgd-transition", sweep()).toString());
      window.cover(width, height);
      experiments(window);
      compare(window);
      scaling(window);
      packing(window);
      shoot(desk, window, width + "x" + height + "-light");
      window.menu("View", "Dark theme");
      window.holds(
          "a dark window",
          () -> Pixels.brightness(desk.screen().image(new Box(0, height - 60, width, 40))) < DARK);
      shoot(desk, window, width + "x" + height + "-dark");
    }
  }

  private static Experiment sweep() {
    return new Experiment(
        NAME,
        """
        {"absorb": 1, "name": "%s",
         "system": {"dimension": 3, "particles": 64, "packingFraction": 0.6},
         "dynamics": {"type": "sgd.pairwise", "learningRate": 0.2, "batchFraction": 0.5},
         "protocol": {"steps": 400, "transient": 100, "record": {"every": 2},
                      "frames": {"every": 20}},
         "sweep": [{"path": "system.packingFraction", "from": 0.56, "to": 0.64, "count": 5},
                   {"path": "system.particles", "values": [64, 216, 512]}],
         "replicas": 2}
        """
            .formatted(NAME));
  }

  private static void experiments(Window window) {
    window.unfold("explorer.tree", "Experiments");
    window.open(
        "explorer.tree",
        NAME,
        "its form",
        () -> window.maybe("form.dynamics.learningRate").isPresent());
    window.holds("values beside the plot", () -> !window.words("plot.table").isEmpty());
  }

  private static void compare(Window window) {
    window.perspective("alt+2", "Compare");
    window.find("runs.grid");
    window.focus("runs.grid");
    window.hands().press("Home", "ctrl+Down", "ctrl+Down", "space", "c");
    window.find("compare.settings");
    window.holds("a sentence", () -> window.words("compare.sentence").contains(" instead of "));
  }

  private static void scaling(Window window) {
    window.perspective("Scaling");
    window.holds("all points", () -> window.words("scaling.data").contains("15 points"));
    window.holds("a quality", () -> window.words("scaling.quality").contains("terms"));
  }

  private static void packing(Window window) {
    window.perspective("Packing");
    window.find("packing.canvas");
    window.holds("all frames", () -> window.words("packing.where").contains("frame 21 of 21"));
  }

  private static void shoot(Desk desk, Window window, String name) {
    for (String perspective : ALL) {
      window.perspective(perspective);
      window.hands().rest();
      Box canvas = window.still(canvas(perspective)).box();
      window.holds("a picture", () -> Pixels.drawn(desk.screen().image(canvas)) > DRAWN);
      Until.pause(500); // smooth edges
      desk.screen().shoot("perspective-" + perspective.toLowerCase(Locale.ROOT) + "-" + name);
    }
  }

  private static String canvas(String perspective) {
    return switch (perspective) {
      case "Experiments" -> "plot.canvas";
      case "Compare" -> "compare.canvas";
      case "Scaling" -> "scaling.plots";
      default -> "packing.canvas";
    };
  }
}
