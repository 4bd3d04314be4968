package org.absorb.analysis.fss.internal.gp;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Standard errors from the second derivatives of minus a log likelihood at its minimum. */
final class Curvature {

  private static final double FIRST_STEP = 0.1;
  private static final double RISE = 0.3;
  private static final int ROUNDS = 4;

  private Curvature() {}

  /**
   * The errors of all parameters; 0 of what is not free, not-a-number if the derivatives are not
   * positive.
   *
   * @param scale where to begin looking for steps at which the function rises by about {@value
   *     #RISE}
   */
  static double[] errors(
      ToDoubleFunction<double[]> function, double[] at, boolean[] free, double[] scale) {
    int[] axes = IntStream.range(0, free.length).filter(i -> free[i]).toArray();
    double f = function.applyAsDouble(at);
    double[] step = new double[axes.length];
    for (int k = 0; k < axes.length; k++) {
      step[k] = step(function, at, f, axes[k], FIRST_STEP * scale[axes[k]]);
    }
    double[][] second = new double[axes.length][axes.length];
    for (int k = 0; k < axes.length; k++) {
      for (int l = 0; l <= k; l++) {
        double sum =
            k == l
                ? moved(function, at, axes, step, k, 1, l, 0)
                    + moved(function, at, axes, step, k, -1, l, 0)
                    - 2 * f
                : (moved(function, at, axes, step, k, 1, l, 1)
                        - moved(function, at, axes, step, k, 1, l, -1)
                        - moved(function, at, axes, step, k, -1, l, 1)
                        + moved(function, at, axes, step, k, -1, l, -1))
                    / 4;
        // in units of the steps
        second[k][l] = sum;
        second[l][k] = sum;
      }
    }
    double[] errors = new double[free.length];
    try {
      RealMatrix inverse =
          new CholeskyDecomposition(MatrixUtils.createRealMatrix(second), 1e-9, 1e-12)
              .getSolver()
              .getInverse();
      for (int k = 0; k < axes.length; k++) {
        errors[axes[k]] = step[k] * Math.sqrt(inverse.getEntry(k, k));
      }
    } catch (MathIllegalArgumentException notPositive) {
      for (int axis : axes) {
        errors[axis] = Double.NaN;
      }
    }
    return errors;
  }

  private static double step(
      ToDoubleFunction<double[]> function, double[] at, double f, int axis, double first) {
    double step = first;
    for (int round = 0; round < ROUNDS; round++) {
      double[] above = at.clone();
      above[axis] += step;
      double[] below = at.clone();
      below[axis] -= step;
      double rise = (function.applyAsDouble(above) + function.applyAsDouble(below)) / 2 - f;
      double factor = rise > 0 ? Math.sqrt(RISE / rise) : 10;
      step *= Math.min(10, Math.max(0.1, factor));
      if (factor > 0.5 && factor < 2) {
        break;
      }
    }
    return step;
  }

  private static double moved(
      ToDoubleFunction<double[]> function,
      double[] at,
      int[] axes,
      double[] step,
      int k,
      int signK,
      int l,
      int signL) {
    double[] p = at.clone();
    p[axes[k]] += signK * step[k];
    p[axes[l]] += signL * step[l];
    return function.applyAsDouble(p);
  }
}
