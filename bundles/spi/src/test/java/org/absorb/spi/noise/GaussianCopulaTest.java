package org.absorb.spi.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.spi.scheme.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tolerances are 4.5 standard errors of 4e5 draws; the seeds are fixed. */
class GaussianCopulaTest {

  private static final double SIGMAS = 4.5;
  private static final int ROUNDS = 800;

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.9, -0.5, 0, 0.3, 0.6, 0.95, 1})
  void theUniformsAreUniformAndCorrelated(double correlation) {
    double n = ROUNDS * Block.SIZE;
    int[][] bins = new int[2][64];
    double product = 0;
    double square = 0;
    Drawn drawn = new Drawn(correlation);
    for (int step = 0; step < ROUNDS; step++) {
      drawn.at(step);
      for (int i = 0; i < Block.SIZE; i++) {
        bins[0][(int) (64 * drawn.first[i])]++;
        bins[1][(int) (64 * drawn.second[i])]++;
        double both = 12 * (drawn.first[i] - 0.5) * (drawn.second[i] - 0.5);
        product += both;
        square += both * both;
      }
    }
    double mean = product / n;
    double error = Math.sqrt((square / n - mean * mean) / n);
    assertEquals(correlation, mean, SIGMAS * error);
    assertTrue(Math.abs(mean - correlation - 0.02) > SIGMAS * error, "a wrong one is seen");
    for (int[] each : bins) {
      double chi = 0;
      for (int bin : each) {
        chi += (bin - n / 64) * (bin - n / 64) / (n / 64);
      }
      assertEquals(63, chi, SIGMAS * Math.sqrt(2 * 63));
    }
  }

  @Test
  void fullCorrelationIsTheSameNumber() {
    Drawn same = new Drawn(1);
    Drawn mirrored = new Drawn(-1);
    for (int step = 0; step < 50; step++) {
      same.at(step);
      assertArrayEquals(same.first, same.second, "to the bit");
      mirrored.at(step);
      for (int i = 0; i < Block.SIZE; i++) {
        assertEquals(1, mirrored.first[i] + mirrored.second[i], 1e-13);
      }
    }
  }

  @Test
  void otherCorrelationsAreRefused() {
    for (double wrong : new double[] {-1.0001, 1.5, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new GaussianCopula(wrong));
    }
  }

  /** The bits that runs are computed with. */
  @Test
  void goldenValues() {
    Drawn drawn = new Drawn(-0.4);
    long digest = 0;
    for (int step = 0; step < 100; step++) {
      drawn.at(step);
      for (int i = 0; i < Block.SIZE; i++) {
        digest = 31 * digest + Double.doubleToRawLongBits(drawn.first[i]);
        digest = 31 * digest + Double.doubleToRawLongBits(drawn.second[i]);
      }
    }
    assertEquals(-2322245526889161027L, digest);
  }

  @Test
  void theDistributionFunction() {
    double[] z = {0, 1, -1, -1.959963984540054, 3, -5, 7, -7.5, -40, 40, 1 / 64.0};
    double[] known = {
      0.5,
      0.8413447460685429,
      0.15865525393145705,
      0.025,
      0.9986501019683699,
      2.866515718791939e-7,
      0.9999999999987201,
      3.190891672910896e-14,
      3.190891672910896e-14,
      1 - 3.190891672910896e-14,
      0.5062332194998932
    };
    NormalDistribution.cumulative(z, z.length);
    assertArrayEquals(known, z, 1e-13);
    for (double each : z) {
      assertTrue(each > 0 && each < 1);
    }
  }

  @Test
  void theDistributionFunctionRisesSmoothly() {
    double step = 1e-4;
    double[] z = new double[140_001];
    for (int i = 0; i < z.length; i++) {
      z[i] = -7 + i * step;
    }
    double[] phi = z.clone();
    NormalDistribution.cumulative(phi, phi.length);
    for (int i = 1; i < z.length; i++) {
      double middle = (z[i] + z[i - 1]) / 2;
      double density = Math.exp(-middle * middle / 2) / Math.sqrt(2 * Math.PI);
      assertEquals(density, (phi[i] - phi[i - 1]) / step, 2e-9, "at " + middle);
      assertTrue(phi[i] >= phi[i - 1], "at " + middle);
    }
  }

  private static final class Drawn {
    private final GaussianCopula copula;
    private final Noise noise = new Noise(77);
    private final Block block = new Block(2, 0);
    private final double[] first = new double[Block.SIZE];
    private final double[] second = new double[Block.SIZE];

    Drawn(double correlation) {
      copula = new GaussianCopula(correlation);
      block.count = Block.SIZE;
      for (int i = 0; i < block.count; i++) {
        block.key[i] = Noise.pairKey(i, i + 3);
      }
    }

    void at(int step) {
      copula.uniform(noise.at(step), Streams.PAIR, Streams.SECOND_END, block, first, second);
    }
  }
}
