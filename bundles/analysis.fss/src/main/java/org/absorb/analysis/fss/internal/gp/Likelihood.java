package org.absorb.analysis.fss.internal.gp;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * How likely scaled data are if the master curve is a Gaussian process (Harada 2011), in ln a:
 * {@code Y = ln a - (zeta/nu) ln L} at {@code X = L^(1/nu) (rho - rho_c)} has the covariance {@code
 * K_ij = t1^2 exp(-(X_i - X_j)^2 / (2 t2^2)) + delta_ij (s_i^2 + t3^2)} around a constant that is
 * not known at all. In ln a scaling only shifts the data, so no Jacobian is needed.
 *
 * <p>A point is {@code (rho_c, nu, zeta, ln t1, ln t2, ln t3)}.
 */
final class Likelihood {

  static final int LN_T1 = 3;
  static final int LN_T2 = 4;
  static final int LN_T3 = 5;

  /** In place of infinity, with which an optimiser could not compute. */
  static final double NONE = 1e9;

  private static final double SYMMETRIC = 1e-9;

  private final LogData data;
  private int evaluations;

  Likelihood(LogData data) {
    this.data = data;
  }

  int evaluations() {
    return evaluations;
  }

  double[] x(double[] p) {
    double[] x = new double[data.points()];
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.exp(data.lnSize()[i] / p[1]) * (data.rho()[i] - p[0]);
    }
    return x;
  }

  double[] y(double[] p) {
    double[] y = new double[data.points()];
    for (int i = 0; i < y.length; i++) {
      y[i] = data.lnA()[i] - p[2] / p[1] * data.lnSize()[i];
    }
    return y;
  }

  /** The inverse covariance of the scaled data; empty where rounding makes it none. */
  Optional<CholeskyDecomposition> covariance(double[] p) {
    double[] x = x(p);
    double t1 = Math.exp(2 * p[LN_T1]);
    double t2 = -0.5 * Math.exp(-2 * p[LN_T2]);
    double t3 = Math.exp(2 * p[LN_T3]);
    double[][] k = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double away = x[i] - x[j];
        k[i][j] = t1 * Math.exp(t2 * away * away);
        k[j][i] = k[i][j];
      }
      k[i][i] = t1 + data.error()[i] * data.error()[i] + t3;
    }
    try {
      return Optional.of(
          new CholeskyDecomposition(new Array2DRowRealMatrix(k, false), SYMMETRIC, 0));
    } catch (MathIllegalArgumentException notPositive) {
      return Optional.empty();
    }
  }

  /**
   * Minus the logarithm of the likelihood, without its constant; {@link #NONE} where it is none.
   */
  double minusLog(double[] p) {
    evaluations++;
    return covariance(p).map(k -> minusLog(k, y(p))).filter(Double::isFinite).orElse(NONE);
  }

  private static double minusLog(CholeskyDecomposition k, double[] y) {
    RealMatrix lt = k.getLT();
    double logDeterminant = 0;
    for (int i = 0; i < y.length; i++) {
      logDeterminant += 2 * Math.log(lt.getEntry(i, i));
    }
    RealVector v = MatrixUtils.createRealVector(y);
    RealVector ones = new ArrayRealVector(y.length, 1);
    RealVector kOnes = k.getSolver().solve(ones);
    double oo = ones.dotProduct(kOnes);
    double oy = v.dotProduct(kOnes);
    double yy = v.dotProduct(k.getSolver().solve(v));
    return 0.5 * (yy - oy * oy / oo + logDeterminant + Math.log(oo));
  }
}
