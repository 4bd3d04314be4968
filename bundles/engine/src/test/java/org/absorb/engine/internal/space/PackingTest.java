package org.absorb.engine.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.absorb.engine.Radii;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

  private static final int COUNT = 100_000;

  /** Where integers do, they say what longs say: in d = 4 they halve squares, so nearly. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void integersKeepWhatLongsKeep(int dimension) {
    double[] box = new double[dimension];
    Arrays.fill(box, 3.5);
    Packing packing = new Packing(box, Radii.equal(10), 1);
    assertTrue(packing.narrow);
    long threshold = packing.threshold(0.1);
    long[] difference = new Random(dimension).longs(COUNT).toArray();
    // as near as pairs of a list are, and some that straddle the threshold
    for (int i = 0; i < COUNT; i += 2) {
      difference[i] = near(packing, difference[i], i % 4 == 0 ? 1.0 : 0.5);
    }
    int[] high = new int[COUNT];
    int[] low = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      high[i] = (int) (difference[i] >>> 32);
      low[i] = (int) difference[i];
    }
    packing.near(high, low, COUNT, threshold);
    long[] expected = difference.clone();
    packing.test(expected, COUNT, threshold, new long[COUNT]);
    int kept = 0;
    for (int i = 0; i < COUNT; i++) {
      if (high[i] != expected[i]) {
        assertEquals(1, high[i], "a pair lost");
        assertTrue(square(packing, difference[i]) < threshold + 4, "a pair kept that is far");
      }
      kept += high[i];
    }
    assertTrue(kept > COUNT / 4 && kept < COUNT * 3 / 4, kept + " kept");
  }

  /** A difference with each component shortened. */
  private static long near(Packing packing, long difference, double factor) {
    int bits = packing.bits;
    long word = 0;
    for (int axis = 0; axis < packing.dimension; axis++) {
      long component = difference << bits * axis >> 64 - bits;
      long shorter = (long) (component * factor * 0.4);
      word |= shorter << 64 - bits >>> bits * axis;
    }
    return word;
  }

  private static long square(Packing packing, long difference) {
    long square = 0;
    for (int axis = 0; axis < packing.dimension; axis++) {
      long component = difference << packing.bits * axis >> 64 - packing.bits;
      square += component * component;
    }
    return square;
  }
}
