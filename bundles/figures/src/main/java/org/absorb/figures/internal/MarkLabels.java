package org.absorb.figures.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.absorb.figures.Fonts;
import org.absorb.figures.PanelArea;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.text.MathText;

/**
 * Labels of marks: those of vertical lines above the panel, in as many rows as they need; those of
 * horizontal ones inside, where the fewest points lie.
 */
final class MarkLabels {

  static final double ROW = 16;

  private record Placed(Line text, double left, double right, double at, int row) {}

  private MarkLabels() {}

  /** How many rows the labels of vertical marks need above a panel. */
  static int rows(Panel panel, PanelArea area, Theme theme) {
    return vertical(panel, area, theme).stream()
        .mapToInt(placed -> placed.row() + 1)
        .max()
        .orElse(0);
  }

  static void draw(Graphics2D g, Panel panel, PanelArea area, Theme theme) {
    List<Placed> labels = vertical(panel, area, theme);
    g.setPaint(theme.grid());
    g.setStroke(new BasicStroke(1));
    for (Placed placed : labels) {
      if (placed.row() > 0) {
        g.draw(
            new Line2D.Double(placed.at(), bottom(placed, area), placed.at(), area.data().getY()));
      }
    }
    for (Placed placed : labels) {
      double bottom = bottom(placed, area);
      g.setPaint(theme.ground()); // no leader runs through a label
      g.fill(
          new Rectangle2D.Double(
              placed.left(), bottom - ROW + 3, placed.right() - placed.left(), ROW - 2));
      placed.text().draw(g, placed.left(), bottom - 4);
    }
    List<Rectangle2D> taken = new ArrayList<>();
    panel.inset().ifPresent(inset -> taken.add(Inset.place(panel, area)));
    for (Mark mark : panel.marks()) {
      if (!mark.vertical() && Double.isFinite(area.pixelY(mark.at())) && !mark.label().isBlank()) {
        horizontal(g, mark, panel, area, theme, taken);
      }
    }
  }

  private static double bottom(Placed placed, PanelArea area) {
    return area.data().getY() - 3 - placed.row() * ROW;
  }

  private static List<Placed> vertical(Panel panel, PanelArea area, Theme theme) {
    List<Mark> marks =
        panel.marks().stream()
            .filter(
                mark ->
                    mark.vertical()
                        && !mark.label().isBlank()
                        && Double.isFinite(area.pixelX(mark.at())))
            .sorted(Comparator.comparingDouble(Mark::at))
            .toList();
    List<Placed> placed = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (Mark mark : marks) {
      Line text = Line.of(MathText.of(mark.label()), Fonts.plain(Fonts.TICK), color(mark, theme));
      double at = area.pixelX(mark.at());
      double left =
          Math.max(
              area.data().getX(),
              Math.min(at - text.width() / 2, area.data().getMaxX() - text.width()));
      int row = 0;
      while (row < ends.size() && ends.get(row) > left) {
        row++;
      }
      double right = left + text.width();
      if (row == ends.size()) {
        ends.add(right + 8);
      } else {
        ends.set(row, right + 8);
      }
      placed.add(new Placed(text, left, right, at, row));
    }
    return placed;
  }

  private static void horizontal(
      Graphics2D g, Mark mark, Panel panel, PanelArea area, Theme theme, List<Rectangle2D> taken) {
    Line text = Line.of(MathText.of(mark.label()), Fonts.plain(Fonts.TICK), color(mark, theme));
    double width = text.width();
    double height = text.height() + 4; // room for indices
    double line = area.pixelY(mark.at());
    Rectangle2D data = area.data();
    Rectangle2D best = null;
    int fewest = Integer.MAX_VALUE;
    for (double share : new double[] {1, 0, 0.5, 0.25, 0.75}) {
      for (double top : new double[] {line - height - 2, line + 4}) {
        Rectangle2D place =
            new Rectangle2D.Double(
                data.getX() + 6 + share * (data.getWidth() - width - 12), top, width, height);
        int hits =
            Crowd.in(place, 5, panel, area)
                + (int) taken.stream().filter(place::intersects).count() * 100
                + (data.contains(place) ? 0 : 1000);
        if (hits < fewest) {
          fewest = hits;
          best = place;
        }
      }
    }
    taken.add(best);
    text.draw(g, best.getX(), best.getY() + text.height());
  }

  static Color color(Mark mark, Theme theme) {
    return theme.of(mark.role());
  }
}
