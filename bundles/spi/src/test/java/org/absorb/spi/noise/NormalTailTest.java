package org.absorb.spi.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.spi.scheme.Block;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tails of the Gaussian sampler to five standard deviations, on both sides: 2^29 draws. */
@Tag("slow")
class NormalTailTest {

  private static final long DRAWS = 1L << 29;

  /** Of a standard normal to lie above 3, 3.5, 4, 4.5, 5. */
  private static final double[] ABOVE = {
    1.349898031630094526e-3,
    2.326290790355250363e-4,
    3.167124183311992125e-5,
    3.397673124730060401e-6,
    2.866515718791939117e-7
  };

  @Test
  void theTailsAreGaussian() {
    long[][] seen = new long[2][ABOVE.length];
    long[] key = new long[Block.SIZE];
    double[] x = new double[Block.SIZE];
    for (int i = 0; i < Block.SIZE; i++) {
      key[i] = Noise.pairKey(i, 3 * i + 1);
    }
    Noise noise = new Noise(29);
    for (long step = 0; step < DRAWS / Block.SIZE; step++) {
      noise.at(step).normal(Streams.PAIR, key, Block.SIZE, x);
      for (double each : x) {
        if (Math.abs(each) > 3) {
          int edges = Math.min(ABOVE.length, (int) ((Math.abs(each) - 3) * 2) + 1);
          long[] side = seen[each > 0 ? 1 : 0];
          for (int edge = 0; edge < edges; edge++) {
            side[edge]++;
          }
        }
      }
    }
    for (long[] side : seen) {
      for (int edge = 0; edge < ABOVE.length; edge++) {
        double expected = DRAWS * ABOVE[edge];
        assertEquals(expected, side[edge], 4 * Math.sqrt(expected), "above " + (3 + edge * 0.5));
      }
    }
    double both = seen[0][4] + seen[1][4];
    assertTrue(both > 200, "the last number means something: " + both);
  }
}
