package org.absorb.analysis.fss.internal.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The fit of pyfssa 0.7.6, its loose tolerance, its lack of guards and its error bars included: to
 * be compared with, not to be trusted.
 */
public final class ReferenceFit {

  private static final double STEP = 0.05;
  private static final double AT_ZERO = 0.00025;
  private static final double TOLERANCE = 0.01;
  private static final int MOST = 600;

  private ReferenceFit() {}

  /** All three parameters free, from {@code start}. */
  public static ScalingFit of(Collapse collapse, ScalingPoint start) {
    ToDoubleFunction<double[]> quality = p -> collapse.at(p[0], p[1], p[2]);
    double[] first = {start.rhoC(), start.nu(), start.zeta()};
    NelderMead.Simplex end =
        new NelderMead(quality, TOLERANCE, MOST)
            .minimise(NelderMead.relative(first, STEP, AT_ZERO));
    double[] errors = errors(quality, end);
    double[] best = end.best();
    return new ScalingFit(
        new ScalingPoint(best[0], best[1], best[2]),
        new ScalingPoint(errors[0], errors[1], errors[2]),
        collapse.quality(best[0], best[1], best[2]),
        end.iterations(),
        end.evaluations(),
        end.converged(),
        List.of());
  }

  /**
   * From a quadratic surface through a widened simplex and the middles of its edges (Spendley 1962,
   * Nelder and Mead 1965): the root of the diagonal of {@code S_min Q B^-1 Q^T}, which is where S
   * doubles.
   */
  private static double[] errors(ToDoubleFunction<double[]> quality, NelderMead.Simplex end) {
    int n = end.vertices().length - 1;
    double[][] sim = end.vertices().clone();
    double[] f = end.values().clone();
    double[] centroid = new double[n];
    for (int d = 0; d < n; d++) {
      for (double[] vertex : sim) {
        centroid[d] += vertex[d];
      }
      centroid[d] /= n + 1;
    }
    double atCentroid = quality.applyAsDouble(centroid);
    for (int i = 0; i <= n; i++) {
      double[] vertex = sim[i].clone();
      for (int tries = 0; Math.abs(f[i] - atCentroid) < TOLERANCE && tries < MOST; tries++) {
        for (int d = 0; d < n; d++) {
          vertex[d] += vertex[d] - centroid[d];
        }
        f[i] = quality.applyAsDouble(vertex);
      }
      sim[i] = vertex;
    }
    double[][] b = new double[n][n];
    double[][] q = new double[n][n];
    double[] toFirst = new double[n + 1];
    for (int i = 1; i <= n; i++) {
      toFirst[i] = middle(quality, sim[i], sim[0]);
    }
    for (int i = 1; i <= n; i++) {
      for (int j = 1; j <= n; j++) {
        double between = i == j ? f[i] : middle(quality, sim[i], sim[j]);
        b[i - 1][j - 1] = 2 * (between + f[0] - toFirst[i] - toFirst[j]);
        q[j - 1][i - 1] = sim[i][j - 1] - sim[0][j - 1];
      }
    }
    return roots(MatrixUtils.createRealMatrix(b), MatrixUtils.createRealMatrix(q), end.value());
  }

  private static double middle(ToDoubleFunction<double[]> quality, double[] a, double[] b) {
    double[] middle = new double[a.length];
    for (int d = 0; d < a.length; d++) {
      middle[d] = 0.5 * (a[d] + b[d]);
    }
    return quality.applyAsDouble(middle);
  }

  private static double[] roots(RealMatrix b, RealMatrix q, double least) {
    double[] errors = new double[q.getRowDimension()];
    try {
      RealMatrix covariance =
          q.multiply(new LUDecomposition(b, 0).getSolver().getInverse()).multiplyTransposed(q);
      for (int d = 0; d < errors.length; d++) {
        errors[d] = Math.sqrt(least * covariance.getEntry(d, d));
      }
    } catch (MathRuntimeException singular) {
      java.util.Arrays.fill(errors, Double.NaN);
    }
    return errors;
  }
}
