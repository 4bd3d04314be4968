package org.absorb.spi.observable;

/**
 * How the particles have moved between two configurations, unwrapped. The arrays belong to whoever
 * holds it and are not copied.
 *
 * @param component {@code component[axis][id]}, in diameters
 * @param centre of the centre of mass (equal masses), by axis, in diameters; summed exactly, so
 *     that it is 0 where displacements cancel
 */
public record Displacement(double[][] component, double[] centre) {

  /** The mean over particles of the squared displacement, summed in the order of ids. */
  public double meanSquare() {
    int particles = component[0].length;
    double sum = 0;
    for (int id = 0; id < particles; id++) {
      double square = 0;
      for (double[] along : component) {
        square += along[id] * along[id];
      }
      sum += square;
    }
    return sum / particles;
  }
}
