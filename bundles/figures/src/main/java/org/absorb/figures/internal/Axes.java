package org.absorb.figures.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.absorb.figures.Fonts;
import org.absorb.figures.PanelArea;
import org.absorb.figures.PanelArea.Span;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.text.MathText;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The axes of a panel. JFreeChart's place the curves and the grid but stay invisible: their labels
 * know no symbols.
 */
final class Axes {

  /** Room for the labels below the data, and right of it for half of the last one. */
  static final double BELOW = 46;

  static final double RIGHT = 14;

  private static final double TICK = 4;
  private static final double MINOR = 2.5;
  private static final double GAP = 4;

  private Axes() {}

  /** Room for the labels beside the data. */
  static double left(List<Ticks.Tick> ticks) {
    return 22 + GAP + widest(ticks) + GAP + TICK;
  }

  static double widest(List<Ticks.Tick> ticks) {
    return ticks.stream()
        .filter(tick -> tick.label() != null)
        .mapToDouble(tick -> label(tick, Color.BLACK).width())
        .max()
        .orElse(0);
  }

  /** The axis that JFreeChart computes with. */
  static ValueAxis of(Span span, List<Ticks.Tick> ticks) {
    List<NumberTick> grid =
        ticks.stream()
            .filter(tick -> tick.label() != null)
            .map(
                tick ->
                    new NumberTick(
                        TickType.MAJOR, tick.value(), "", TextAnchor.CENTER, TextAnchor.CENTER, 0))
            .toList();
    ValueAxis axis = span.logarithmic() ? new Logarithmic(grid) : new Linear(grid);
    axis.setAutoRange(false);
    axis.setRange(span.low(), span.high());
    axis.setVisible(false);
    return axis;
  }

  static void drawX(
      Graphics2D g, Scale scale, PanelArea area, List<Ticks.Tick> ticks, Theme theme) {
    Rectangle2D data = area.data();
    double bottom = data.getMaxY();
    line(g, theme, data.getX(), bottom, data.getMaxX(), bottom);
    for (Ticks.Tick tick : ticks) {
      double x = area.pixelX(tick.value());
      line(g, theme, x, bottom, x, bottom + (tick.label() == null ? MINOR : TICK));
      if (tick.label() != null) {
        Line label = label(tick, theme.muted());
        label.draw(g, x - label.width() / 2, bottom + TICK + GAP + label.height() + 1);
      }
    }
    Line label =
        Line.of(
            MathText.axis(scale.label(), scale.symbol(), scale.unit()),
            Fonts.plain(Fonts.LABEL),
            theme.text());
    label.draw(g, data.getCenterX() - label.width() / 2, bottom + BELOW - 9);
  }

  static void drawY(
      Graphics2D g, Scale scale, PanelArea area, List<Ticks.Tick> ticks, double left, Theme theme) {
    Rectangle2D data = area.data();
    line(g, theme, data.getX(), data.getY(), data.getX(), data.getMaxY());
    for (Ticks.Tick tick : ticks) {
      double y = area.pixelY(tick.value());
      line(g, theme, data.getX() - (tick.label() == null ? MINOR : TICK), y, data.getX(), y);
      if (tick.label() != null) {
        Line label = label(tick, theme.muted());
        label.draw(g, data.getX() - TICK - GAP - label.width(), y + label.height() / 2);
      }
    }
    Line.of(
            MathText.axis(scale.label(), scale.symbol(), scale.unit()),
            Fonts.plain(Fonts.LABEL),
            theme.text())
        .drawUpwards(g, left + 13, data.getCenterY());
  }

  private static Line label(Ticks.Tick tick, Color color) {
    return Line.of(tick.label(), Fonts.plain(Fonts.TICK), color);
  }

  private static void line(Graphics2D g, Theme theme, double x0, double y0, double x1, double y1) {
    g.setPaint(theme.axis());
    g.setStroke(new BasicStroke(1));
    g.draw(new Line2D.Double(x0, y0, x1, y1));
  }

  private static final class Linear extends NumberAxis {
    private final transient List<NumberTick> ticks;

    Linear(List<NumberTick> ticks) {
      this.ticks = ticks;
    }

    @Override
    public List<?> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return ticks;
    }
  }

  private static final class Logarithmic extends LogAxis {
    private final transient List<NumberTick> ticks;

    Logarithmic(List<NumberTick> ticks) {
      this.ticks = ticks;
      setSmallestValue(Double.MIN_NORMAL);
    }

    @Override
    public List<?> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return ticks;
    }
  }
}
