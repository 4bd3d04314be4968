package org.absorb.figures;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.model.figure.Role;

/**
 * The colours of a figure.
 *
 * <p>Kinds are told apart in normal, protan, deutan and tritan sight (the closest two are 18 CIE76
 * apart on light ground, 21 on dark); an ordered series runs over one ramp from dark to light.
 *
 * @param ground behind everything
 * @param text titles and labels
 * @param muted ticks' labels, and what is neither a kind nor one of a series
 * @param grid lines of the grid
 * @param axis lines of the axes
 * @param kinds colours of unlike things
 * @param ordered the ramp's corners
 */
public record Theme(
    Color ground,
    Color text,
    Color muted,
    Color grid,
    Color axis,
    List<Color> kinds,
    List<Color> ordered) {

  /** For files and the light window. */
  public static final Theme LIGHT =
      new Theme(
          Color.decode("#FFFFFF"),
          Color.decode("#1E252C"),
          Color.decode("#5B6670"),
          Color.decode("#E8EBEE"),
          Color.decode("#6B7680"),
          colors("#0072B2", "#D55E00", "#00AB62", "#734070", "#773B00", "#5D9EFF", "#2C2C2C"),
          colors("#2D1E5F", "#3A5B8C", "#1F938F", "#59B050", "#D6A21C"));

  /** For the dark window. */
  public static final Theme DARK =
      new Theme(
          Color.decode("#202429"),
          Color.decode("#E3E7EB"),
          Color.decode("#A3ADB7"),
          Color.decode("#31373E"),
          Color.decode("#98A3AD"),
          colors("#5AB0EA", "#F2935A", "#459067", "#B863A9", "#EBD8A0", "#E5F9FF", "#ACB6C0"),
          colors("#8C66E6", "#5A98C8", "#44C7BE", "#9BE07C", "#F9EBA0"));

  public Theme {
    kinds = List.copyOf(kinds);
    ordered = List.copyOf(ordered);
  }

  /** The colour of a role; kinds begin anew when they run out. */
  public Color of(Role role) {
    return switch (role.kind()) {
      case KIND -> kinds.get(Math.floorMod(role.index(), kinds.size()));
      case ORDERED -> ramp(role.of() < 2 ? 0 : role.index() / (role.of() - 1.0));
      case NEUTRAL -> muted;
    };
  }

  /** The ramp at {@code share}, 0 to 1. */
  public Color ramp(double share) {
    double at = Math.min(1, Math.max(0, share)) * (ordered.size() - 1);
    int below = (int) Math.min(at, ordered.size() - 2.0);
    Color a = ordered.get(below);
    Color b = ordered.get(below + 1);
    double t = at - below;
    return new Color(
        mix(a.getRed(), b.getRed(), t),
        mix(a.getGreen(), b.getGreen(), t),
        mix(a.getBlue(), b.getBlue(), t));
  }

  private static int mix(int a, int b, double t) {
    return (int) Math.round(a + (b - a) * t);
  }

  private static List<Color> colors(String... hex) {
    return Stream.of(hex).map(Color::decode).toList();
  }
}
