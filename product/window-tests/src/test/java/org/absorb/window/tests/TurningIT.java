package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.window.probe.Promptness;
import org.absorb.window.probe.Seen;
import org.absorb.window.tests.Project.Experiment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Twenty thousand particles turn under the mouse as smoothly as the toolkit lets them: GTK looks at
 * the mouse and draws once in 17 ms, 58 times a second at most. Slow: a machine that does other
 * work as well shows nothing.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class TurningIT {

  private static final int SECONDS = 5;

  /** Pictures a second. */
  private static final double SMOOTH = 45;

  /** Milliseconds for which nothing may move. */
  private static final double STALL = 100;

  @Test
  void twentyThousandTurnSmoothly() {
    Experiment experiment =
        new Experiment(
            "large",
            """
            {"absorb": 1, "name": "large",
             "system": {"dimension": 3, "particles": 20000, "packingFraction": 0.64},
             "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
             "protocol": {"steps": 20, "record": {"every": 5}, "frames": {"every": 5}}}
            """);
    try (Desk desk = Desk.asShipped(1280, 800)) {
      Window window = desk.open(desk.computed("large", experiment).toString());
      window.unfold("explorer.tree", "Experiments");
      window.pick("explorer.tree", "large");
      window.perspective("Packing");
      Seen canvas = window.find("packing.canvas");
      window.holds("all of it", () -> window.words("packing.caption").contains("20 000"));
      window.hands().stir(canvas.box(), SECONDS); // what turns for the first time is not optimised
      window.program().conversation().watch();
      window.hands().stir(canvas.box(), SECONDS);
      Promptness promptness = window.program().conversation().watched();
      int drawn = promptness.paints().getOrDefault("packing.canvas", 0);
      double pictures = drawn / promptness.seconds();
      System.out.printf(
          "20 000 particles turned, %d x %d: %.1f pictures a second; %s%n",
          canvas.box().width(), canvas.box().height(), pictures, promptness);
      desk.screen().shoot("turning");
      assertTrue(pictures > SMOOTH, "only " + pictures + " pictures a second");
      assertTrue(promptness.worst().orElseThrow().own() < STALL, promptness.toString());
    }
  }
}
