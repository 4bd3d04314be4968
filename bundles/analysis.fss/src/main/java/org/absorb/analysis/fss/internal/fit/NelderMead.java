package org.absorb.analysis.fss.internal.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The downhill simplex of Nelder and Mead (1965), with the very steps of scipy's, on which the
 * numbers of pyfssa rest: coefficients 1, 2, 1/2, 1/2; stable sort at the start and after each
 * iteration. Hipparchus' own takes other steps.
 */
final class NelderMead {

  private final ToDoubleFunction<double[]> function;
  private final double tolerance;
  private final int most;

  /**
   * @param tolerance ends when vertices and values both differ from the best by no more
   * @param most evaluations
   */
  NelderMead(ToDoubleFunction<double[]> function, double tolerance, int most) {
    this.function = function;
    this.tolerance = tolerance;
    this.most = most;
  }

  /**
   * A simplex where the iteration ended.
   *
   * @param vertices the best first
   * @param values of the vertices
   * @param iterations counted from 1
   * @param converged whether it ended by itself
   */
  record Simplex(
      double[][] vertices, double[] values, int iterations, int evaluations, boolean converged) {

    double[] best() {
      return vertices[0];
    }

    double value() {
      return values[0];
    }
  }

  /** The simplex at a start and, from it, one relative step along each axis. */
  static double[][] relative(double[] start, double step, double atZero) {
    double[] steps = Arrays.stream(start).map(x -> x == 0 ? atZero : (1 + step) * x - x).toArray();
    double[][] simplex = around(start, steps);
    for (int i = 0; i < start.length; i++) {
      simplex[i + 1][i] = start[i] == 0 ? atZero : (1 + step) * start[i];
    }
    return simplex;
  }

  static double[][] around(double[] start, double[] steps) {
    double[][] simplex = new double[start.length + 1][];
    simplex[0] = start.clone();
    for (int i = 0; i < start.length; i++) {
      simplex[i + 1] = start.clone();
      simplex[i + 1][i] += steps[i];
    }
    return simplex;
  }

  Simplex minimise(double[][] start) {
    double[][] sim = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    double[] f = Arrays.stream(sim).mapToDouble(function).toArray();
    int n = sim.length - 1;
    int evaluations = n + 1;
    int iterations = 1;
    sort(sim, f);
    boolean converged = isSmall(sim, f);
    while (!converged && evaluations < most && iterations < most) {
      double[] centroid = centroid(sim, n);
      double[] reflected = between(2, centroid, -1, sim[n]);
      double atReflected = function.applyAsDouble(reflected);
      evaluations++;
      boolean shrink = false;
      if (atReflected < f[0]) {
        double[] expanded = between(3, centroid, -2, sim[n]);
        double atExpanded = function.applyAsDouble(expanded);
        evaluations++;
        boolean better = atExpanded < atReflected;
        sim[n] = better ? expanded : reflected;
        f[n] = better ? atExpanded : atReflected;
      } else if (atReflected < f[n - 1]) {
        sim[n] = reflected;
        f[n] = atReflected;
      } else {
        boolean outside = atReflected < f[n];
        double[] contracted =
            outside ? between(1.5, centroid, -0.5, sim[n]) : between(0.5, centroid, 0.5, sim[n]);
        double atContracted = function.applyAsDouble(contracted);
        evaluations++;
        if (outside ? atContracted <= atReflected : atContracted < f[n]) {
          sim[n] = contracted;
          f[n] = atContracted;
        } else {
          shrink = true;
        }
      }
      if (shrink) {
        for (int i = 1; i <= n; i++) {
          for (int d = 0; d < n; d++) {
            sim[i][d] = sim[0][d] + 0.5 * (sim[i][d] - sim[0][d]);
          }
          f[i] = function.applyAsDouble(sim[i]);
          evaluations++;
        }
      }
      sort(sim, f);
      iterations++;
      converged = isSmall(sim, f);
    }
    return new Simplex(sim, f, iterations, evaluations, converged);
  }

  private boolean isSmall(double[][] sim, double[] f) {
    for (int i = 1; i < sim.length; i++) {
      if (!(Math.abs(f[i] - f[0]) <= tolerance)) {
        return false;
      }
      for (int d = 0; d < sim[0].length; d++) {
        if (!(Math.abs(sim[i][d] - sim[0][d]) <= tolerance)) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] centroid(double[][] sim, int n) {
    double[] centroid = new double[sim[0].length];
    for (int d = 0; d < centroid.length; d++) {
      for (int i = 0; i < n; i++) {
        centroid[d] += sim[i][d];
      }
      centroid[d] /= n;
    }
    return centroid;
  }

  private static double[] between(double a, double[] x, double b, double[] y) {
    double[] sum = new double[x.length];
    for (int d = 0; d < x.length; d++) {
      sum[d] = a * x[d] + b * y[d];
    }
    return sum;
  }

  /** Stable; what is not a number comes last. */
  private static void sort(double[][] sim, double[] f) {
    Integer[] order = new Integer[f.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> f[i]));
    double[][] vertices = sim.clone();
    double[] values = f.clone();
    for (int i = 0; i < order.length; i++) {
      sim[i] = vertices[order[i]];
      f[i] = values[order[i]];
    }
  }
}
