package org.absorb.analysis.structure.internal.factor;

/**
 * A power law {@code S = A k^a} through shell averages of a structure factor.
 *
 * <p>S at one wave vector is exponentially distributed about its mean (the density is a sum of many
 * independent parts), so the mean of n vectors has a gamma distribution of shape n. This is its
 * maximum likelihood, a gamma regression with a logarithmic link (McCullagh and Nelder 1989), by
 * iteratively reweighted least squares. Unlike least squares of ln S it is not biased where a shell
 * has few vectors. Errors are scaled by the observed scatter about the line, and so hold whatever
 * the number of frames and their correlations.
 *
 * @param exponent a
 * @param exponentError one standard error; not-a-number of two shells
 * @param amplitude A: S at k = 1/D
 * @param low the smallest k of the window
 * @param high the largest
 * @param shells how many it goes through
 */
public record PowerFit(
    double exponent, double exponentError, double amplitude, double low, double high, int shells) {

  private static final int ROUNDS = 100;

  /**
   * Fits.
   *
   * @param k lengths, ascending, at least two
   * @param s averages, 0 or more, not all 0
   * @param weight how many independent vectors each is made of
   */
  public static PowerFit of(double[] k, double[] s, double[] weight) {
    int n = k.length;
    double all = 0;
    double centre = 0;
    double mean = 0;
    for (int i = 0; i < n; i++) {
      all += weight[i];
      centre += weight[i] * Math.log(k[i]);
      mean += weight[i] * s[i];
    }
    centre /= all;
    double spread = 0;
    for (int i = 0; i < n; i++) {
      spread += weight[i] * square(Math.log(k[i]) - centre);
    }
    double height = Math.log(mean / all);
    double slope = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double up = 0;
      double turn = 0;
      for (int i = 0; i < n; i++) {
        double x = Math.log(k[i]) - centre;
        double off = s[i] * Math.exp(-height - slope * x) - 1;
        up += weight[i] * off / all;
        turn += weight[i] * x * off / spread;
      }
      // far from the line a step of the linearised law is too long
      height += Math.max(-1, Math.min(1, up));
      slope += Math.max(-1, Math.min(1, turn));
      if (Math.abs(up) + Math.abs(turn) < 1e-12) {
        break;
      }
    }
    double scatter = 0;
    for (int i = 0; i < n; i++) {
      double x = Math.log(k[i]) - centre;
      scatter += weight[i] * square(s[i] * Math.exp(-height - slope * x) - 1);
    }
    return new PowerFit(
        slope,
        n > 2 ? Math.sqrt(scatter / (n - 2) / spread) : Double.NaN,
        Math.exp(height - slope * centre),
        k[0],
        k[n - 1],
        n);
  }

  /** The line at k. */
  public double at(double k) {
    return amplitude * Math.pow(k, exponent);
  }

  private static double square(double x) {
    return x * x;
  }
}
