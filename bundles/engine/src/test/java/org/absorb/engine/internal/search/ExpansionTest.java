package org.absorb.engine.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.absorb.engine.Radii;
import org.absorb.engine.internal.space.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Candidate pairs from cells, against all pairs. */
class ExpansionTest {

  /** Positions drawn from a grid of so many points an axis: many of them on the faces of cells. */
  private static final int[] POINTS = {1 << 30, 64, 12};

  @ParameterizedTest
  @CsvSource({
    "2, 3.3, 1",
    "2, 9, 1.6",
    "3, 3.3, 1",
    "3, 5, 1.4",
    "4, 3.3, 1",
    "4, 4.1, 1.3",
    "5, 3.3, 1",
    "5, 4.1, 1.2",
    "5, 3.2, 1.9"
  })
  void listsEveryPairInReachOnce(int dimension, double length, double last) {
    double[] box = new double[dimension];
    Arrays.fill(box, length);
    box[dimension - 1] *= last;
    for (int points : POINTS) {
      int count = 700;
      Packing packing = new Packing(box, Radii.equal(count), 1);
      double[][] position = random(count, dimension, points, 100 * dimension + points);
      long[] packed = pack(packing, position);
      Grid grid = new Grid(packing, count, packing.reach);
      grid.build(packed);
      Set<Long> listed = expand(grid, packing, packed);
      int near = 0;
      for (int a = 0; a < count; a++) {
        for (int b = 0; b < a; b++) {
          if (distance(position[grid.order[a]], position[grid.order[b]], box) < packing.reach) {
            assertTrue(listed.contains(pair(a, b)), () -> "in " + dimension + "d, " + points);
            near++;
          }
        }
      }
      assertTrue(near > 0);
    }
  }

  /** The larger the dimension, the more of the rows beside are further than they look. */
  @Test
  void leavesOutCornersBeyondReach() {
    int count = 4000;
    Packing packing = new Packing(new double[] {5, 5, 5, 5, 5}, Radii.equal(count), 1);
    double[][] position = random(count, 5, POINTS[0], 5);
    long[] packed = pack(packing, position);
    Grid grid = new Grid(packing, count, packing.reach);
    grid.build(packed);
    double rows = 1 + 2 * grid.neighbours();
    double all = count / 2.0 * rows * count / grid.rows * (2 * Grid.FINE + 1) / grid.columns;
    assertTrue(expand(grid, packing, packed).size() < 0.6 * all);
  }

  private static Set<Long> expand(Grid grid, Packing packing, long[] packed) {
    long[] sorted = packed.clone();
    for (int i = 0; i < grid.order.length; i++) {
      sorted[i] = packed[grid.order[i]];
    }
    Set<Long> listed = new HashSet<>();
    int[] taken = {0};
    new Expansion(grid, packing)
        .run(
            sorted,
            0,
            grid.order.length,
            500,
            (pairs, count) -> {
              taken[0] += count;
              for (int c = 0; c < count; c++) {
                listed.add(pair((int) (pairs[c] >>> 32), (int) pairs[c]));
              }
            });
    assertEquals(taken[0], listed.size(), "pairs that came twice");
    return listed;
  }

  private static long pair(int a, int b) {
    return (long) Math.max(a, b) << 32 | Math.min(a, b);
  }

  private static double[][] random(int count, int dimension, int points, long seed) {
    Random random = new Random(seed);
    double[][] position = new double[count][dimension];
    for (double[] each : position) {
      Arrays.setAll(each, axis -> random.nextInt(points) / (double) points);
    }
    return position;
  }

  private static long[] pack(Packing packing, double[][] position) {
    int count = position.length;
    long[][] whole = new long[packing.dimension][count];
    for (int axis = 0; axis < packing.dimension; axis++) {
      for (int i = 0; i < count; i++) {
        whole[axis][i] = (long) (position[i][axis] * 0x1p52) << 12;
      }
    }
    long[] packed = new long[Integer.highestOneBit(count) * 2];
    packing.pack(whole, 0, count, packed);
    return packed;
  }

  private static double distance(double[] a, double[] b, double[] box) {
    double square = 0;
    for (int axis = 0; axis < box.length; axis++) {
      double each = a[axis] - b[axis];
      each = (each - Math.rint(each)) * box[axis];
      square += each * each;
    }
    return Math.sqrt(square);
  }
}
