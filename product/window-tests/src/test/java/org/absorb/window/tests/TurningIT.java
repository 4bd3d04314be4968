package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.window.probe.Promptness;
import org.absorb.window.probe.Seen;
import org.absorb.window.tests.Project.Experiment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twenty thousand particles turn under the mouse as smoothly as the toolkit draws a small empty
 * canvas: 60 times a second, or nearly where two processors have three times the pixels to do.
 * Slow: a machine that does other work as well shows nothing.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class TurningIT {

  private static final int SECONDS = 5;

  /** Pictures a second, at least. */
  private static final double SMOOTH = 45;

  /** Milliseconds for which nothing may move. */
  private static final double STALL = 100;

  /**
   * @param share of the pictures of the empty canvas
   */
  @ParameterizedTest
  @CsvSource({"1280, 800, 0.95", "1920, 1200, 0.8"})
  void twentyThousandTurnSmoothly(int width, int height, double share) {
    Experiment experiment =
        new Experiment(
            "large",
            """
            {"absorb": 1, "name": "large",
             "system": {"dimension": 3, "particles": 20000, "packingFraction": 0.64},
             "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
             "protocol": {"steps": 20, "record": {"every": 5}, "frames": {"every": 5}}}
            """);
    try (Desk desk = Desk.asShipped(width, height)) {
      Window window = desk.open(desk.computed("large", experiment).toString());
      window.cover(width, height);
      window.unfold("explorer.tree", "Experiments");
      window.pick("explorer.tree", "large");
      window.perspective("Packing");
      Seen canvas = window.find("packing.canvas");
      window.holds("all of it", () -> window.words("packing.caption").contains("20 000"));
      window.hands().stir(canvas.box(), SECONDS); // what turns for the first time is not optimised
      window.program().conversation().watch();
      window.hands().stir(canvas.box(), SECONDS);
      Promptness promptness = window.program().conversation().watched();
      double pictures = promptness.paints("packing.canvas").rate(1, SECONDS); // all of it turning
      double most = window.program().conversation().blank(SECONDS * 1000).rate();
      System.out.printf(
          "20 000 particles turned, %d x %d: %.1f pictures a second, %.1f of an empty canvas; %s%n",
          canvas.box().width(), canvas.box().height(), pictures, most, promptness);
      desk.screen().shoot("turning-" + width);
      assertTrue(
          pictures > Math.max(SMOOTH, share * most), pictures + " pictures a second of " + most);
      assertTrue(promptness.worst().orElseThrow().own() < STALL, promptness.toString());
    }
  }
}
