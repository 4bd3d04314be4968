package org.absorb.analysis.fss.internal.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.SizeCurve;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * What new points would tell of rho_c, before they are measured.
 *
 * <p>Near the best fit, scaled data are {@code Y = g(X) + J d + noise}: g the master curve, a
 * Gaussian process, d the deviations of (rho_c, nu, zeta), J the slopes of ln a along them, known
 * from the process's mean. The information on d is {@code F = J^T (K + s^2)^-1 J}, and the error of
 * rho_c the root of the first element of its inverse. A point's worth is what it takes off that
 * variance; the points are chosen one after the other, each as if the ones before were measured.
 */
public final class Design {

  /** A point that could be measured. */
  public record Candidate(double size, double rho, double relativeError) {}

  /**
   * Points in the order of choice.
   *
   * @param errorBefore the standard error of rho_c as things are
   * @param errorsAfter with the first, the first two, ...
   */
  public record Choice(List<Candidate> points, double errorBefore, double[] errorsAfter) {}

  private final double[] p;
  private final boolean[] free;
  private final List<Candidate> known = new ArrayList<>();
  private final RealVector weights;

  /**
   * @param fit whose process is the master curve
   * @param free which of rho_c, nu and zeta are not known
   * @param data as they are
   */
  public Design(GpFit fit, boolean[] free, ScalingData data) {
    this.p = fit.p();
    this.free = free.clone();
    LogData log = LogData.of(data);
    double[] y = new double[log.points()];
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      known.add(new Candidate(Math.exp(log.lnSize()[i]), log.rho()[i], log.error()[i]));
      y[i] = log.lnA()[i] - p[2] / p[1] * log.lnSize()[i];
      mean += y[i] / y.length;
    }
    // the mean of the process: g(x) = mean + sum_i w_i k(x, x_i)
    RealVector around = MatrixUtils.createRealVector(y).mapSubtract(mean);
    weights = covariance(known).getSolver().solve(around);
  }

  /**
   * Chooses.
   *
   * @param candidates what could be measured; one may be chosen again, as more replicas
   * @param count how many to choose
   */
  public Choice choose(List<Candidate> candidates, int count) {
    List<Candidate> all = new ArrayList<>(known);
    double before = new Gain(all).error();
    List<Candidate> chosen = new ArrayList<>();
    double[] errors = new double[count];
    for (int k = 0; k < count; k++) {
      Gain gain = new Gain(all);
      Candidate best = null;
      double least = Double.POSITIVE_INFINITY;
      for (Candidate candidate : candidates) {
        double variance = gain.variance(candidate);
        if (variance < least) {
          least = variance;
          best = candidate;
        }
      }
      if (best == null) {
        return new Choice(chosen, before, Arrays.copyOf(errors, k));
      }
      chosen.add(best);
      all.add(best);
      errors[k] = Math.sqrt(least);
    }
    return new Choice(chosen, before, errors);
  }

  /** The standard error of rho_c with others measured too. */
  public double error(List<Candidate> more) {
    List<Candidate> all = new ArrayList<>(known);
    all.addAll(more);
    return new Gain(all).error();
  }

  private CholeskyDecomposition covariance(List<Candidate> points) {
    int n = points.size();
    double[][] k = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        k[i][j] = kernel(x(points.get(i)), x(points.get(j)));
        k[j][i] = k[i][j];
      }
      k[i][i] += noise(points.get(i));
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(k, false), 1e-9, 0);
  }

  private double noise(Candidate point) {
    return point.relativeError() * point.relativeError() + Math.exp(2 * p[Likelihood.LN_T3]);
  }

  private double x(Candidate point) {
    return Math.pow(point.size(), 1 / p[1]) * (point.rho() - p[0]);
  }

  private double kernel(double x, double z) {
    double away = (x - z) * Math.exp(-p[Likelihood.LN_T2]);
    return Math.exp(2 * p[Likelihood.LN_T1]) * Math.exp(-0.5 * away * away);
  }

  /** The slope of ln a along rho_c, nu and zeta, and along the unknown constant. */
  private double[] slopes(Candidate point) {
    double x = x(point);
    double slope = 0;
    for (int i = 0; i < known.size(); i++) {
      double z = x(known.get(i));
      slope -= weights.getEntry(i) * (x - z) * Math.exp(-2 * p[Likelihood.LN_T2]) * kernel(x, z);
    }
    double lnSize = Math.log(point.size());
    double nu = p[1];
    double[] all = {
      -slope * Math.pow(point.size(), 1 / nu),
      -slope * x * lnSize / (nu * nu) - p[2] / (nu * nu) * lnSize,
      lnSize / nu
    };
    double[] kept = new double[all.length + 1];
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      if (free[i]) {
        kept[n++] = all[i];
      }
    }
    kept[n++] = 1;
    return Arrays.copyOf(kept, n);
  }

  /** The information that points hold, and what one more would add. */
  private final class Gain {

    private final List<Candidate> points;
    private final CholeskyDecomposition covariance;
    private final RealMatrix j;
    private final RealMatrix information;

    Gain(List<Candidate> points) {
      this.points = List.copyOf(points);
      covariance = covariance(points);
      j =
          MatrixUtils.createRealMatrix(
              points.stream().map(Design.this::slopes).toArray(double[][]::new));
      information = j.transposeMultiply(covariance.getSolver().solve(j));
    }

    double error() {
      return Math.sqrt(first(information));
    }

    /** The variance of rho_c with one more point, by the bordered inverse of the covariance. */
    double variance(Candidate more) {
      double[] k = new double[points.size()];
      for (int i = 0; i < k.length; i++) {
        k[i] = kernel(x(points.get(i)), x(more));
      }
      RealVector column = MatrixUtils.createRealVector(k);
      RealVector solved = covariance.getSolver().solve(column);
      double left = kernel(0, 0) + noise(more) - column.dotProduct(solved);
      RealVector news = MatrixUtils.createRealVector(slopes(more)).subtract(j.preMultiply(solved));
      return first(information.add(news.outerProduct(news).scalarMultiply(1 / left)));
    }

    private double first(RealMatrix of) {
      try {
        // rows and columns in units of their own size: the parameters' scales are far apart
        int n = of.getRowDimension();
        double[][] scaled = new double[n][n];
        for (int a = 0; a < n; a++) {
          for (int b = 0; b < n; b++) {
            scaled[a][b] = of.getEntry(a, b) / Math.sqrt(of.getEntry(a, a) * of.getEntry(b, b));
          }
        }
        double element =
            new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), 1e-6, 0)
                .getSolver()
                .getInverse()
                .getEntry(0, 0);
        return element / of.getEntry(0, 0);
      } catch (MathIllegalArgumentException singular) {
        return Double.POSITIVE_INFINITY;
      }
    }
  }

  /** The relative error that one replica at a size has: that of the points around, averaged. */
  public static double relativeError(SizeCurve curve, double rho, int replicas) {
    double sum = 0;
    double weight = 0;
    double reach = (curve.rho()[curve.points() - 1] - curve.rho()[0]) / 5 + 1e-12;
    for (int i = 0; i < curve.points(); i++) {
      double there = curve.error()[i] / curve.value()[i];
      if (there > 0 && Double.isFinite(there)) {
        double away = (curve.rho()[i] - rho) / reach;
        double w = Math.exp(-0.5 * away * away) + 1e-9;
        int n = curve.replicas() == null ? 1 : Math.max(1, curve.replicas()[i].length);
        sum += w * there * there * n;
        weight += w;
      }
    }
    return weight == 0 ? Double.NaN : Math.sqrt(sum / weight / replicas);
  }
}
