package org.absorb.measure.landscape;

import java.util.Arrays;
import org.absorb.spi.potential.Potential;

/**
 * What a potential is like, found by asking it, so that it holds for anybody's.
 *
 * @param finite whether U(0) is finite
 * @param linear whether U = k (D - r) up to contact and nothing beyond
 * @param smooth whether force and curvature stay bounded and the force vanishes where the range
 *     ends: else the Hessian of a configuration misses what happens there
 */
public record Traits(boolean finite, boolean linear, boolean smooth) {

  private static final double[] INSIDE = {0, 0.1, 0.3, 0.5, 0.7, 0.9};
  private static final double CLOSE = 1e-6;
  private static final double CLOSER = 1e-12;

  /** Of a potential, looked at for a pair with D_ij = 1. */
  public static Traits of(Potential potential) {
    double[] energy = ask(potential::energy, INSIDE);
    boolean linear = potential.range() == 1 && energy[0] > 0;
    for (int i = 0; i < INSIDE.length; i++) {
      linear &= Math.abs(energy[i] - energy[0] * (1 - INSIDE[i])) <= 1e-12 * energy[0];
    }
    double range = potential.range();
    double[] end = {range * (1 - CLOSE), range * (1 - CLOSER)};
    double[] force = ask(potential::force, end);
    double[] curvature = ask(potential::curvature, end);
    // a force that vanishes at all is a millionth of itself there, one that jumps is unchanged
    boolean smooth =
        Math.abs(force[1]) <= 0.5 * Math.abs(force[0])
            && Math.abs(curvature[1]) <= 1.05 * Math.abs(curvature[0]);
    return new Traits(Double.isFinite(energy[0]), linear, smooth);
  }

  private interface Question {
    void of(double[] r, double[] contact, int count, double[] out);
  }

  private static double[] ask(Question question, double[] r) {
    double[] contact = new double[r.length];
    double[] answer = new double[r.length];
    Arrays.fill(contact, 1);
    question.of(r.clone(), contact, r.length, answer);
    return answer;
  }
}
