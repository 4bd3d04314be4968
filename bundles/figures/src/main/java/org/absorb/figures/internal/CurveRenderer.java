package org.absorb.figures.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.absorb.figures.PanelArea;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Curve;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/** Line, markers and error bars of one curve. */
final class CurveRenderer extends XYLineAndShapeRenderer {

  static final float LINE = 1.8f;
  private static final double CAP = 2.5;
  private static final BasicStroke BAR = new BasicStroke(1);

  private static final double RING = 6;

  private final transient PanelArea area;
  private final boolean going;

  CurveRenderer(Curve curve, PanelArea area, Theme theme) {
    super(curve.line(), curve.markers());
    this.area = area;
    this.going = curve.going();
    Color color = theme.of(curve.role());
    setSeriesPaint(0, color);
    setSeriesStroke(0, new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    setSeriesShape(0, Markers.shape(curve.role()));
    setSeriesShapesFilled(0, true);
    setUseFillPaint(true);
    setSeriesFillPaint(0, hollow(curve) ? theme.ground() : color);
    setDrawOutlines(hollow(curve));
    setSeriesOutlineStroke(0, new BasicStroke(1.4f));
    setDrawSeriesLineAsPath(true);
  }

  static boolean hollow(Curve curve) {
    return curve.open() || Markers.open(curve.role());
  }

  @Override
  public void drawItem(
      Graphics2D g,
      XYItemRendererState state,
      Rectangle2D dataArea,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domain,
      ValueAxis range,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshair,
      int pass) {
    if (pass == 0) {
      bars(g, (CurveData) dataset, item);
    }
    super.drawItem(
        g, state, dataArea, info, plot, domain, range, dataset, series, item, crosshair, pass);
    if (going && pass == 1 && item == dataset.getItemCount(0) - 1) {
      ring(g, (CurveData) dataset);
    }
  }

  /** A dot in a ring at the last point that has a place. */
  private void ring(Graphics2D g, CurveData data) {
    int last = data.getItemCount(0) - 1;
    while (last >= 0 && !(data.isPlaced(last))) {
      last--;
    }
    if (last >= 0) {
      double x = area.pixelX(data.getXValue(0, last));
      double y = area.pixelY(data.getYValue(0, last));
      g.setPaint(getItemPaint(0, last));
      g.setStroke(new BasicStroke(1.2f));
      g.draw(new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING));
      g.fill(new Ellipse2D.Double(x - RING / 2, y - RING / 2, RING, RING));
    }
  }

  private void bars(Graphics2D g, CurveData data, int item) {
    double x = data.getXValue(0, item);
    double y = data.getYValue(0, item);
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return;
    }
    double px = area.pixelX(x);
    double py = area.pixelY(y);
    g.setPaint(getItemPaint(0, item));
    g.setStroke(BAR);
    double dy = data.yError(item);
    if (dy > 0) {
      double top = area.pixelY(y + dy);
      double bottom = area.pixelY(y - dy);
      boolean cut = Double.isNaN(bottom); // reaches below what a logarithmic axis can show
      bottom = cut ? area.data().getMaxY() : bottom;
      g.draw(new Line2D.Double(px, top, px, bottom));
      g.draw(new Line2D.Double(px - CAP, top, px + CAP, top));
      if (!cut) {
        g.draw(new Line2D.Double(px - CAP, bottom, px + CAP, bottom));
      }
    }
    double dx = data.xError(item);
    if (dx > 0) {
      double right = area.pixelX(x + dx);
      double left = area.pixelX(x - dx);
      boolean cut = Double.isNaN(left);
      left = cut ? area.data().getX() : left;
      g.draw(new Line2D.Double(left, py, right, py));
      g.draw(new Line2D.Double(right, py - CAP, right, py + CAP));
      if (!cut) {
        g.draw(new Line2D.Double(left, py - CAP, left, py + CAP));
      }
    }
  }
}
