package org.absorb.runner.forecast;

/**
 * How the activity of a system was seen to fall, and when that ends.
 *
 * @param particles of the system that was seen
 * @param step at which it was seen last
 * @param activity share of its particles that were active over the last half of the steps, 0 if
 *     none was any more at the last; not-a-number if too little was seen
 * @param power of the step with which it fell
 */
record Decay(double particles, long step, double activity, double power) {

  /** What falls more slowly goes on. */
  private static final double SLOWEST = 0.3;

  /** Of what is not expected to end, or of which too little was seen. */
  static Decay none(double particles, long step) {
    return new Decay(particles, step, Double.NaN, 0);
  }

  /** Of a system that was absorbed at a step. */
  static Decay over(double particles, long step) {
    return new Decay(particles, step, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * By which step a system of the same density is absorbed; infinite if it goes on. One that is
   * larger than what was seen to end has so many times more pairs to lose, and at the end loses
   * them exponentially; what was not seen to end goes on as a power of the step to the last pair.
   *
   * @param many its particles
   */
  double rest(double many) {
    if (activity == 0) {
      return step * pairs(many) / pairs(particles);
    }
    double left = activity * many / 2;
    return power > SLOWEST && left > 1
        ? step * Math.pow(left, 1 / power)
        : Double.POSITIVE_INFINITY;
  }

  /** Factors of e from all particles to one pair; at least one. */
  private static double pairs(double particles) {
    return Math.max(1, Math.log(particles / 2));
  }
}
