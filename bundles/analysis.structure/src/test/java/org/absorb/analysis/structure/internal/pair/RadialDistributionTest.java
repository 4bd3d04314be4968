package org.absorb.analysis.structure.internal.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.absorb.measure.Configurations;
import org.absorb.model.run.Frame;
import org.absorb.spi.system.Ball;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadialDistributionTest {

  private static final long SEED = 5;

  /** 60 frames; a count is Poisson: shells within 4.5 standard errors of 1. */
  @ParameterizedTest
  @CsvSource({"2, 10", "3, 6", "4, 5", "5, 5"})
  void independentParticlesHaveOne(int dimension, double length) {
    double[] box = new double[dimension];
    Arrays.fill(box, length);
    box[0] *= 1.25;
    double volume = Arrays.stream(box).reduce(1, (a, b) -> a * b);
    Random random = new Random(SEED);
    int frames = 60;
    int particles = 300;
    double width = 0.25;
    double[] sum = new double[(int) (length / 2 / width)];
    double[] middle = new double[sum.length];
    for (int f = 0; f < frames; f++) {
      RadialDistribution g =
          RadialDistribution.of(Configurations.poisson(box, particles, random), 100, width);
      assertEquals(sum.length, g.g().length);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += g.g()[i] / frames;
        middle[i] = g.r()[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      double shell =
          Ball.volume(dimension)
              * (Math.pow(middle[i] + width / 2, dimension)
                  - Math.pow(middle[i] - width / 2, dimension));
      double expected = frames * particles * (particles - 1) / 2.0 * shell / volume;
      assertEquals(1, sum[i], 4.5 / Math.sqrt(expected) + 4.5 / expected, "r = " + middle[i]);
    }
  }

  /** 12 neighbours at 1, 6 at sqrt 2, 24 at sqrt 3: nothing between. */
  @Test
  void aCrystalHasItsShells() {
    Frame frame = Configurations.fcc(5);
    double width = 0.05;
    RadialDistribution g = RadialDistribution.of(frame, 1.9, width);
    double density = frame.particles() / Math.pow(5 * Configurations.FCC, 3);
    double share = (frame.particles() - 1.0) / frame.particles();
    double[] neighbours = new double[g.g().length];
    for (int i = 0; i < neighbours.length; i++) {
      double outer = Math.pow(g.r()[i] + width / 2, 3);
      double inner = Math.pow(g.r()[i] - width / 2, 3);
      neighbours[i] = g.g()[i] * share * density * Ball.volume(3) * (outer - inner);
    }
    // the distance 1 lies on an edge, give or take a rounding
    assertEquals(12, neighbours[19] + neighbours[20], 1e-6);
    assertEquals(6, neighbours[28], 1e-6);
    assertEquals(24, neighbours[34], 1e-6);
    double all = Arrays.stream(neighbours).sum();
    assertEquals(42, all, 1e-6);
    assertTrue(g.g()[25] == 0, "between the shells");
  }
}
