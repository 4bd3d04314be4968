package org.absorb.analysis.flatness.internal.hessian;

import org.absorb.model.statistics.Estimate;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;

/**
 * The trace of a Hessian from random vectors of signs, {@code <z^T H z>} (Hutchinson, Commun. Stat.
 * 19, 433 (1990)): it uses nothing but products, and so checks them against the sum over pairs.
 */
public final class Hutchinson {

  private Hutchinson() {}

  /**
   * Mean and standard error over vectors.
   *
   * @param probes how many, at least 2
   */
  public static Estimate trace(Hessian hessian, int probes, long seed) {
    Noise noise = new Noise(seed);
    double[][] z = hessian.vector();
    double[][] product = hessian.vector();
    double[] values = new double[probes];
    for (int probe = 0; probe < probes; probe++) {
      noise.at(probe);
      for (int axis = 0; axis < z.length; axis++) {
        for (int i = 0; i < z[axis].length; i++) {
          boolean up = noise.word(Streams.PROBE + axis, Noise.particleKey(i)) < 0;
          z[axis][i] = up ? 1 : -1;
        }
      }
      hessian.apply(z, product);
      values[probe] = Vectors.dot(z, product);
    }
    return Estimate.of(values);
  }
}
