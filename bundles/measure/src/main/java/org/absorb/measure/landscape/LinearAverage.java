package org.absorb.measure.landscape;

import org.absorb.spi.potential.Potential;
import org.hipparchus.special.Erf;

/**
 * The average of a linear potential {@code U = k (D - r)} in d = 3 in closed form: with {@code s =
 * sqrt2 sigma}, {@code a = (D - r)/s}, {@code b = -r/s}, {@code M0 = Phi(a) - Phi(b)}, {@code M1 =
 * phi(b) - phi(a)}, {@code M2 = M0 + b phi(b) - a phi(a)} and {@code h(r) = s [a r M0 + (a s - r)
 * M1 - s M2]} it is {@code <U>(r) = k [h(r) - h(-r)] / r}.
 *
 * <p>At contact the change is {@code 2 k [sigma / (2 sqrt pi) - sigma^2 / (2 D)]}, deep inside
 * {@code -2 k sigma^2 / r}. Below {@code r = 1e-3 s}, where the difference cancels, quadrature
 * takes over: the density's own series at small r.
 */
final class LinearAverage implements PairAverage {

  private static final double SMALL = 1e-3;
  private static final double FAR = 9;
  private static final double ROOT_TWO = Math.sqrt(2);
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private final Potential potential;
  private final double s;
  private final PairAverage near;

  private final double[] known = new double[1];
  private final double[] atZero = new double[1];

  /**
   * @param potential a linear one; its slope may depend on D_ij
   * @param s sqrt2 sigma
   * @param near for the smallest distances
   */
  LinearAverage(Potential potential, double s, PairAverage near) {
    this.potential = potential;
    this.s = s;
    this.near = near;
  }

  @Override
  public double change(double r, double contact) {
    if (r < SMALL * s) {
      return near.change(r, contact);
    }
    return slope(contact) * ((h(r, contact) - h(-r, contact)) / r - Math.max(0, contact - r));
  }

  private double slope(double contact) {
    if (contact != known[0]) {
      known[0] = contact;
      potential.energy(new double[1], known, 1, atZero);
    }
    return atZero[0] / contact;
  }

  private double h(double r, double contact) {
    double a = (contact - r) / s;
    double b = -r / s;
    double phiA = density(a);
    double phiB = density(b);
    double m0 = between(b, a);
    double m1 = phiB - phiA;
    double m2 = m0 + b * phiB - a * phiA;
    return s * (a * r * m0 + (a * s - r) * m1 - s * m2);
  }

  private static double density(double x) {
    return Math.abs(x) > 2 * FAR ? 0 : Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
  }

  /** Phi(a) - Phi(b) for b below a, without cancelling in either tail. */
  private static double between(double b, double a) {
    return b > 0 ? above(b) - above(a) : a < 0 ? above(-a) - above(-b) : 1 - above(a) - above(-b);
  }

  private static double above(double x) {
    return x > FAR ? 0 : 0.5 * Erf.erfc(x / ROOT_TWO);
  }
}
