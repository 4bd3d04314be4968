package org.absorb.system.standard.internal;

import java.util.Arrays;
import org.absorb.spi.system.Box;

/**
 * Spheres that are placed one by one, found by cells at least as wide as the largest diameter. Not
 * safe for several threads.
 */
final class Spheres {

  /** No rounding makes two spheres overlap that were kept apart by this. */
  private static final double APART = 1 + 1e-12;

  private final int dimension;
  private final double[] unit;
  private final double[] radius;
  private final long[][] position;
  private final int[] cells;
  private final int[] near;
  private final int[] last;
  private final int[] before;
  private final int[] around;

  /**
   * @param radius by id
   * @param position by axis and id, to be filled
   */
  Spheres(Box box, double[] radius, long[][] position) {
    this.dimension = box.dimension();
    this.radius = radius;
    this.position = position;
    unit = new double[dimension];
    cells = new int[dimension];
    double widest = 2 * Arrays.stream(radius).max().orElse(0);
    // where particles are few, cells need not be fewer than they
    int most = (int) Math.ceil(Math.pow(radius.length, 1.0 / dimension)) + 1;
    int all = 1;
    for (int axis = 0; axis < dimension; axis++) {
      unit[axis] = box.length(axis) * 0x1p-64;
      cells[axis] = Math.max(1, Math.min(most, (int) (box.length(axis) / widest)));
      all *= cells[axis];
    }
    last = new int[all];
    before = new int[radius.length];
    Arrays.fill(last, -1);
    near = new int[dimension];
    around = new int[(int) Math.pow(3, dimension)];
  }

  /** Whether a sphere at a point, in 2^-64 of the box, would overlap none of those placed. */
  boolean free(long[] point, double ownRadius) {
    int count = around(point);
    for (int c = 0; c < count; c++) {
      for (int id = last[around[c]]; id >= 0; id = before[id]) {
        double contact = (ownRadius + radius[id]) * APART;
        double square = 0;
        for (int axis = 0; axis < dimension; axis++) {
          double difference = (point[axis] - position[axis][id]) * unit[axis];
          square += difference * difference;
        }
        if (square < contact * contact) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether no sphere can have its centre in a cuboid because of a single one placed, which is
   * nearer to all of it than contact.
   *
   * @param middle of the cuboid, in 2^-64 of the box
   * @param half of its edges, in diameters
   */
  boolean covers(long[] middle, double[] half, double ownRadius) {
    int count = around(middle);
    for (int c = 0; c < count; c++) {
      for (int id = last[around[c]]; id >= 0; id = before[id]) {
        double contact = ownRadius + radius[id];
        double square = 0;
        for (int axis = 0; axis < dimension; axis++) {
          double difference = (middle[axis] - position[axis][id]) * unit[axis];
          double farthest = Math.abs(difference) + half[axis];
          square += farthest * farthest;
        }
        if (square < contact * contact) {
          return true;
        }
      }
    }
    return false;
  }

  /** Places a particle. */
  void add(int id, long[] point) {
    for (int axis = 0; axis < dimension; axis++) {
      position[axis][id] = point[axis];
    }
    around(point);
    before[id] = last[around[0]];
    last[around[0]] = id;
  }

  /** Lists the cell of a point and then those next to it; how many. */
  private int around(long[] point) {
    int own = 0;
    for (int axis = 0; axis < dimension; axis++) {
      near[axis] = cell(point[axis], cells[axis]);
      own = own * cells[axis] + near[axis];
    }
    around[0] = own;
    int count = 1;
    int stride = 1;
    for (int axis = dimension - 1; axis >= 0; axis--) {
      int here = near[axis];
      int n = cells[axis];
      int known = count;
      if (n > 1) {
        int up = (here + 1 == n ? 1 - n : 1) * stride;
        for (int c = 0; c < known; c++) {
          around[count++] = around[c] + up;
        }
      }
      if (n > 2) {
        int down = (here == 0 ? n - 1 : -1) * stride;
        for (int c = 0; c < known; c++) {
          around[count++] = around[c] + down;
        }
      }
      stride *= n;
    }
    return count;
  }

  /** Which of {@code n} equal parts of the axis a fraction lies in. */
  private static int cell(long fraction, int n) {
    return (int) ((fraction >>> 32) * n >>> 32);
  }
}
