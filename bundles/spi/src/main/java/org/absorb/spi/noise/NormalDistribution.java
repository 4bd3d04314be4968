package org.absorb.spi.noise;

/**
 * The distribution function Phi of the standard normal, to 1e-13: five terms of the Taylor series
 * about the nearest of nodes 1/32 apart. Without a branch, from tables made with StrictMath: the
 * same bits on every machine.
 */
final class NormalDistribution {

  /**
   * What lies farther out, 6e-14 of all, counts as lying here: so Phi stays inside (0, 1) though
   * the tables are rounded.
   */
  private static final double FARTHEST = 7.5;

  private static final int PER_UNIT = 32;
  private static final int MIDDLE = (int) (FARTHEST * PER_UNIT);

  private static final double[] VALUE = new double[2 * MIDDLE + 1];
  private static final double[] DENSITY = new double[2 * MIDDLE + 1];

  static {
    for (int node = 0; node < VALUE.length; node++) {
      double z = (node - MIDDLE) / (double) PER_UNIT;
      DENSITY[node] = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      VALUE[node] = 0.5 + DENSITY[node] * series(z);
    }
  }

  private NormalDistribution() {}

  /** Replaces each of the first {@code count} values z by Phi(z). */
  static void cumulative(double[] values, int count) {
    double[] value = VALUE;
    double[] density = DENSITY;
    for (int i = 0; i < count; i++) {
      double z = Math.max(-FARTHEST, Math.min(FARTHEST, values[i]));
      int node = (int) (z * PER_UNIT + (MIDDLE + 0.5));
      double x = (node - MIDDLE) * (1.0 / PER_UNIT);
      double d = z - x;
      double square = x * x;
      double fifth = (square * (square - 6) + 3) / 120;
      double fourth = x * (3 - square) / 24;
      double third = (square - 1) / 6;
      double series = 1 + d * (-0.5 * x + d * (third + d * (fourth + d * fifth)));
      values[i] = value[node] + density[node] * d * series;
    }
  }

  /** The sum of {@code z^(2k+1) / (2k+1)!!}: (Phi(z) - 1/2) over the density. */
  private static double series(double z) {
    double term = z;
    double sum = z;
    for (int k = 3; Math.abs(term) > 1e-20 * Math.abs(sum); k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return sum;
  }
}
