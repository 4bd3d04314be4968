package com.example.randomorganization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.spi.noise.Noise;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomOrganizationTest {

  private static final int BLOCKS = 400;
  private static final double EPSILON = 0.3;

  /** 2e5 kicks, 4 standard errors: E d = 0, E d_a^2 = eps^2 / (3 d), E |d|^4 = eps^4 / 5. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void kicksHaveTheMomentsOfTheLaw(int d) {
    Scheme scheme = new RandomOrganization().create(new RandomOrganization.Parameters(EPSILON));
    Block block = new Block(d, 0);
    block.count = Block.SIZE;
    double[][] out = new double[2 * d][Block.SIZE];
    double n = BLOCKS * Block.SIZE;
    double[] mean = new double[d];
    double[] square = new double[d];
    double fourth = 0;
    double quartic = 0;
    for (int step = 0; step < BLOCKS; step++) {
      for (int i = 0; i < Block.SIZE; i++) {
        block.key[i] = Noise.pairKey(i, i + 1 + step);
      }
      scheme.fill(block.of(true, step), new Noise(3).at(step), out);
      for (int i = 0; i < Block.SIZE; i++) {
        double length = 0;
        for (int axis = 0; axis < d; axis++) {
          double x = out[axis][i] / EPSILON;
          assertEquals(-out[axis][i], out[d + axis][i]);
          mean[axis] += x;
          square[axis] += x * x;
          quartic += x * x * x * x;
          length += x * x;
        }
        assertTrue(length <= 1 + 1e-12);
        fourth += length * length;
      }
    }
    quartic /= d * n;
    for (int axis = 0; axis < d; axis++) {
      assertEquals(0, mean[axis] / n, 4 / Math.sqrt(3 * d * n));
      assertEquals(1.0 / (3 * d), square[axis] / n, 4 * Math.sqrt(quartic / n));
    }
    assertEquals(0.2, fourth / n, 4 * Math.sqrt((1.0 / 9 - 0.04) / n));
    assertTrue(Math.abs(0.21 - fourth / n) > 4 * Math.sqrt((1.0 / 9 - 0.04) / n), "a wrong one");
  }
}
