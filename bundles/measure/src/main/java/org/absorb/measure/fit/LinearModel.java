package org.absorb.measure.fit;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * {@code y = sum_c a_c x_c} by weighted least squares.
 *
 * @param coefficients a
 * @param errors one standard error of each: from the errors of y, and larger where chi squared is
 *     more than its degrees of freedom
 * @param chiSquared at the minimum
 * @param freedom points less coefficients
 */
public record LinearModel(double[] coefficients, double[] errors, double chiSquared, int freedom) {

  /**
   * Fits points.
   *
   * @param x a row a point, a column a coefficient
   * @param y a value a point
   * @param dy one standard error each, above 0
   * @throws IllegalArgumentException of fewer points than coefficients, or if the columns do not
   *     tell the coefficients apart
   */
  public static LinearModel of(double[][] x, double[] y, double[] dy) {
    int points = y.length;
    int columns = points == 0 ? 0 : x[0].length;
    if (columns == 0 || points < columns) {
      throw new IllegalArgumentException(points + " points for " + columns + " coefficients");
    }
    RealMatrix design = new Array2DRowRealMatrix(points, columns);
    RealVector values = new ArrayRealVector(points);
    for (int p = 0; p < points; p++) {
      values.setEntry(p, y[p] / dy[p]);
      for (int c = 0; c < columns; c++) {
        design.setEntry(p, c, x[p][c] / dy[p]);
      }
    }
    DecompositionSolver solver = new QRDecomposition(design, SINGULAR).getSolver();
    if (!solver.isNonSingular()) {
      throw new IllegalArgumentException("the points do not tell the coefficients apart");
    }
    RealVector found = solver.solve(values);
    double chiSquared = Math.pow(design.operate(found).subtract(values).getNorm(), 2);
    int freedom = points - columns;
    double rise = freedom == 0 ? 1 : Math.max(1, chiSquared / freedom);
    RealMatrix inverse = solver.getInverse();
    RealMatrix covariance = inverse.multiplyTransposed(inverse);
    double[] errors = new double[columns];
    for (int c = 0; c < columns; c++) {
      errors[c] = Math.sqrt(rise * covariance.getEntry(c, c));
    }
    return new LinearModel(found.toArray(), errors, chiSquared, freedom);
  }

  /** {@code y = a_0 + a_1 x + ... a_n x^n}. */
  public static LinearModel polynomial(int degree, double[] x, double[] y, double[] dy) {
    double[][] rows = new double[x.length][degree + 1];
    for (int p = 0; p < x.length; p++) {
      for (int c = 0; c <= degree; c++) {
        rows[p][c] = Math.pow(x[p], c);
      }
    }
    return of(rows, y, dy);
  }

  private static final double SINGULAR = 1e-12;
}
