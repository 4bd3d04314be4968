package org.absorb.figures.internal;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.figures.Fonts;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.text.MathText;

/** The legend of a whole figure: every curve that has a label, once, in a grid outside the data. */
public final class Legend {

  public static final double ROW = 19;
  private static final double SAMPLE = 26;
  private static final double GAP = 20;

  private record Entry(Curve curve, Line text) {
    double width() {
      return SAMPLE + 6 + text.width();
    }
  }

  private final List<Entry> entries;
  private final Theme theme;

  public Legend(Figure figure, Theme theme) {
    Map<List<Object>, Curve> unlike = new LinkedHashMap<>();
    for (Panel panel : figure.panels()) {
      for (Curve curve : panel.curves()) {
        if (!curve.label().isBlank()) {
          unlike.putIfAbsent(
              List.of(curve.label(), curve.role(), curve.line(), curve.markers(), curve.open()),
              curve);
        }
      }
    }
    this.theme = theme;
    this.entries = new ArrayList<>();
    for (Curve curve : unlike.values()) {
      entries.add(
          new Entry(
              curve, Line.of(MathText.of(curve.label()), Fonts.plain(Fonts.TICK), theme.text())));
    }
  }

  public int size() {
    return entries.size();
  }

  /** The width of one column. */
  public double width() {
    return entries.stream().mapToDouble(Entry::width).max().orElse(0);
  }

  /** The height of as many columns as fit. */
  public double height(double width) {
    int columns = columns(width).length;
    return columns == 0 ? 0 : (entries.size() + columns - 1) / columns * ROW;
  }

  /**
   * The widths of as many columns as fit, each as wide as its widest entry; of fewer, if the rows
   * are as many with them: four entries are two rows of two, not three and one.
   */
  private double[] columns(double width) {
    int most = Math.min(1, entries.size());
    for (int count = entries.size(); count > 1; count--) {
      if (Arrays.stream(widths(count)).sum() + (count - 1) * GAP <= width) {
        most = count;
        break;
      }
    }
    return widths(even(most));
  }

  private int even(int most) {
    if (most < 2) {
      return most;
    }
    int rows = (entries.size() + most - 1) / most;
    return (entries.size() + rows - 1) / rows;
  }

  private double[] widths(int count) {
    double[] widths = new double[count];
    for (int i = 0; i < entries.size(); i++) {
      widths[i % count] = Math.max(widths[i % count], entries.get(i).width());
    }
    return widths;
  }

  /** Draws it centred in a place, filled row by row. */
  public void draw(Graphics2D g, Rectangle2D place) {
    double[] widths = columns(place.getWidth());
    double whole = Arrays.stream(widths).sum() + (widths.length - 1) * GAP;
    double left = place.getX() + Math.max(0, (place.getWidth() - whole) / 2);
    double x = left;
    for (int i = 0; i < entries.size(); i++) {
      int column = i % widths.length;
      x = column == 0 ? left : x + widths[column - 1] + GAP;
      double middle = place.getY() + (i / widths.length + 0.5) * ROW;
      sample(g, entries.get(i).curve(), x, middle);
      Line text = entries.get(i).text();
      text.draw(g, x + SAMPLE + 6, middle + text.height() / 2);
    }
  }

  private void sample(Graphics2D g, Curve curve, double x, double y) {
    g.setPaint(theme.of(curve.role()));
    if (curve.line()) {
      g.setStroke(
          new BasicStroke(CurveRenderer.LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
    }
    if (curve.markers()) {
      Shape marker =
          AffineTransform.getTranslateInstance(x + SAMPLE / 2, y)
              .createTransformedShape(Markers.shape(curve.role()));
      if (CurveRenderer.hollow(curve)) {
        g.setPaint(theme.ground());
        g.fill(marker);
        g.setPaint(theme.of(curve.role()));
        g.setStroke(new BasicStroke(1.4f));
        g.draw(marker);
      } else {
        g.fill(marker);
      }
    }
  }
}
