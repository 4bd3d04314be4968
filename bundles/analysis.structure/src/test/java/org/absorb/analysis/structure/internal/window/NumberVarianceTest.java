package org.absorb.analysis.structure.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.absorb.measure.Configurations;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.system.Ball;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberVarianceTest {

  private static final long SEED = 11;

  /** N independent particles: 1 - v/V exactly; 80 frames, 4.5 standard errors over them. */
  @ParameterizedTest
  @CsvSource({"2, 12", "3, 8", "4, 6", "5, 5"})
  void independentParticlesAreBinomial(int dimension, double length) {
    double[] box = new double[dimension];
    Arrays.fill(box, length);
    double volume = Math.pow(length, dimension);
    double[] radius = {length / 8, length / 5, length / 3, length / 2};
    double[] share =
        Arrays.stream(radius)
            .map(r -> Ball.volume(dimension) * Math.pow(r, dimension) / volume)
            .toArray();
    int particles = 500;
    Random random = new Random(SEED);
    double[][] ratio = new double[radius.length][80];
    for (int f = 0; f < 80; f++) {
      Frame frame = Configurations.poisson(box, particles, random);
      NumberVariance variance = NumberVariance.of(frame, radius, 200);
      for (int i = 0; i < radius.length; i++) {
        ratio[i][f] = variance.ratio()[i];
      }
    }
    for (int i = 0; i < radius.length; i++) {
      Estimate over = Estimate.of(ratio[i]);
      assertEquals(1 - share[i], over.mean(), 4.5 * over.error(), "R = " + radius[i]);
    }
  }

  /** The variance of a lattice grows as the surface, so the ratio falls about as 1/R. */
  @Test
  void aLatticeIsSuppressed() {
    Frame frame = Configurations.cubic(3, 24);
    double[] radius = {3, 6, 12};
    double[] ratio = NumberVariance.of(frame, radius, 4000).ratio();
    assertTrue(ratio[0] < 0.3 && ratio[2] < 0.1, Arrays.toString(ratio));
    assertTrue(ratio[1] < 0.75 * ratio[0] && ratio[2] < 0.75 * ratio[1], Arrays.toString(ratio));
  }
}
