package org.absorb.cli.internal.doctor;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.TreeMap;
import org.absorb.figures.FigureDrawer;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Role;

/** Whether this Java can draw text without a window: fonts may be missing. */
final class Drawing {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;

  private Drawing() {}

  /** Whether labels make a picture darker. */
  static boolean works() {
    return ink("packing fraction") > ink("");
  }

  /** How many pixels are not the ground. */
  private static int ink(String label) {
    Panel.Scale axis = new Panel.Scale(label, "", "1", false);
    Curve curve = Curve.of("", new double[] {0, 1}, new double[] {0, 1}, null, Role.kind(0));
    Figure figure =
        new Figure(
            "doctor",
            "",
            List.of(new Panel(axis, axis, List.of(curve), List.of())),
            "",
            new TreeMap<>());
    BufferedImage image = new FigureDrawer().draw(figure, WIDTH, HEIGHT, 1, Theme.LIGHT);
    int inked = 0;
    for (int rgb : image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)) {
      inked += new Color(rgb).equals(Theme.LIGHT.ground()) ? 0 : 1;
    }
    return inked;
  }
}
