package org.absorb.figures.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.absorb.figures.PanelArea;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** The area around a curve, in a light shade of its colour. Drawn whole with its first point. */
final class BandRenderer extends AbstractXYItemRenderer {

  private final transient PanelArea area;
  private final Color shade;

  BandRenderer(PanelArea area, Color color) {
    this.area = area;
    this.shade =
        new Color(
            color.getRed(), color.getGreen(), color.getBlue(), Math.round(PanelDrawing.BAND * 255));
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
    if (item == state.getFirstItemIndex()) {
      g.setPaint(shade);
      CurveData data = (CurveData) dataset;
      int count = data.getItemCount(0);
      int from = 0;
      while (from < count) {
        int to = from;
        while (to < count && data.isPlaced(to)) {
          to++;
        }
        if (to > from + 1) {
          g.fill(piece(data, from, to));
        }
        from = to + 1;
      }
    }
  }

  /** A stretch without gaps: along the upper edge and back along the lower. */
  private Path2D piece(CurveData data, int from, int to) {
    Path2D path = new Path2D.Double();
    for (int i = from; i < to; i++) {
      double x = area.pixelX(data.getXValue(0, i));
      double y = pixelY(data.getYValue(0, i) + data.yBand(i));
      if (i == from) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    for (int i = to - 1; i >= from; i--) {
      path.lineTo(area.pixelX(data.getXValue(0, i)), pixelY(data.getYValue(0, i) - data.yBand(i)));
    }
    path.closePath();
    return path;
  }

  /** On a logarithmic axis what is not above 0 lies at its foot. */
  private double pixelY(double value) {
    double y = area.pixelY(value);
    return Double.isNaN(y) ? area.data().getMaxY() : y;
  }
}
