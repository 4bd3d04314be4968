package org.absorb.spi.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.spi.scheme.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The generator as it is used: over neighbouring ids, steps, streams and seeds. Every statistic has
 * a tolerance of 4.5 standard errors; the seeds are fixed, so a test that passes always does.
 */
class NoiseTest {

  private static final int DRAWS = 1 << 18;
  private static final double SIGMAS = 4.5;

  /** Which number follows which. */
  enum Neighbour {
    SECOND_ID {
      @Override
      long word(int draw) {
        return new Noise(7).at(3).word(0, Noise.pairKey(17, 18 + draw));
      }
    },
    FIRST_ID {
      @Override
      long word(int draw) {
        return new Noise(7).at(3).word(0, Noise.pairKey(draw, DRAWS));
      }
    },
    PARTICLE {
      @Override
      long word(int draw) {
        return new Noise(7).at(3).word(Streams.PARTICLE, Noise.particleKey(draw));
      }
    },
    STEP {
      @Override
      long word(int draw) {
        return new Noise(7).at(draw).word(0, Noise.pairKey(3, 5));
      }
    },
    STREAM {
      @Override
      long word(int draw) {
        return new Noise(7).at(3).word(draw, Noise.pairKey(3, 5));
      }
    },
    SEED {
      @Override
      long word(int draw) {
        return new Noise(draw).at(3).word(0, Noise.pairKey(3, 5));
      }
    };

    abstract long word(int draw);
  }

