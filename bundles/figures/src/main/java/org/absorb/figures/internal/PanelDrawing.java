package org.absorb.figures.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.absorb.figures.PanelArea;
import org.absorb.figures.PanelArea.Span;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** One panel in its place: JFreeChart draws axes and curves, this decides where everything goes. */
public final class PanelDrawing {

  private static final double LEAST = 24;
  static final float BAND = 0.18f;

  private final Panel panel;
  private final Theme theme;
  private final Rectangle2D place;
  private final Span x;
  private final Span y;
  private final List<Ticks.Tick> yTicks;
  private final PanelArea area;

  /**
   * Lays a panel out.
   *
   * @param place with room for the axes
   * @param top kept free above the data, more if the marks' labels need it
   */
  public PanelDrawing(Panel panel, Rectangle2D place, double top, Theme theme) {
    this.panel = panel;
    this.theme = theme;
    this.place = place;
    this.x = Extent.x(panel);
    this.y = Extent.y(panel);
    this.yTicks = ticks(panel.y(), y, (place.getHeight() - top - Axes.BELOW) / 30);
    double left = Axes.left(yTicks);
    double width = Math.max(LEAST, place.getWidth() - left - Axes.RIGHT);
    PanelArea flat = new PanelArea(new Rectangle2D.Double(place.getX() + left, 0, width, 1), x, y);
    double above = Math.max(top, MarkLabels.rows(panel, flat, theme) * MarkLabels.ROW + 4);
    double height = Math.max(LEAST, place.getHeight() - above - Axes.BELOW);
    this.area =
        new PanelArea(
            new Rectangle2D.Double(place.getX() + left, place.getY() + above, width, height), x, y);
  }

  public PanelArea area() {
    return area;
  }

  public void draw(Graphics2D g) {
    Rectangle2D data = area.data();
    List<Ticks.Tick> measured = ticks(panel.x(), x, data.getWidth() / 60);
    List<Ticks.Tick> xTicks =
        ticks(panel.x(), x, data.getWidth() / Math.max(44, Axes.widest(measured) + 22));
    XYPlot plot = new XYPlot();
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD); // later curves lie above
    plot.setDomainAxis(Axes.of(x, xTicks));
    plot.setRangeAxis(Axes.of(y, yTicks));
    grid(plot);
    space(plot);
    panel.marks().forEach(mark -> mark(plot, mark));
    curves(plot);
    Rectangle2D whole =
        new Rectangle2D.Double(
            place.getX(),
            data.getY(),
            data.getMaxX() - place.getX(),
            data.getHeight() + Axes.BELOW);
    plot.draw(g, whole, null, null, null);
    Axes.drawX(g, panel.x(), area, xTicks, theme);
    Axes.drawY(g, panel.y(), area, yTicks, place.getX(), theme);
    Inset.draw(g, panel, area, theme);
    MarkLabels.draw(g, panel, area, theme);
  }

  /** Bands below all lines, so that they hide none. */
  private void curves(XYPlot plot) {
    int layer = 0;
    for (Curve curve : panel.curves()) {
      if (curve.yBand() != null) {
        plot.setDataset(layer, new CurveData(curve, area));
        plot.setRenderer(layer++, new BandRenderer(area, theme.of(curve.role())));
      }
    }
    for (Curve curve : panel.curves()) {
      plot.setDataset(layer, new CurveData(curve, area));
      plot.setRenderer(layer++, new CurveRenderer(curve, area, theme));
    }
  }

  private void grid(XYPlot plot) {
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setDomainMinorGridlinesVisible(false);
    plot.setRangeMinorGridlinesVisible(false);
  }

  private void space(XYPlot plot) {
    AxisSpace below = new AxisSpace();
    below.setBottom(Axes.BELOW);
    plot.setFixedDomainAxisSpace(below);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(area.data().getX() - place.getX());
    plot.setFixedRangeAxisSpace(beside);
  }

  private void mark(XYPlot plot, Mark mark) {
    Span span = mark.vertical() ? x : y;
    if (!Double.isFinite(mark.at()) || !Double.isFinite(span.share(mark.at()))) {
      return;
    }
    Color color = MarkLabels.color(mark, theme);
    if (mark.error() > 0) {
      double low =
          span.logarithmic()
              ? Math.max(span.low(), mark.at() - mark.error())
              : mark.at() - mark.error();
      Marker band = new IntervalMarker(low, mark.at() + mark.error(), color);
      band.setAlpha(BAND);
      add(plot, mark, band);
    }
    float[] dashes = {4, 3};
    add(
        plot,
        mark,
        new ValueMarker(
            mark.at(),
            color,
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0)));
  }

  private static void add(XYPlot plot, Mark mark, Marker marker) {
    if (!(marker instanceof IntervalMarker)) {
      marker.setAlpha(1);
    }
    if (mark.vertical()) {
      plot.addDomainMarker(marker, Layer.BACKGROUND);
    } else {
      plot.addRangeMarker(marker, Layer.BACKGROUND);
    }
  }

  private static List<Ticks.Tick> ticks(Panel.Scale scale, Span span, double most) {
    if (!scale.names().isEmpty()) {
      return Ticks.named(scale.names(), span.low(), span.high());
    }
    int labels = Math.max(2, (int) most);
    return span.logarithmic()
        ? Ticks.logarithmic(span.low(), span.high(), labels)
        : Ticks.linear(span.low(), span.high(), labels);
  }
}
