package org.absorb.measure.landscape;

import java.util.Arrays;
import org.absorb.spi.potential.Potential;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The average of any potential that is smooth within its range, in any dimension: {@code <U> =
 * integral of U(s y) p(y)} over the distances up to the range that are within {@value #WINDOW} s of
 * r, by Gauss and Legendre's rule, with the density of {@link NoncentralChi}.
 */
final class QuadratureAverage implements PairAverage {

  static final int NODES = 40;

  private static final double WINDOW = 9;

  private final Potential potential;
  private final double s;
  private final NoncentralChi distance;
  private final double[] point;
  private final double[] weight;

  private final double[] at;
  private final double[] contacts;
  private final double[] energy;

  /**
   * @param dimension d, 2 or more
   * @param s sqrt2 sigma
   * @param nodes of the rule
   */
  QuadratureAverage(Potential potential, int dimension, double s, int nodes) {
    this.potential = potential;
    this.s = s;
    distance = new NoncentralChi(dimension);
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes);
    point = new double[nodes];
    weight = new double[nodes];
    Arrays.setAll(point, rule::getPoint);
    Arrays.setAll(weight, rule::getWeight);
    at = new double[nodes + 1];
    contacts = new double[nodes + 1];
    energy = new double[nodes + 1];
  }

  @Override
  public double change(double r, double contact) {
    int nodes = point.length;
    double rho = r / s;
    double low = Math.max(0, rho - WINDOW);
    double high = Math.min(potential.range() * contact / s, rho + WINDOW);
    if (low >= high) {
      return 0;
    }
    double middle = 0.5 * (high + low);
    double half = 0.5 * (high - low);
    for (int i = 0; i < nodes; i++) {
      at[i] = s * (middle + half * point[i]);
    }
    at[nodes] = r;
    Arrays.fill(contacts, contact);
    potential.energy(at, contacts, nodes + 1, energy);
    double sum = 0;
    for (int i = 0; i < nodes; i++) {
      sum += weight[i] * energy[i] * distance.density(middle + half * point[i], rho);
    }
    return half * sum - (r < potential.range() * contact ? energy[nodes] : 0);
  }
}
