package org.absorb.analysis.equivalence.internal;

import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.statistics.Estimate;

/**
 * S(k) of two dynamics at the wave vectors they share: the sum over shells of the squares of their
 * deviates.
 *
 * @param chiSquared 0 without a shell
 * @param shells how many could be compared
 * @param probability of a larger chi squared by chance; not-a-number without a shell
 */
record FactorComparison(double chiSquared, int shells, double probability) {

  /** With a replica each, wave vectors are as good as replicas. */
  static FactorComparison of(Subject a, Subject b, WaveVectors vectors) {
    double chiSquared = 0;
    int shells = 0;
    for (int shell = 0; shell < vectors.shells().size(); shell++) {
      Estimate x = a.factor(shell);
      Estimate y = b.factor(shell);
      int n = vectors.shells().get(shell).n().length;
      double deviate =
          x.count() > 1 && y.count() > 1
              ? Deviate.between(x, y)
              : Deviate.ofRatio(x.mean(), n * x.count(), y.mean(), n * y.count());
      if (Double.isFinite(deviate)) {
        chiSquared += deviate * deviate;
        shells++;
      }
    }
    return new FactorComparison(
        chiSquared, shells, shells == 0 ? Double.NaN : Deviate.probability(chiSquared, shells));
  }

  /** The normal deviate that is exceeded, on either side, as rarely. */
  double deviate() {
    return shells == 0 ? Double.NaN : Deviate.ofTail(probability / 2);
  }
}
