package org.absorb.analysis.equivalence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.absorb.model.statistics.Estimate;
import org.junit.jupiter.api.Test;

class DeviateTest {

  private static final long SEED = 11;

  @Test
  void withManyReplicasItIsTheDifferenceInCombinedErrors() {
    Estimate a = new Estimate(1, 0.3, 100_000);
    Estimate b = new Estimate(2.5, 0.4, 100_000);
    assertEquals(3, Deviate.between(a, b), 1e-3);
    assertEquals(-3, Deviate.between(b, a), 1e-3);
    assertEquals(
        Agreement.DIFFER, Agreement.of(Deviate.between(a, new Estimate(2.6, 0.4, 100_000))));
  }

  /** Student's table: t = 4.303 of two degrees of freedom is exceeded as rarely as 1.96. */
  @Test
  void fewReplicasCountForLess() {
    double error = 1 / Math.sqrt(2);
    double z = Deviate.between(new Estimate(0, error, 2), new Estimate(4.303, error, 2));
    assertEquals(1.96, z, 1e-3);
    assertEquals(Agreement.AGREE, Agreement.of(z));
  }

  @Test
  void withoutAnErrorNothingIsTold() {
    Estimate known = new Estimate(1, 0.1, 4);
    assertEquals(
        Agreement.UNKNOWN, Agreement.of(Deviate.between(known, new Estimate(1, Double.NaN, 1))));
    Estimate one = new Estimate(1, 0, 4);
    assertEquals(Agreement.AGREE, Agreement.of(Deviate.between(one, one)));
    assertEquals(Agreement.UNKNOWN, Agreement.of(Deviate.between(one, new Estimate(0.9, 0, 4))));
  }

  /** Of like numbers, 4.6 % are more than two deviates apart, whatever the number of replicas. */
  @Test
  void deviatesOfLikeNumbersAreNormal() {
    Random random = new Random(SEED);
    int tries = 4000;
    for (int replicas : new int[] {2, 4, 16}) {
      int far = 0;
      for (int i = 0; i < tries; i++) {
        far +=
            Math.abs(Deviate.between(some(replicas, random), some(replicas, random))) > 2 ? 1 : 0;
      }
      // Welch's t errs on the safe side with two replicas
      double most = 0.0455 + 4 * Math.sqrt(0.0455 / tries);
      double least = replicas == 2 ? 0.01 : 0.0455 - 4 * Math.sqrt(0.0455 / tries) - 0.005;
      double share = (double) far / tries;
      assertTrue(share < most && share > least, replicas + ": " + share + ", seed " + SEED);
    }
  }

  private static Estimate some(int replicas, Random random) {
    double[] values = new double[replicas];
    Arrays.setAll(values, i -> random.nextGaussian());
    return Estimate.of(values);
  }

  @Test
  void ratiosOfExponentialAveragesAreNormalToo() {
    Random random = new Random(SEED);
    int tries = 4000;
    int far = 0;
    for (int i = 0; i < tries; i++) {
      far += Math.abs(Deviate.ofRatio(mean(3, random), 3, mean(6, random), 6)) > 2 ? 1 : 0;
    }
    double share = (double) far / tries;
    assertEquals(0.0455, share, 4 * Math.sqrt(0.0455 / tries), "seed " + SEED);
    assertTrue(Deviate.ofRatio(1, 100, 2, 100) > 4);
    assertTrue(Deviate.ofRatio(2, 100, 1, 100) < -4);
  }

  private static double mean(int count, Random random) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum -= Math.log(1 - random.nextDouble()) / count;
    }
    return sum;
  }

  /** A table of chi squared: 18.307 is exceeded by ten terms in one of twenty cases. */
  @Test
  void chiSquaredHasItsTable() {
    assertEquals(0.05, Deviate.probability(18.307, 10), 1e-5);
    assertEquals(1.96, Deviate.ofTail(0.025), 1e-4);
  }
}
