package org.absorb.model.scaling;

/**
 * Numbers from {@code low} to {@code high}, ends included.
 *
 * @param low may be minus infinity
 * @param high at least {@code low}; may be infinity
 */
public record Interval(double low, double high) {

  /** Every number. */
  public static final Interval ALL =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * @throws IllegalArgumentException if it is empty
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no interval goes from " + low + " to " + high);
    }
  }

  public boolean holds(double x) {
    return x >= low && x <= high;
  }

  /** The nearest number it holds. */
  public double nearest(double x) {
    return Math.min(high, Math.max(low, x));
  }

  public double width() {
    return high - low;
  }
}
