package org.absorb.analysis.equivalence.internal;

import org.absorb.model.statistics.Estimate;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * How far two results are apart, as a standard normal deviate: by so many combined errors, where
 * these are well known. Errors of a few replicas are not, and Student's t takes their place; the
 * deviate is then the normal one that is exceeded as rarely.
 */
final class Deviate {

  /** Tails are not told apart beyond. */
  private static final double LARGEST = 37;

  private static final double ROOT_TWO = Math.sqrt(2);

  private Deviate() {}

  /**
   * Of two means, b less a, by Welch's t.
   *
   * @return not-a-number where an error is not known, or both are 0 and the means differ
   */
  static double between(Estimate a, Estimate b) {
    double error = Math.hypot(a.error(), b.error());
    double difference = b.mean() - a.mean();
    if (!(error > 0)) {
      return error == 0 && difference == 0 ? 0 : Double.NaN;
    }
    double t = difference / error;
    double freedom = 1 / (part(a, error) / (a.count() - 1) + part(b, error) / (b.count() - 1));
    double tail = new TDistribution(freedom).cumulativeProbability(-Math.abs(t));
    return Math.copySign(ofTail(tail), t);
  }

  private static double part(Estimate one, double error) {
    return Math.pow(one.error() / error, 4);
  }

  /**
   * Of two averages over independent exponential values, as S(k) has them at the wave vectors of a
   * disordered state: their ratio has an F distribution.
   *
   * @param m how many values a is of
   * @param n how many b is of
   */
  static double ofRatio(double a, int m, double b, int n) {
    if (!(a > 0 && b > 0)) {
      return Double.NaN;
    }
    boolean above = b > a;
    double tail =
        above
            ? new FDistribution(2.0 * m, 2.0 * n).cumulativeProbability(a / b)
            : new FDistribution(2.0 * n, 2.0 * m).cumulativeProbability(b / a);
    return Math.copySign(ofTail(Math.min(0.5, tail)), above ? 1 : -1);
  }

  /** The probability of more chi squared than this by chance. */
  static double probability(double chiSquared, int terms) {
    return Gamma.regularizedGammaQ(terms / 2.0, chiSquared / 2);
  }

  /** z of 0 or more with {@code 1 - Phi(z)} = tail, at most {@value #LARGEST}. */
  static double ofTail(double tail) {
    double low = 0;
    double high = LARGEST;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (0.5 * Erf.erfc(middle / ROOT_TWO) > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
