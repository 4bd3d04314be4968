package org.absorb.analysis.flatness.internal.hessian;

import java.util.Arrays;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The largest eigenvalue of a Hessian by Lanczos's iteration from a random vector. Without
 * reorthogonalisation converged values may repeat, which does not touch the largest.
 *
 * @param value the largest Ritz value
 * @param error the norm of its residual, within which an eigenvalue lies
 */
public record LargestEigenvalue(double value, double error) {

  private static final int MOST = 400;
  private static final int LOOK = 10;
  private static final double TOLERANCE = 1e-6;
  private static final double NOTHING = 1e-300;

  /** Of a Hessian: to one part in a million, or what 400 products give. */
  public static LargestEigenvalue of(Hessian hessian, long seed) {
    double[][] now = start(hessian, seed);
    double[][] before = hessian.vector();
    double[][] next = hessian.vector();
    double[] diagonal = new double[MOST];
    double[] beside = new double[MOST];
    int most = Math.min(MOST, hessian.size());
    LargestEigenvalue found = new LargestEigenvalue(0, 0);
    for (int k = 0; k < most; k++) {
      hessian.apply(now, next);
      diagonal[k] = Vectors.dot(now, next);
      Vectors.add(next, -diagonal[k], now);
      Vectors.add(next, k == 0 ? 0 : -beside[k - 1], before);
      beside[k] = Math.sqrt(Vectors.dot(next, next));
      boolean end = k + 1 == most || beside[k] < NOTHING;
      if (end || (k + 1) % LOOK == 0) {
        found = ritz(diagonal, beside, k + 1);
        if (end || found.error() <= TOLERANCE * Math.abs(found.value())) {
          return found;
        }
      }
      Vectors.scale(next, 1 / beside[k]);
      double[][] free = before;
      before = now;
      now = next;
      next = free;
    }
    return found;
  }

  private static double[][] start(Hessian hessian, long seed) {
    Noise noise = new Noise(seed);
    double[][] v = hessian.vector();
    for (int axis = 0; axis < v.length; axis++) {
      for (int i = 0; i < v[axis].length; i++) {
        v[axis][i] = noise.uniform(Streams.PROBE + axis, Noise.particleKey(i)) - 0.5;
      }
    }
    Vectors.scale(v, 1 / Math.sqrt(Vectors.dot(v, v)));
    return v;
  }

  private static LargestEigenvalue ritz(double[] diagonal, double[] beside, int k) {
    if (k == 1) {
      return new LargestEigenvalue(diagonal[0], beside[0]);
    }
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(Arrays.copyOf(diagonal, k), Arrays.copyOf(beside, k - 1));
    int largest = 0;
    for (int i = 1; i < k; i++) {
      largest = eigen.getEigenvalue(i) > eigen.getEigenvalue(largest) ? i : largest;
    }
    return new LargestEigenvalue(
        eigen.getEigenvalue(largest),
        beside[k - 1] * Math.abs(eigen.getEigenvector(largest).getEntry(k - 1)));
  }
}
