package org.absorb.figures;

import java.awt.geom.Rectangle2D;

/**
 * Where a panel lies on the surface it was drawn on, for cursors, zooms and hits. In the units of
 * the area the figure was drawn into, y downwards.
 *
 * @param data the rectangle between the axes
 * @param x the horizontal axis, from left to right
 * @param y the vertical axis, from bottom to top
 */
public record PanelArea(Rectangle2D data, Span x, Span y) {

  /**
   * What an axis spans.
   *
   * @param low the least value in sight, above 0 on a logarithmic axis
   * @param high the largest, above {@code low}
   */
  public record Span(double low, double high, boolean logarithmic) {

    /**
     * Where a value lies, 0 at the low end to 1 at the high one; not-a-number if it has no place.
     */
    public double share(double value) {
      return logarithmic
          ? value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN
          : (value - low) / (high - low);
    }

    /** The value at a share: the inverse of {@link #share}. */
    public double value(double share) {
      return logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low);
    }
  }

  public double pixelX(double value) {
    return data.getX() + x.share(value) * data.getWidth();
  }

  public double pixelY(double value) {
    return data.getMaxY() - y.share(value) * data.getHeight();
  }

  public double valueX(double pixel) {
    return x.value((pixel - data.getX()) / data.getWidth());
  }

  public double valueY(double pixel) {
    return y.value((data.getMaxY() - pixel) / data.getHeight());
  }
}
