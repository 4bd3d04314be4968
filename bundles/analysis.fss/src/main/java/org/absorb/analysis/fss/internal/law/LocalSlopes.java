package org.absorb.analysis.fss.internal.law;

import java.util.Arrays;

/**
 * The slope of a decay, {@code -d ln f / d ln t}, from lines over a factor in time: it levels off
 * at beta / nu_par where phi = phi_c, bends up below and down above (Hinrichsen 2000).
 *
 * @param t geometric middle of each piece
 * @param slope there
 * @param error one standard error, of independent points
 */
public record LocalSlopes(double[] t, double[] slope, double[] error) {

  private static final int LEAST = 3;

  /**
   * Of a decay.
   *
   * @param t ascending, above 0
   * @param f above 0 where it is used
   * @param df standard errors, above 0 where it is used
   * @param factor of time that a piece spans, above 1
   */
  public static LocalSlopes of(double[] t, double[] f, double[] df, double factor) {
    double[][] rows = new double[t.length][];
    int n = 0;
    for (int first = 0; first < t.length; first++) {
      double k = 0;
      double sx = 0;
      double sy = 0;
      int points = 0;
      int last = first;
      for (int i = first; i < t.length && t[i] <= factor * t[first] * (1 + 1e-12); i++) {
        if (t[i] > 0 && f[i] > 0 && df[i] > 0) {
          double w = (f[i] / df[i]) * (f[i] / df[i]);
          k += w;
          sx += w * Math.log(t[i]);
          sy += w * Math.log(f[i]);
          points++;
        }
        last = i;
      }
      if (points < LEAST || t[last] < Math.sqrt(factor) * t[first]) {
        continue;
      }
      double sxx = 0;
      double sxy = 0;
      for (int i = first; i <= last; i++) {
        if (t[i] > 0 && f[i] > 0 && df[i] > 0) {
          double w = (f[i] / df[i]) * (f[i] / df[i]);
          double x = Math.log(t[i]) - sx / k;
          sxx += w * x * x;
          sxy += w * x * (Math.log(f[i]) - sy / k);
        }
      }
      rows[n++] = new double[] {Math.exp(sx / k), -sxy / sxx, 1 / Math.sqrt(sxx)};
    }
    double[][] kept = Arrays.copyOf(rows, n);
    return new LocalSlopes(column(kept, 0), column(kept, 1), column(kept, 2));
  }

  private static double[] column(double[][] rows, int c) {
    return Arrays.stream(rows).mapToDouble(row -> row[c]).toArray();
  }
}
