package org.absorb.figures.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.absorb.figures.PanelArea;
import org.absorb.model.figure.Curve;
import org.jfree.data.xy.AbstractXYDataset;

/** One curve as JFreeChart reads it: a single series; what has no place on its axis is a gap. */
final class CurveData extends AbstractXYDataset {

  /** More points than this many a pixel are thinned. */
  private static final int DENSE = 4;

  private final transient Curve curve;
  private final transient PanelArea area;
  private final transient int[] shown;

  CurveData(Curve curve, PanelArea area) {
    this.curve = curve;
    this.area = area;
    this.shown = shown(curve, area);
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return curve.label();
  }

  @Override
  public int getItemCount(int series) {
    return shown.length;
  }

  @Override
  public Number getX(int series, int item) {
    return placed(curve.x()[shown[item]], area.x());
  }

  @Override
  public Number getY(int series, int item) {
    return placed(curve.y()[shown[item]], area.y());
  }

  boolean isPlaced(int item) {
    return !Double.isNaN(getXValue(0, item)) && !Double.isNaN(getYValue(0, item));
  }

  double xError(int item) {
    return error(curve.xError(), item);
  }

  double yError(int item) {
    return error(curve.yError(), item);
  }

  double yBand(int item) {
    return error(curve.yBand(), item);
  }

  private double error(double[] errors, int item) {
    double error = errors == null ? 0 : errors[shown[item]];
    return Double.isFinite(error) ? error : 0;
  }

  private static double placed(double value, PanelArea.Span span) {
    return Double.isFinite(value) && !(span.logarithmic() && value <= 0) ? value : Double.NaN;
  }

  /** All points; of a long plain line the first, least, largest and last of each pixel column. */
  private static int[] shown(Curve curve, PanelArea area) {
    int n = curve.x().length;
    if (curve.markers() || curve.yError() != null || n <= DENSE * area.data().getWidth()) {
      return IntStream.range(0, n).toArray();
    }
    int[] kept = new int[n];
    int count = 0;
    int from = 0;
    while (from < n) {
      int to = from + 1;
      double column = Math.floor(area.pixelX(curve.x()[from]));
      while (to < n
          && Math.floor(area.pixelX(curve.x()[to])) == column
          && !Double.isNaN(curve.y()[to])) {
        to++;
      }
      int least = from;
      int largest = from;
      for (int i = from; i < to; i++) {
        least = curve.y()[i] < curve.y()[least] ? i : least;
        largest = curve.y()[i] > curve.y()[largest] ? i : largest;
      }
      for (int i :
          IntStream.of(from, Math.min(least, largest), Math.max(least, largest), to - 1)
              .distinct()
              .toArray()) {
        kept[count++] = i;
      }
      from = to;
    }
    return Arrays.copyOf(kept, count);
  }
}
