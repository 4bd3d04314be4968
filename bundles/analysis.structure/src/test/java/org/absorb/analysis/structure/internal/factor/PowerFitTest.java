package org.absorb.analysis.structure.internal.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.absorb.model.statistics.Estimate;
import org.junit.jupiter.api.Test;

class PowerFitTest {

  private static final long SEED = 77;
  private static final double[] K = {0.1, 0.14, 0.173, 0.2, 0.224, 0.245, 0.283, 0.3, 0.33, 0.4};
  private static final double[] VECTORS = {3, 6, 4, 3, 12, 12, 6, 15, 12, 20};

  @Test
  void aPowerLawIsFoundExactly() {
    double[] s = new double[K.length];
    for (int i = 0; i < s.length; i++) {
      s[i] = 0.3 * Math.pow(K[i], 2);
    }
    PowerFit fit = PowerFit.of(K, s, VECTORS);
    assertEquals(2, fit.exponent(), 1e-9);
    assertEquals(0.3, fit.amplitude(), 1e-9);
    assertEquals(0.3 * 0.04, fit.at(0.2), 1e-10);
  }

  /**
   * 400 structure factors with exponential S: the mean exponent within 4 standard errors of the
   * truth, its scatter 0.8 to 1.25 times the quoted error. Least squares of logarithms, which is
   * the wrong likelihood, is off by more in its amplitude.
   */
  @Test
  void theErrorIsTheScatter() {
    Random random = new Random(SEED);
    int trials = 400;
    double[] exponent = new double[trials];
    double[] error = new double[trials];
    double[] level = new double[trials];
    double[] wrong = new double[trials];
    for (int t = 0; t < trials; t++) {
      double[] s = new double[K.length];
      for (int i = 0; i < s.length; i++) {
        for (int v = 0; v < VECTORS[i]; v++) {
          s[i] -= Math.log(1 - random.nextDouble()) / VECTORS[i];
        }
        s[i] *= 0.3 * Math.pow(K[i], 0.5);
      }
      PowerFit fit = PowerFit.of(K, s, VECTORS);
      exponent[t] = fit.exponent();
      error[t] = fit.exponentError();
      level[t] = fit.at(0.2) / (0.3 * Math.pow(0.2, 0.5));
      wrong[t] = logarithmic(s) / (0.3 * Math.pow(0.2, 0.5));
    }
    Estimate mean = Estimate.of(exponent);
    assertEquals(0.5, mean.mean(), 4 * mean.error(), "seed " + SEED);
    double quoted = Estimate.of(error).mean();
    double scatter = mean.error() * Math.sqrt(trials);
    assertTrue(quoted / scatter > 0.8 && quoted / scatter < 1.25, quoted + " for " + scatter);
    Estimate right = Estimate.of(level);
    assertEquals(1, right.mean(), 4 * right.error());
    Estimate biased = Estimate.of(wrong);
    assertTrue(1 - biased.mean() > 8 * biased.error(), "the negative control: " + biased);
  }

  /** Unweighted least squares of ln S against ln k: the level at 0.2. */
  private static double logarithmic(double[] s) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < K.length; i++) {
      x += Math.log(K[i]) / K.length;
      y += Math.log(s[i]) / K.length;
    }
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < K.length; i++) {
      xy += (Math.log(K[i]) - x) * (Math.log(s[i]) - y);
      xx += (Math.log(K[i]) - x) * (Math.log(K[i]) - x);
    }
    return Math.exp(y + xy / xx * (Math.log(0.2) - x));
  }
}
