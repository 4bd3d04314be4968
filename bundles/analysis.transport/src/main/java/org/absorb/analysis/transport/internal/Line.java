package org.absorb.analysis.transport.internal;

import java.util.Arrays;
import java.util.Map;

/**
 * A straight line through points by least squares.
 *
 * @param slope of y against x
 * @param exponent the slope of ln y against ln x; not-a-number where a y is 0
 */
record Line(double slope, double exponent) {

  static Line through(Map<Long, Double> points) {
    double[] x = points.keySet().stream().mapToDouble(Long::doubleValue).toArray();
    double[] y = points.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] lnX = Arrays.stream(x).map(Math::log).toArray();
    double[] lnY = Arrays.stream(y).map(Math::log).toArray();
    double exponent = slope(lnX, lnY);
    return new Line(slope(x, y), Double.isFinite(exponent) ? exponent : Double.NaN);
  }

  private static double slope(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / x.length;
    }
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
    }
    return xy / xx;
  }
}
