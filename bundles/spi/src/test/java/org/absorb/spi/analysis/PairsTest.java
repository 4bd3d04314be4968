package org.absorb.spi.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.absorb.model.run.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs by cells against all pairs. */
class PairsTest {

  @ParameterizedTest
  @CsvSource({
    "2, 400, 20, 1", "2, 400, 20, 10", "3, 500, 9, 1.4", "3, 500, 9, 3", "3, 500, 9, 3.01",
    "3, 500, 9, 4.5", "4, 300, 6, 1.9", "4, 300, 6, 3", "5, 200, 4, 1.2", "5, 200, 4, 1.34",
    "3, 1, 9, 1", "3, 40, 1000, 1", "2, 2, 4, 2"
  })
  void theyAreThoseOfAllPairs(int dimension, int particles, double length, double cutoff) {
    Frame frame = frame(dimension, particles, length);
    Map<Long, double[]> found = new TreeMap<>();
    Pairs.within(
        frame,
        cutoff,
        (i, j, r, contact, count) -> {
          for (int p = 0; p < count; p++) {
            assertTrue(i[p] < j[p]);
            double[] before = found.put(key(i[p], j[p]), new double[] {r[p], contact[p]});
            assertEquals(null, before, "met twice");
          }
        });
    int expected = 0;
    for (int i = 0; i < particles; i++) {
      for (int j = i + 1; j < particles; j++) {
        double r = distance(frame, i, j);
        double[] there = found.get(key(i, j));
        assertEquals(r < cutoff, there != null, i + " " + j + " at " + r);
        if (r < cutoff) {
          expected++;
          assertEquals(r, there[0], 1e-12);
          assertEquals(frame.radius()[i] + frame.radius()[j], there[1]);
        }
      }
    }
    assertEquals(expected, found.size());
    assertTrue(expected > 0 || particles < 50, "nothing was compared");
  }

  @Test
  void coincidentParticlesAreAPair() {
    double[] two = {0.5, 0.5};
    Frame frame =
        new Frame(0, new double[] {4, 4}, two, new double[][] {{1, 1}, {2, 2}}, new int[2][2]);
    int[] pairs = new int[1];
    Pairs.within(
        frame,
        1,
        (i, j, r, contact, count) -> {
          pairs[0] += count;
          assertEquals(0, r[0]);
        });
    assertEquals(1, pairs[0]);
  }

  @Test
  void aCutoffBeyondHalfTheBoxIsRefused() {
    Frame frame = frame(3, 10, 5);
    assertThrows(
        IllegalArgumentException.class, () -> Pairs.within(frame, 2.51, (i, j, r, c, n) -> {}));
    assertThrows(
        IllegalArgumentException.class, () -> Pairs.within(frame, 0, (i, j, r, c, n) -> {}));
  }

  private static long key(int i, int j) {
    return (long) i << 32 | j;
  }

  /** The nearest of all images, by trying. */
  private static double distance(Frame frame, int i, int j) {
    double square = 0;
    for (int axis = 0; axis < frame.dimension(); axis++) {
      double d = frame.position()[axis][i] - frame.position()[axis][j];
      double length = frame.box()[axis];
      double nearest = Math.min(Math.abs(d), Math.min(Math.abs(d - length), Math.abs(d + length)));
      square += nearest * nearest;
    }
    return Math.sqrt(square);
  }

  /** Unequal spheres in an oblong box. */
  private static Frame frame(int dimension, int particles, double length) {
    Random random = new Random(31 * dimension + particles);
    double[] box = new double[dimension];
    double[][] position = new double[dimension][];
    for (int axis = 0; axis < dimension; axis++) {
      box[axis] = length + 0.3 * axis;
      position[axis] = random.doubles(particles, 0, box[axis]).toArray();
    }
    if (particles > 1) {
      Arrays.stream(position).forEach(x -> x[0] = 0); // on the corner
    }
    double[] radius = random.doubles(particles, 0.2, 0.8).toArray();
    return new Frame(0, box, radius, position, new int[dimension][particles]);
  }
}
