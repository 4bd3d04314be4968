package org.absorb.measure.landscape;

/**
 * The distance |rho + xi| of a point from the origin after a step of d independent standard normals
 * from the distance rho: the noncentral chi distribution, with density
 *
 * <pre>
 * p(y) = y^(d-1) exp(-(y - rho)^2 / 2) G(rho y),   G(z) = exp(-z) I_nu(z) / z^nu,   nu = d/2 - 1
 * </pre>
 *
 * at y above 0 for any rho from 0 on. Immutable.
 */
final class NoncentralChi {

  /** From here on the asymptotic series is good to exp(-2 z). */
  private static final double FAR = 20;

  private static final double ROUNDING = 1e-17;
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private final int dimension;
  private final double nu;
  private final double atZero;

  /**
   * @param dimension d, 2 or more
   */
  NoncentralChi(int dimension) {
    this.dimension = dimension;
    nu = dimension / 2.0 - 1;
    // 1 / (2^nu Gamma(nu + 1)): Gamma by its recurrence from 1 or from 1/2
    double gamma = dimension % 2 == 0 ? 1 : Math.sqrt(Math.PI);
    for (double x = dimension % 2 == 0 ? 1 : 0.5; x < nu + 1; x++) {
      gamma *= x;
    }
    atZero = Math.pow(2, -nu) / gamma;
  }

  /** p(y) for a distance {@code rho} before. */
  double density(double y, double rho) {
    double power = y;
    for (int k = 2; k < dimension; k++) {
      power *= y;
    }
    double off = y - rho;
    return power * Math.exp(-0.5 * off * off) * bessel(rho * y);
  }

  /** G(z): by its power series, all of whose terms are positive, and far out asymptotically. */
  private double bessel(double z) {
    double sum = 1;
    double term = 1;
    if (z < FAR) {
      double quarter = z * z / 4;
      for (int k = 1; term > ROUNDING * sum; k++) {
        term *= quarter / (k * (k + nu));
        sum += term;
      }
      return atZero * Math.exp(-z) * sum;
    }
    for (int k = 1; Math.abs(term) > ROUNDING; k++) {
      double odd = 2 * k - 1;
      term *= (odd * odd - 4 * nu * nu) / (8 * k * z);
      sum += term;
    }
    return sum / (ROOT_TWO_PI * halfPower(z));
  }

  /** z^((d-1)/2). */
  private double halfPower(double z) {
    double power = dimension % 2 == 0 ? Math.sqrt(z) : 1;
    for (int k = 2; k < dimension; k += 2) {
      power *= z;
    }
    return power;
  }
}
