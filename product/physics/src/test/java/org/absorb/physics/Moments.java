package org.absorb.physics;

/** Sums of a scalar's powers, for its first three moments with standard errors. */
final class Moments {

  /** What a kick of this size may turn n by, and fixed point cut off, in units of the scale. */
  private static final double RESOLUTION = 2e-5;

  private final double centre;
  private final double scale;
  private double n;
  private final double[] sums = new double[7];

  /**
   * @param centre the mean that theory says: central moments are taken about it
   * @param scale the size of a kick
   */
  Moments(double centre, double scale) {
    this.centre = centre;
    this.scale = scale;
  }

  void add(double x) {
    double d = x - centre;
    double power = 1;
    n++;
    for (int p = 1; p < sums.length; p++) {
      power *= d;
      sums[p] += power;
    }
  }

  /** The p-th moment about the centre (p = 1: how far the mean is off). */
  double moment(int p) {
    return sums[p] / n;
  }

  /** Its standard error, from the draws themselves. */
  double error(int p) {
    double m = moment(p);
    return Math.sqrt(Math.max(0, sums[2 * p] / n - m * m) / n);
  }

  /** How many standard errors the p-th moment lies from {@code theory}; 0 within the resolution. */
  double z(int p, double theory) {
    double off = moment(p) - theory;
    return Math.abs(off) <= RESOLUTION * Math.pow(scale, p) ? 0 : off / error(p);
  }
}
