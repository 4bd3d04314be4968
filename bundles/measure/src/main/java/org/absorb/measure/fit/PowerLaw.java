package org.absorb.measure.fit;

import java.util.stream.IntStream;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * {@code f = A (phi - phi_c)^beta}: a weighted line through ln f against ln(phi - phi_c), with
 * phi_c scanned for the least chi squared.
 *
 * @param phiC where chi squared is least
 * @param phiCError half the width of the values at which chi squared is at most one more (times chi
 *     squared over its degrees of freedom, where that is more than 1)
 * @param beta the exponent there
 * @param betaError from the line and from phi_c
 * @param chiSquared at the minimum
 * @param points used
 */
public record PowerLaw(
    double phiC, double phiCError, double beta, double betaError, double chiSquared, int points) {

  private static final int SCAN = 400;
  private static final double NEAREST = 1e-6;

  /**
   * Fits points with a value and an error above 0.
   *
   * @param phi ascending
   * @param fixedBeta the exponent if it is known, else not-a-number
   * @throws IllegalArgumentException of fewer than four points
   */
  public static PowerLaw of(double[] phi, double[] f, double[] df, double fixedBeta) {
    int[] good = IntStream.range(0, phi.length).filter(i -> f[i] > 0 && df[i] > 0).toArray();
    if (good.length < 4) {
      throw new IllegalArgumentException("a power law needs four points, not " + good.length);
    }
    double[] x = IntStream.of(good).mapToDouble(i -> phi[i]).toArray();
    double[] y = IntStream.of(good).mapToDouble(i -> Math.log(f[i])).toArray();
    double[] w = IntStream.of(good).mapToDouble(i -> (f[i] / df[i]) * (f[i] / df[i])).toArray();
    double span = x[x.length - 1] - x[0];
    // distance of phi_c below the first point, on a logarithmic grid
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    double ratio = Math.pow(1 / NEAREST, 1.0 / SCAN);
    for (int i = 0; i <= SCAN; i++) {
      double below = span * NEAREST * Math.pow(ratio, i);
      double chi = line(x, y, w, x[0] - below, fixedBeta)[1];
      if (chi < least) {
        least = chi;
        best = below;
      }
    }
    double found =
        new BrentOptimizer(1e-10, 1e-14)
            .optimize(
                new MaxEval(1000),
                GoalType.MINIMIZE,
                new UnivariateObjectiveFunction(below -> line(x, y, w, x[0] - below, fixedBeta)[1]),
                new SearchInterval(best / ratio, best * ratio, best))
            .getPoint();
    double phiC = x[0] - found;
    double[] line = line(x, y, w, phiC, fixedBeta);
    int freedom = x.length - (Double.isNaN(fixedBeta) ? 3 : 2);
    double rise = Math.max(1, line[1] / freedom);
    double low = edge(x, y, w, fixedBeta, phiC, -1, line[1] + rise, x[0]);
    double high = edge(x, y, w, fixedBeta, phiC, 1, line[1] + rise, x[0]);
    double error = (high - low) / 2;
    double along = (line(x, y, w, low, fixedBeta)[0] - line(x, y, w, high, fixedBeta)[0]) / 2;
    double betaError = Double.isNaN(fixedBeta) ? Math.hypot(line[2] * Math.sqrt(rise), along) : 0;
    return new PowerLaw(phiC, error, line[0], betaError, line[1], x.length);
  }

  /** Slope, chi squared and the slope's error, of the line through ln f with phi_c given. */
  private static double[] line(
      double[] phi, double[] y, double[] w, double phiC, double fixedSlope) {
    double k = 0;
    double xm = 0;
    double ym = 0;
    double[] x = new double[phi.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.log(phi[i] - phiC);
      k += w[i];
      xm += w[i] * x[i];
      ym += w[i] * y[i];
    }
    xm /= k;
    ym /= k;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < x.length; i++) {
      sxx += w[i] * (x[i] - xm) * (x[i] - xm);
      sxy += w[i] * (x[i] - xm) * (y[i] - ym);
    }
    double slope = Double.isNaN(fixedSlope) ? sxy / sxx : fixedSlope;
    double chi = 0;
    for (int i = 0; i < x.length; i++) {
      double away = y[i] - ym - slope * (x[i] - xm);
      chi += w[i] * away * away;
    }
    return new double[] {slope, chi, 1 / Math.sqrt(sxx)};
  }

  /** Where chi squared has risen to {@code to}, on one side; the first point at the latest. */
  private static double edge(
      double[] x,
      double[] y,
      double[] w,
      double beta,
      double phiC,
      int side,
      double to,
      double first) {
    double step = (first - phiC) * (side > 0 ? 1 : 1e-4);
    if (side > 0) {
      step *= 1 - 1e-9;
      if (line(x, y, w, phiC + step, beta)[1] < to) {
        return phiC + step;
      }
    } else {
      while (line(x, y, w, phiC - step, beta)[1] < to && step < x[x.length - 1] - first) {
        step *= 2;
      }
    }
    double inside = 0;
    double outside = step;
    for (int i = 0; i < 60; i++) {
      double middle = (inside + outside) / 2;
      if (line(x, y, w, phiC + side * middle, beta)[1] < to) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return phiC + side * inside;
  }
}
