package org.absorb.analysis.flatness.internal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleSupplier;
import org.absorb.measure.landscape.PairAverage;
import org.absorb.measure.landscape.PairAverages;
import org.absorb.measure.landscape.PairList;
import org.absorb.measure.landscape.Some;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.potential.Potential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two estimators agree on whole configurations. */
class SamplingTest {

  private static final double SIGMA = 0.02;
  private static final Sampling USUAL = new Sampling(1000, false);

  private static PairList pairs(Frame frame, Potential potential) {
    double margin = PairAverage.REACH * PairAverages.relative(SIGMA);
    return PairList.of(frame, potential, margin);
  }

  private static double exact(Frame frame, Potential potential) {
    PairAverage average = PairAverages.of(potential, frame.dimension(), SIGMA);
    return PairAverages.sum(average, pairs(frame, potential), potential, SIGMA);
  }

  private static Estimate sampled(Frame frame, Potential potential, Sampling sampling) {
    return sampling.of(pairs(frame, potential), potential, SIGMA, 5, Progress.NONE);
  }

  private static void assertAgree(Frame frame, Potential potential, Sampling sampling) {
    Estimate sampled = sampled(frame, potential, sampling);
    double z = (exact(frame, potential) - sampled.mean()) / sampled.error();
    assertTrue(Math.abs(z) < 4, frame.dimension() + " " + potential + ": " + z);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void exactAndSampledAgreeForEveryPotential(int d) {
    int particles = 50 * d;
    Frame equal = Some.poisson(d, particles, 0.3, 7);
    Random random = new Random(8);
    DoubleSupplier unlike = () -> random.nextBoolean() ? 0.4 : 0.5 + 0.05 * random.nextDouble();
    Frame unequal = Some.poisson(d, particles, 0.15, 9, unlike);
    for (Potential potential : Some.potentials().toList()) {
      assertAgree(equal, potential, USUAL);
      assertAgree(unequal, potential, USUAL);
      assertAgree(equal, potential, new Sampling(1000, true));
    }
  }

  @Test
  void aSumOverTouchingPairsAloneFails() {
    Frame frame = Some.poisson(3, 400, 0.5, 7);
    PairAverage average = PairAverages.of(Some.LINEAR, 3, SIGMA);
    double touching =
        PairAverages.sum(average, PairList.of(frame, Some.LINEAR, 0), Some.LINEAR, SIGMA);
    Estimate sampled = sampled(frame, Some.LINEAR, USUAL);
    assertTrue(Math.abs(touching - sampled.mean()) > 10 * sampled.error());
  }

  @Test
  void oppositeDisplacementsAreSurer() {
    Frame frame = Some.poisson(3, 200, 0.5, 7);
    double plain = sampled(frame, Some.HARMONIC, USUAL).error();
    double paired = sampled(frame, Some.HARMONIC, new Sampling(1000, true)).error();
    assertTrue(paired < 0.7 * plain, paired + " against " + plain);
  }

  @Test
  void theDrawsDoNotDependOnThreads() throws Exception {
    Frame frame = Some.poisson(3, 200, 0.5, 7);
    Estimate here = sampled(frame, Some.LINEAR, USUAL);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertEquals(here, one.submit(() -> sampled(frame, Some.LINEAR, USUAL)).get());
    } finally {
      one.shutdown();
    }
    Estimate other = USUAL.of(pairs(frame, Some.LINEAR), Some.LINEAR, SIGMA, 6, Progress.NONE);
    assertNotEquals(here, other);
  }

  /** The average over 60 uniform configurations, in standard errors of their scatter. */
  @Test
  void uniformConfigurationsAreFlatOnAverage() {
    double[] values = new double[60];
    for (int k = 0; k < values.length; k++) {
      values[k] = exact(Some.poisson(3, 500, 0.6, 100 + k), Some.LINEAR);
    }
    Estimate mean = Estimate.of(values);
    assertTrue(Math.abs(mean.mean()) < 4 * mean.error(), mean.toString());
    // it is no zero by itself: the configurations scatter, and a shift would be seen
    assertTrue(mean.error() > 0 && mean.error() < 1e-3 * 500, mean.toString());
  }
}
