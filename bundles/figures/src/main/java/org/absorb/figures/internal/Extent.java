package org.absorb.figures.internal;

import org.absorb.figures.PanelArea.Span;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel;

/** What an axis has to span: all points with their errors, and the marks. */
final class Extent {

  private static final double PADDING = 0.05;

  private final boolean logarithmic;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  private Extent(boolean logarithmic) {
    this.logarithmic = logarithmic;
  }

  static Span x(Panel panel) {
    if (panel.x().limits().isPresent()) {
      return given(panel.x());
    }
    Extent extent = new Extent(panel.x().logarithmic());
    for (Curve curve : panel.curves()) {
      extent.add(curve.x(), curve.xError());
    }
    return extent.marks(panel, true).span();
  }

  static Span y(Panel panel) {
    if (panel.y().limits().isPresent()) {
      return given(panel.y());
    }
    Extent extent = new Extent(panel.y().logarithmic());
    for (Curve curve : panel.curves()) {
      extent.add(curve.y(), curve.yError());
      extent.add(curve.y(), curve.yBand());
    }
    return extent.marks(panel, false).span();
  }

  private static Span given(Panel.Scale scale) {
    Panel.Limits limits = scale.limits().orElseThrow();
    return new Span(limits.low(), limits.high(), scale.logarithmic());
  }

  private Extent marks(Panel panel, boolean vertical) {
    for (Panel.Mark mark : panel.marks()) {
      if (mark.vertical() == vertical) {
        add(new double[] {mark.at()}, new double[] {mark.error()});
      }
    }
    return this;
  }

  private void add(double[] values, double[] errors) {
    for (int i = 0; i < values.length; i++) {
      double error = errors == null || !Double.isFinite(errors[i]) ? 0 : errors[i];
      add(values[i]);
      add(values[i] - error);
      add(values[i] + error);
    }
  }

  private void add(double value) {
    if (Double.isFinite(value) && !(logarithmic && value <= 0)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }

  private Span span() {
    if (low > high) {
      return logarithmic ? new Span(1, 10, true) : new Span(0, 1, false);
    }
    if (logarithmic) {
      double factor = low == high ? 3 : Math.max(1.02, Math.pow(high / low, PADDING));
      return new Span(low / factor, high * factor, true);
    }
    double pad =
        high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high))
            ? PADDING * (high - low)
            : low == 0 ? 1 : 0.1 * Math.abs(low);
    return new Span(low - pad, high + pad, false);
  }
}
