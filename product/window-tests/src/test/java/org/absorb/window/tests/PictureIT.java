package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.absorb.window.probe.Box;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The perspective Experiments with work that runs, in the sizes people have: for people to look at,
 * in the folder of screenshots. The work is a terminal's, which the window follows all the same.
 */
@EnabledOnOs(OS.LINUX)
class PictureIT {

  /** Pixels of axes, words and the beginning of a curve. */
  private static final int DRAWN = 2000;

  private static final String NAME = "Pairwise SGD, wide sweep";

  @Test
  void atTwiceTheSize() {
    workThatRuns(2560, 1600, 2);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1280, 800", "1920, 1200"})
  void inLightAndDark(int width, int height) {
    workThatRuns(width, height, 1);
  }

  private static void workThatRuns(int width, int height, int zoom) {
    try (Desk desk = new Desk(width, height)) {
      Project project =
          desk.project("sgd-transition", Project.sgd(NAME, 100_000, "0.66, 0.67, 0.68, 0.69, 0.7"));
      desk.start(
          List.of("run", project.toString(), "--workers", "2"),
          desk.environment(desk.folder().resolve("terminal")));
      Window window = desk.open(Map.of("GDK_SCALE", "" + zoom), project.toString());
      window.cover(width, height);
      window.unfold("explorer.tree", "Experiments");
      window.open(
          "explorer.tree",
          NAME,
          "its form",
          () -> window.maybe("form.dynamics.learningRate").isPresent());
      window.hands().rest();
      window.holds("values beside the plot", () -> !window.words("plot.table").isEmpty());
      Box plot = window.still("plot.canvas").box();
      window.holds("curves", () -> Pixels.drawn(desk.screen().image(plot)) > DRAWN);
      String name = "picture-" + width + "x" + height + (zoom == 1 ? "" : "-zoom" + zoom);
      desk.screen().shoot(name + "-light");
      BufferedImage light = desk.screen().image(new Box(0, 0, width, height));
      assertTrue(Pixels.brightness(light) > 180, "light");
      if (zoom == 1) {
        window.menu("View", "Dark theme");
        window.holds(
            "a dark window",
            () -> Pixels.brightness(desk.screen().image(new Box(0, 100, width, 400))) < 90);
        window.hands().rest();
        desk.screen().shoot(name + "-dark");
      } else {
        assertEquals(
            width, window.shell().orElseThrow().box().width(), 40, "everything is twice as large");
      }
    }
  }
}