  @ParameterizedTest
  @EnumSource(Neighbour.class)
  void neighboursAreIndependent(Neighbour neighbour) {
    long[] words = new long[DRAWS + 1];
    for (int draw = 0; draw <= DRAWS; draw++) {
      words[draw] = neighbour.word(draw);
    }
    for (int shift : new int[] {0, 8, 30, 60}) {
      int[] cells = new int[256];
      for (int draw = 0; draw < DRAWS; draw++) {
        int first = (int) (words[draw] >>> shift) & 15;
        int second = (int) (words[draw + 1] >>> shift) & 15;
        cells[first << 4 | second]++;
      }
      double chi = 0;
      double expected = DRAWS / 256.0;
      for (int cell : cells) {
        chi += (cell - expected) * (cell - expected) / expected;
      }
      assertEquals(255, chi, SIGMAS * Math.sqrt(2 * 255), "bits from " + shift);
    }
    double sum = 0;
    double product = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double u = (words[draw] >>> 11) * 0x1p-53 - 0.5;
      sum += u;
      product += u * ((words[draw + 1] >>> 11) * 0x1p-53 - 0.5);
    }
    assertEquals(0, sum / DRAWS, SIGMAS / Math.sqrt(12.0 * DRAWS));
    assertEquals(0, product / DRAWS, SIGMAS / 12 / Math.sqrt(DRAWS));
  }

  @Test
  void aKeyBitFlipsHalfOfTheBits() {
    Noise noise = new Noise(11).at(2);
    for (int bit = 0; bit < 64; bit++) {
      long flipped = 0;
      int keys = 4096;
      for (int i = 0; i < keys; i++) {
        long key = Noise.pairKey(i, 3 * i + 1);
        flipped += Long.bitCount(noise.word(0, key) ^ noise.word(0, key ^ 1L << bit));
      }
      assertEquals(
          0.5, flipped / (64.0 * keys), SIGMAS * 0.5 / Math.sqrt(64.0 * keys), "bit " + bit);
    }
  }

  @Test
  void normalsHaveTheMomentsAndTailsOfTheGaussian() {
    int draws = 4_000_000;
    double[] moments = new double[5];
    long[] beyond = new long[6];
    int[] bins = new int[64];
    double[] values = new double[Block.SIZE];
    long[] keys = new long[Block.SIZE];
    Noise noise = new Noise(23);
    for (int drawn = 0; drawn < draws; drawn += Block.SIZE) {
      for (int i = 0; i < Block.SIZE; i++) {
        keys[i] = Noise.pairKey(drawn + i, drawn + i + 1);
      }
      noise.at(drawn % 5).normal(0, keys, Block.SIZE, values);
      for (double x : values) {
        double power = 1;
        for (int m = 0; m < 5; m++) {
          moments[m] += power;
          power *= x;
        }
        for (int edge = 0; edge < 6; edge++) {
          beyond[edge] += Math.abs(x) > edge ? 1 : 0;
        }
        int bin = (int) Math.floor(8 * x) + 32;
        if (bin >= 0 && bin < 64) {
          bins[bin]++;
        }
      }
    }
    double n = moments[0];
    assertEquals(0, moments[1] / n, SIGMAS / Math.sqrt(n));
    assertEquals(1, moments[2] / n, SIGMAS * Math.sqrt(2 / n));
    assertEquals(0, moments[3] / n, SIGMAS * Math.sqrt(15 / n));
    assertEquals(3, moments[4] / n, SIGMAS * Math.sqrt(96 / n));
    double[] tail = {
      1,
      0.31731050786291415,
      0.04550026389635842,
      2.699796063260207e-3,
      6.334248366623996e-5,
      5.733031437583892e-7
    };
    for (int edge = 1; edge < 6; edge++) {
      double expected = n * tail[edge];
      assertEquals(expected, beyond[edge], SIGMAS * Math.sqrt(expected) + 1, "beyond " + edge);
    }
    double chi = 0;
    for (int bin = 0; bin < 64; bin++) {
      double expected = n * mass((bin - 32) / 8.0, (bin - 31) / 8.0);
      chi += (bins[bin] - expected) * (bins[bin] - expected) / expected;
    }
    assertEquals(64, chi, SIGMAS * Math.sqrt(128));
  }

  @Test
  void directionsAreUniformOnTheSphere() {
    for (int dimension = 2; dimension <= 5; dimension++) {
      Block block = block(dimension);
      double[][] out = new double[dimension][Block.SIZE];
      double[] mean = new double[dimension];
      double[] square = new double[dimension];
      double fourth = 0;
      int rounds = 200;
      for (int step = 0; step < rounds; step++) {
        new Noise(5).at(step).direction(Streams.DIRECTION, block, out);
        for (int i = 0; i < Block.SIZE; i++) {
          double length = 0;
          for (int axis = 0; axis < dimension; axis++) {
            length += out[axis][i] * out[axis][i];
            mean[axis] += out[axis][i];
            square[axis] += out[axis][i] * out[axis][i];
          }
          assertEquals(1, length, 1e-14);
          fourth += Math.pow(out[0][i], 4);
        }
      }
      double n = rounds * Block.SIZE;
      double quartic = 3.0 / (dimension * (dimension + 2));
      for (int axis = 0; axis < dimension; axis++) {
        assertEquals(0, mean[axis] / n, SIGMAS / Math.sqrt(dimension * n));
        assertEquals(1.0 / dimension, square[axis] / n, SIGMAS * Math.sqrt(quartic / n));
      }
      assertEquals(quartic, fourth / n, SIGMAS * Math.sqrt(quartic / n));
    }
  }

  @Test
  void vectorsAreUniformInTheBall() {
    for (int dimension = 2; dimension <= 5; dimension++) {
      Block block = block(dimension);
      double[][] out = new double[dimension][Block.SIZE];
      double[] mean = new double[dimension];
      int[] shells = new int[20];
      double product = 0;
      int rounds = 200;
      for (int step = 0; step < rounds; step++) {
        new Noise(6).at(step).ball(Streams.DIRECTION, block, out);
        for (int i = 0; i < Block.SIZE; i++) {
          double square = 0;
          for (int axis = 0; axis < dimension; axis++) {
            square += out[axis][i] * out[axis][i];
            mean[axis] += out[axis][i];
          }
          product += out[0][i] * out[1][i];
          shells[(int) (20 * Math.pow(square, dimension / 2.0))]++;
        }
      }
      double n = rounds * Block.SIZE;
      for (int axis = 0; axis < dimension; axis++) {
        assertEquals(0, mean[axis] / n, SIGMAS / Math.sqrt((dimension + 2) * n));
      }
      assertEquals(0, product / n, SIGMAS / Math.sqrt((dimension + 2) * (dimension + 4) * n));
      double chi = 0;
      for (int shell : shells) {
        chi += (shell - n / 20) * (shell - n / 20) / (n / 20);
      }
      assertEquals(19, chi, SIGMAS * Math.sqrt(2 * 19), "r^d is uniform for d = " + dimension);
    }
  }

  @Test
  void blocksArraysAndSinglesAgree() {
    Noise noise = new Noise(99).at(1234);
    Block block = block(3);
    long[] words = new long[Block.SIZE];
    double[] uniforms = new double[Block.SIZE];
    noise.words(5, block, words);
    noise.uniform(5, block, uniforms);
    for (int i = 0; i < block.count; i++) {
      assertEquals(noise.word(5, block.key[i]), words[i]);
      assertEquals(noise.uniform(5, block.key[i]), uniforms[i]);
      assertTrue(uniforms[i] >= 0 && uniforms[i] < 1);
    }
  }

  @Test
  void anotherStepAndBackIsTheSame() {
    Noise noise = new Noise(99).at(8);
    long word = noise.word(5, 77);
    assertNotEquals(word, noise.at(7).word(5, 77));
    assertNotEquals(word, noise.at(-1).word(5, 77));
    assertEquals(word, noise.at(8).word(5, 77));
    assertEquals(new Noise(99).word(5, 77), new Noise(99).at(5).at(0).word(5, 77));
  }

  /** The bits that every run so far was computed with. */
  @Test
  void goldenValues() {
    Noise noise = new Noise(1).at(2);
    double[] normal = new double[4];
    long[] keys = {Noise.pairKey(0, 1), Noise.pairKey(5, 9), Noise.particleKey(3), -1};
    long[] words = new long[4];
    noise.words(3, keys, 4, words);
    noise.normal(3, keys, 4, normal);
    assertArrayEquals(
        new long[] {
          -8261012601321214123L, -2821764732037155094L, -8991625793985320628L, -3195757760838124127L
        },
        words);
    assertArrayEquals(
        new double[] {
          -1.6534416158251717, -0.21819755993425163, -1.8713265811871997, -0.45524100343001184
        },
        normal);
    long digest = 0;
    double[] many = new double[Block.SIZE];
    Block block = block(3);
    for (int step = 0; step < 400; step++) {
      noise.at(step).normal(0, block, many);
      for (double x : many) {
        digest = 31 * digest + Double.doubleToRawLongBits(x);
      }
    }
    assertEquals(-496043437794434161L, digest);
  }

  private static Block block(int dimension) {
    Block block = new Block(dimension, 0);
    block.count = Block.SIZE;
    for (int i = 0; i < Block.SIZE; i++) {
      block.key[i] = Noise.pairKey(i, i + 1 + i % 7);
    }
    return block;
  }

  /** The Gaussian weight of an interval, by Simpson's rule. */
  private static double mass(double from, double to) {
    int parts = 16;
    double sum = 0;
    for (int i = 0; i <= parts; i++) {
      double x = from + (to - from) * i / parts;
      int weight = i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.exp(-x * x / 2);
    }
    return sum * (to - from) / (3 * parts) / Math.sqrt(2 * Math.PI);
  }
}
