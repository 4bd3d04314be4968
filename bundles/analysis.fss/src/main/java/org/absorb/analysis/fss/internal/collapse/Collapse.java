package org.absorb.analysis.fss.internal.collapse;

import java.util.Arrays;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.SizeCurve;

/**
 * The quality S' of a collapse, as pyfssa 0.7.6 (Sorge 2015) has it after Houdayer and Hartmann
 * (2004).
 *
 * <p>For a point (x, y, dy) of one size, each other size whose points bracket it, {@code x_j <= x <
 * x_(j+1)}, lends both. A line through the points lent, weighted by {@code w = 1/dy^2}, predicts
 * {@code Y = ym + m (x - xm)} with {@code dY^2 = 1/K + (x - xm)^2/Sxx}; the term is {@code (y -
 * Y)^2 / (dy^2 + dY^2)}. S' is the mean over sizes of the mean of a size's terms.
 *
 * <p>An evaluation leaves its numbers in the object, to be read until the next: one thread.
 */
public final class Collapse {

  private final double[] sizes;
  private final double[][] rho;
  private final double[][] a;
  private final double[][] da;
  private final Interval window;
  private final boolean logarithmic;
  private final int points;

  private final double[][] x;
  private final double[][] y;
  private final double[][] dy;
  private final double[][] residual;
  private final int[] terms;
  private final int[] reached;
  private final double[] lentX;
  private final double[] lentY;
  private final double[] weight;
  private double meanOverTerms;

  /**
   * @param data of which unusable points are left out
   * @param window of the scaled x
   * @param logarithmic whether ln a is collapsed
   */
  public Collapse(ScalingData data, Interval window, boolean logarithmic) {
    ScalingData usable = data.usable(logarithmic);
    this.window = window;
    this.logarithmic = logarithmic;
    int n = usable.curves().size();
    sizes = new double[n];
    rho = new double[n][];
    a = new double[n][];
    da = new double[n][];
    for (int i = 0; i < n; i++) {
      SizeCurve curve = usable.curves().get(i);
      sizes[i] = curve.size();
      rho[i] = curve.rho();
      a[i] = curve.value().clone();
      da[i] = curve.error().clone();
      for (int j = 0; logarithmic && j < a[i].length; j++) {
        da[i][j] /= a[i][j];
        a[i][j] = Math.log(a[i][j]);
      }
    }
    points = usable.points();
    x = like(rho);
    y = like(rho);
    dy = like(rho);
    residual = like(rho);
    terms = new int[n];
    reached = new int[n];
    lentX = new double[2 * n];
    lentY = new double[2 * n];
    weight = new double[2 * n];
  }

  private static double[][] like(double[][] rows) {
    return Arrays.stream(rows).map(row -> new double[row.length]).toArray(double[][]::new);
  }

  /** L of each curve, ascending. */
  public double[] sizes() {
    return sizes;
  }

  public int points() {
    return points;
  }

  /** S' at a point; not-a-number without any term. */
  public double at(double rhoC, double nu, double zeta) {
    return at(Scaling.of(sizes, rhoC, nu, zeta));
  }

  /** S' of curves stretched so; not-a-number without any term. */
  public double at(Scaling scaling) {
    stretch(scaling);
    double sumOverSizes = 0;
    double sumOverTerms = 0;
    int allTerms = 0;
    int sizesWithTerms = 0;
    for (int i = 0; i < sizes.length; i++) {
      Arrays.fill(reached, -1);
      double sum = 0;
      terms[i] = 0;
      for (int j = 0; j < x[i].length; j++) {
        double r = residual(i, j);
        residual[i][j] = r;
        if (!Double.isNaN(r)) {
          sum += r * r;
          terms[i]++;
        }
      }
      if (terms[i] > 0) {
        sumOverSizes += sum / terms[i];
        sumOverTerms += sum;
        allTerms += terms[i];
        sizesWithTerms++;
      }
    }
    meanOverTerms = sumOverTerms / allTerms;
    return sumOverSizes / sizesWithTerms;
  }

  private void stretch(Scaling scaling) {
    for (int i = 0; i < sizes.length; i++) {
      double sx = scaling.xScale()[i];
      double sy = scaling.yScale()[i];
      double shift = logarithmic ? Math.log(sy) : 0;
      for (int j = 0; j < rho[i].length; j++) {
        x[i][j] = sx * (rho[i][j] - scaling.rhoC());
        y[i][j] = logarithmic ? a[i][j] + shift : sy * a[i][j];
        dy[i][j] = logarithmic ? da[i][j] : sy * da[i][j];
      }
    }
  }

  /** The root of a term with its sign; not-a-number where it has none. Called by ascending j. */
  private double residual(int i, int j) {
    double at = x[i][j];
    if (!window.holds(at)) {
      return Double.NaN;
    }
    int lent = 0;
    for (int k = 0; k < sizes.length; k++) {
      if (k == i) {
        continue;
      }
      double[] row = x[k];
      int b = reached[k];
      while (b + 1 < row.length && row[b + 1] <= at) {
        b++;
      }
      reached[k] = b;
      if (b < 0 || b > row.length - 2 || !window.holds(row[b]) || !window.holds(row[b + 1])) {
        continue;
      }
      for (int p = b; p <= b + 1; p++) {
        lentX[lent] = row[p];
        lentY[lent] = y[k][p];
        weight[lent] = 1 / (dy[k][p] * dy[k][p]);
        lent++;
      }
    }
    return lent == 0 ? Double.NaN : fromLine(lent, at, y[i][j], dy[i][j]);
  }

  private double fromLine(int lent, double at, double value, double error) {
    double k = 0;
    double sx = 0;
    double sy = 0;
    for (int p = 0; p < lent; p++) {
      k += weight[p];
      sx += weight[p] * lentX[p];
      sy += weight[p] * lentY[p];
    }
    double xm = sx / k;
    double ym = sy / k;
    double sxx = 0;
    double sxy = 0;
    for (int p = 0; p < lent; p++) {
      double away = lentX[p] - xm;
      sxx += weight[p] * away * away;
      sxy += weight[p] * away * (lentY[p] - ym);
    }
    double line = ym + sxy / sxx * (at - xm);
    double lineVariance = 1 / k + (at - xm) * (at - xm) / sxx;
    return (value - line) / Math.sqrt(error * error + lineVariance);
  }

  /** How many terms the last evaluation had. */
  public int terms() {
    int sum = 0;
    for (int t : terms) {
      sum += t;
    }
    return sum;
  }

  /** S' with its numbers, kept. */
  public ScalingQuality quality(Scaling scaling) {
    double s = at(scaling);
    return new ScalingQuality(s, meanOverTerms, terms.clone(), points);
  }

  /** S' with its numbers, kept. */
  public ScalingQuality quality(double rhoC, double nu, double zeta) {
    return quality(Scaling.of(sizes, rhoC, nu, zeta));
  }

  /** x of each curve as last evaluated. */
  public double[][] x() {
    return copy(x);
  }

  public double[][] y() {
    return copy(y);
  }

  public double[][] yErrors() {
    return copy(dy);
  }

  /** {@code (y - Y) / sqrt(dy^2 + dY^2)} of each point; not-a-number where it has no term. */
  public double[][] residuals() {
    return copy(residual);
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
