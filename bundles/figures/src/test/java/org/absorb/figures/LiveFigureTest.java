package org.absorb.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.junit.jupiter.api.Test;

/** What figures of growing curves have: bands, rings, axes from here to there. */
class LiveFigureTest {

  private static final Role ROLE = Role.kind(0);
  private static final Scale X = new Scale("step", "k", "1", false);
  private static final Scale Y = new Scale("activity", "f_a", "1", false);

  private final FigureDrawer drawer = new FigureDrawer();

  @Test
  void aBandIsAnAreaOfEighteenPercentWhereTheErrorsReach() {
    Curve curve =
        Curve.line("", new double[] {0, 10}, new double[] {0.5, 0.5}, ROLE)
            .banded(new double[] {0.2, 0.2});
    Picked shown = draw(X, Y.within(0, 1), curve);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Picked themed = draw(theme, X, Y.within(0, 1), curve);
      Color shade = mixed(theme.of(ROLE), theme.ground());
      assertClose(shade, themed.at(4.9, 0.65));
      assertClose(shade, themed.at(4.9, 0.35));
      assertClose(theme.of(ROLE), themed.at(5, 0.5));
      assertClose(theme.ground(), themed.at(4.9, 0.75));
    }
    assertClose(Theme.LIGHT.ground(), shown.at(4.9, 0.25));
  }

  /** What is below a logarithmic axis is cut at its foot, and widens no axis. */
  @Test
  void aBandBelowZeroReachesTheFootOfALogarithmicAxis() {
    Curve curve =
        Curve.line("", new double[] {0, 10}, new double[] {1, 1}, ROLE).banded(new double[] {2, 2});
    Picked shown = draw(X, new Scale("", "", "1", true).within(0.01, 10), curve);
    assertClose(mixed(Theme.LIGHT.of(ROLE), Color.WHITE), shown.at(4.9, 0.011));
    Figure free = figure(X, new Scale("", "", "1", true), curve);
    PanelArea area = drawer.picture(free, 400, 300, 1, Theme.LIGHT).areas().get(0);
    assertTrue(area.y().low() > 0.5 && area.y().high() > 3, area.y().toString());
  }

  @Test
  void axesSpanWhatTheyAreTold() {
    Curve curve = Curve.line("", new double[] {0, 10}, new double[] {0, 1}, ROLE);
    Picked shown = draw(X.within(2, 4), Y.within(0.1, 0.9), curve);
    assertEquals(new PanelArea.Span(2, 4, false), shown.area().x());
    assertEquals(new PanelArea.Span(0.1, 0.9, false), shown.area().y());
    assertClose(Theme.LIGHT.of(ROLE), shown.at(3, 0.3));
    assertThrows(IllegalArgumentException.class, () -> X.within(2, 2));
    assertThrows(IllegalArgumentException.class, () -> X.within(0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Scale("", "", "1", true).within(0, 1));
  }

  @Test
  void aGrowingCurveEndsInARing() {
    double[] x = {0, 5, 10};
    double[] y = {0.5, 0.5, Double.NaN};
    Curve curve = Curve.line("", x, y, ROLE);
    Picked plain = draw(X.within(0, 10), Y.within(0, 1), curve);
    Picked going = draw(X.within(0, 10), Y.within(0, 1), curve.going(true));
    assertClose(Color.WHITE, plain.near(5, 0.5, 6));
    assertClose(Theme.LIGHT.of(ROLE), going.near(5, 0.5, 6));
    assertClose(Theme.LIGHT.of(ROLE), going.near(5, 0.5, 2));
    assertClose(Color.WHITE, going.near(5, 0.5, 4.2));
  }

  @Test
  void filesHaveTheBandsToo() {
    Figure figure = Samples.live(true);
    FigureFiles files = new FigureFiles();
    FigureSize size = drawer.size(figure);
    String svg = new String(files.bytes(figure, Format.SVG, size, 96), StandardCharsets.UTF_8);
    assertTrue(svg.contains("fill-opacity:0.18"), "a light area");
    assertTrue(files.bytes(figure, Format.PDF, size, 96).length > 1000);
    assertTrue(files.bytes(figure, Format.PNG, size, 300).length > 1000);
  }

  /** A picture and where things lie in it. */
  private record Picked(FigureDrawer.Picture picture) {
    PanelArea area() {
      return picture.areas().get(0);
    }

    Color at(double x, double y) {
      return pixel(area().pixelX(x), area().pixelY(y));
    }

    /** Some pixels to the right of a place. */
    Color near(double x, double y, double right) {
      return pixel(area().pixelX(x) + right, area().pixelY(y));
    }

    private Color pixel(double x, double y) {
      return new Color(picture.image().getRGB((int) Math.floor(4 * x), (int) Math.floor(4 * y)));
    }
  }

  private Picked draw(Scale x, Scale y, Curve curve) {
    return draw(Theme.LIGHT, x, y, curve);
  }

  private Picked draw(Theme theme, Scale x, Scale y, Curve curve) {
    return new Picked(drawer.picture(figure(x, y, curve), 400, 300, 4, theme));
  }

  private static Figure figure(Scale x, Scale y, Curve curve) {
    return Samples.figure("", new Panel(x, y, List.of(curve), List.of()));
  }

  private static Color mixed(Color line, Color ground) {
    return new Color(
        mixed(line.getRed(), ground.getRed()),
        mixed(line.getGreen(), ground.getGreen()),
        mixed(line.getBlue(), ground.getBlue()));
  }

  private static int mixed(int line, int ground) {
    return (int) Math.round(0.18 * line + 0.82 * ground);
  }

  private static void assertClose(Color wanted, Color found) {
    int apart =
        Math.max(
            Math.abs(wanted.getRed() - found.getRed()),
            Math.max(
                Math.abs(wanted.getGreen() - found.getGreen()),
                Math.abs(wanted.getBlue() - found.getBlue())));
    assertTrue(apart <= 3, wanted + " expected, found " + found);
  }
}
