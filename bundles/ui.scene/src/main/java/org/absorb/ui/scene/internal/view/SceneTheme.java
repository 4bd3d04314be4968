package org.absorb.ui.scene.internal.view;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.absorb.figures.Theme;
import org.absorb.scene.SceneLook;
import org.absorb.scene.packing.Palette;

/**
 * The colours of packings on light and on dark ground.
 *
 * @param ring around what is picked
 */
public record SceneTheme(int ground, int ring, Theme figures, Palette palette) {

  public static final SceneTheme LIGHT = of(0xF7F8F9, 0x1F66AD, 0xE07B39, 0xB9C3CC, Theme.LIGHT);
  public static final SceneTheme DARK = of(0x16191D, 0x6CAEEA, 0xEE8C4C, 0x6E7A86, Theme.DARK);

  private static final int STEPS = 65;

  private static SceneTheme of(int ground, int ring, int active, int inactive, Theme theme) {
    List<Integer> ramp =
        IntStream.range(0, STEPS).mapToObj(i -> rgb(theme.ramp(i / (STEPS - 1.0)))).toList();
    List<Integer> kinds = theme.kinds().stream().map(SceneTheme::rgb).toList();
    return new SceneTheme(ground, ring, theme, new Palette(active, inactive, ramp, kinds));
  }

  private static int rgb(Color color) {
    return color.getRGB() & 0xFFFFFF;
  }

  /** How a scene looks in these colours. */
  public SceneLook look(boolean box, double fade, boolean smooth, double lineWidth) {
    return new SceneLook(ground, rgb(figures.axis()), ring, box, fade, smooth, lineWidth);
  }
}
