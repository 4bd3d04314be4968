package org.absorb.model.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void meansOfIndependentValues() {
    Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4});
    assertEquals(2.5, estimate.mean());
    assertEquals(Math.sqrt(5.0 / 12), estimate.error(), 1e-15);
    assertTrue(Double.isNaN(Estimate.of(new double[] {1}).error()));
    assertTrue(Double.isNaN(Estimate.of(new double[0]).mean()));
  }

  @Test
  void blocksLieAtTheEnd() {
    assertArrayEquals(new double[] {2.5, 4.5}, Estimate.blocks(new double[] {9, 2, 3, 4, 5}, 2));
  }

  /**
   * AR(1) noise with correlation 0.9: the mean's true error is sigma sqrt((1 + a)/(1 - a)/n). Batch
   * means have to find it within 15 % on average over 200 series; treating the values as
   * independent gives less than a third of it.
   */
  @Test
  void errorsOfACorrelatedSeries() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int n = 4000;
    double a = 0.9;
    double batch = 0;
    double naive = 0;
    for (int series = 0; series < 200; series++) {
      double[] x = new double[n];
      double before = random.nextGaussian();
      for (int i = 0; i < n; i++) {
        before = a * before + Math.sqrt(1 - a * a) * random.nextGaussian();
        x[i] = before;
      }
      batch += Estimate.ofSeries(x).error() / 200;
      naive += Estimate.of(x).error() / 200;
    }
    double truth = Math.sqrt((1 + a) / (1 - a) / n);
    assertEquals(1, batch / truth, 0.15, "seed " + seed);
    assertTrue(naive / truth < 1 / 3.0, "seed " + seed);
  }
}
