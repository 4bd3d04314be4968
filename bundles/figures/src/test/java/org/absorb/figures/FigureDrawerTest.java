package org.absorb.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureDrawerTest {

  private final FigureDrawer drawer = new FigureDrawer();

  static Stream<Figure> figures() {
    return Stream.of(
        Samples.transition(),
        Samples.inset(),
        Samples.logarithmic(),
        Samples.gaps(),
        Samples.live(false),
        Samples.live(true),
        Samples.palette(Role.Kind.KIND, 7),
        Samples.palette(Role.Kind.KIND, 16),
        Samples.palette(Role.Kind.ORDERED, 1),
        Samples.palette(Role.Kind.ORDERED, 5),
        Samples.palette(Role.Kind.ORDERED, 12),
        Samples.palette(Role.Kind.NEUTRAL, 2),
        Samples.figure("no panels"));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyFigureIsDrawnInEverySizeAndTheme(Figure figure) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (int width : new int[] {1, 60, 320, 900}) {
        BufferedImage image = drawer.draw(figure, width, 260, 1, theme);
        assertEquals(width, image.getWidth());
        assertEquals(theme.ground().getRGB(), image.getRGB(0, 0));
      }
    }
  }

  @Test
  void theColoursOfTheCurvesAreInThePicture() {
    for (Role.Kind kind : List.of(Role.Kind.KIND, Role.Kind.ORDERED)) {
      int count = kind == Role.Kind.KIND ? 7 : 5;
      Figure figure = Samples.palette(kind, count);
      BufferedImage image = drawer.draw(figure, 600, 400, 2, Theme.DARK);
      for (int i = 0; i < count; i++) {
        assertTrue(pixels(image, Theme.DARK.of(new Role(kind, i, count))) > 200, kind + " " + i);
      }
    }
  }

  @Test
  void anOrderedSeriesRunsOverTheWholeRamp() {
    assertEquals(Color.decode("#2D1E5F"), Theme.LIGHT.of(Role.ordered(0, 2)));
    assertEquals(Color.decode("#D6A21C"), Theme.LIGHT.of(Role.ordered(1, 2)));
    assertEquals(Color.decode("#1F938F"), Theme.LIGHT.of(Role.ordered(1, 3)));
    assertEquals(
        new Color(0x34, 0x3D, 0x76),
        Theme.LIGHT.of(Role.ordered(1, 9)),
        "half way from the first to the second");
    assertEquals(Theme.LIGHT.of(Role.kind(0)), Theme.LIGHT.of(Role.kind(7)), "kinds begin anew");
  }

  /** Its curve lies inside the panel, where the panel's own has no points: upper left. */
  @Test
  void anInsetStandsWhereTheFewestPointsLie() {
    FigureDrawer.Picture picture = drawer.picture(Samples.inset(), 460, 380, 1, Theme.LIGHT);
    Rectangle2D data = picture.areas().get(0).data();
    int inside = 0;
    int color = Theme.LIGHT.of(Role.kind(3)).getRGB();
    for (int x = 0; x < 460; x++) {
      for (int y = 0; y < 380; y++) {
        if (picture.image().getRGB(x, y) == color) {
          assertTrue(x < data.getCenterX() + 12 && y < data.getCenterY() + 12, x + ", " + y);
          inside++;
        }
      }
    }
    assertTrue(inside > 50, inside + " pixels of its curve");
  }

  @Test
  void theSameFigureIsTheSamePicture() {
    BufferedImage first = drawer.draw(Samples.transition(), 800, 360, 1.5, Theme.LIGHT);
    BufferedImage second =
        new FigureDrawer().draw(Samples.transition(), 800, 360, 1.5, Theme.LIGHT);
    assertTrue(
        Arrays.equals(
            first.getRGB(0, 0, 1200, 540, null, 0, 1200),
            second.getRGB(0, 0, 1200, 540, null, 0, 1200)));
  }

  @Test
  void panelAreasLeadFromPixelsToValuesAndBack() {
    List<PanelArea> areas = areas(Samples.transition(), 800, 360);
    assertEquals(2, areas.size());
    PanelArea left = areas.get(0);
    PanelArea right = areas.get(1);
    assertTrue(left.data().getMaxX() < right.data().getX());
    assertEquals(left.data().getY(), right.data().getY(), "panels stand on one line");
    assertEquals(0.63, left.valueX(left.pixelX(0.63)), 1e-12);
    assertEquals(2000, right.valueY(right.pixelY(2000)), 1e-6);
    assertTrue(right.y().logarithmic() && Double.isNaN(right.pixelY(-1)));
  }

  /** A point's marker lies where the panel's area says: axes, curves and areas agree. */
  @Test
  void curvesLieWhereTheAreasSay() {
    Curve curve =
        new Curve(
            "",
            new double[] {1, 10, 100},
            new double[] {5, -1, 7},
            null,
            null,
            Role.kind(1),
            false,
            true,
            false);
    Panel panel =
        new Panel(
            new Panel.Scale("x", "", "1", true),
            new Panel.Scale("y", "", "1", false),
            List.of(curve),
            List.of());
    Figure figure = Samples.figure("", panel);
    PanelArea area = areas(figure, 400, 300).get(0);
    BufferedImage image = drawer.draw(figure, 400, 300, 1, Theme.LIGHT);
    for (int i = 0; i < 3; i++) {
      int x = (int) Math.round(area.pixelX(curve.x()[i]));
      int y = (int) Math.round(area.pixelY(curve.y()[i]));
      assertEquals(Theme.LIGHT.of(Role.kind(1)).getRGB(), image.getRGB(x, y), "point " + i);
    }
  }

  @Test
  void aLongPlainLineIsThinnedButKeepsItsPeaks() {
    double[] x = new double[500_000];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    y[123_456] = 1;
    Curve curve = new Curve("", x, y, null, null, Role.kind(0), true, false, false);
    Figure figure =
        Samples.figure(
            "",
            new Panel(
                new Panel.Scale("step", "k", "1", false),
                Samples.ACTIVITY,
                List.of(curve),
                List.of()));
    long before = System.nanoTime();
    BufferedImage image = drawer.draw(figure, 500, 300, 1, Theme.LIGHT);
    assertTrue(System.nanoTime() - before < 5_000_000_000L, "takes a blink, not minutes");
    PanelArea area = areas(figure, 500, 300).get(0);
    int column = (int) Math.round(area.pixelX(123_456));
    assertTrue(
        image.getRGB(column, (int) area.pixelY(0.5)) != Theme.LIGHT.ground().getRGB(),
        "the peak is drawn");
  }

  @Test
  void marksWidenTheAxesAndTheirLabelsTakeRows() {
    Curve curve = Curve.of("", new double[] {0, 1}, new double[] {0, 1}, null, Role.kind(0));
    List<Mark> crowded = List.of(mark(0.5), mark(0.51), mark(0.52), mark(3));
    PanelArea with =
        areas(
                Samples.figure(
                    "", new Panel(Samples.PHI, Samples.ACTIVITY, List.of(curve), crowded)),
                400,
                300)
            .get(0);
    PanelArea without =
        areas(
                Samples.figure(
                    "", new Panel(Samples.PHI, Samples.ACTIVITY, List.of(curve), List.of())),
                400,
                300)
            .get(0);
    assertTrue(with.x().high() > 3 && without.x().high() < 1.2);
    assertTrue(with.data().getY() >= without.data().getY() + 30, "three rows of labels");
  }

  private static Mark mark(double at) {
    return new Mark(true, at, 0, "$phi_c$ = " + at, Role.kind(0));
  }

  private List<PanelArea> areas(Figure figure, int width, int height) {
    Graphics2D g = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return drawer.draw(figure, g, new Rectangle2D.Double(0, 0, width, height), Theme.LIGHT);
    } finally {
      g.dispose();
    }
  }

  private static long pixels(BufferedImage image, Color color) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .filter(rgb -> rgb == color.getRGB())
        .count();
  }
}
