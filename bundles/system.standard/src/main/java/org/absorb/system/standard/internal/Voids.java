package org.absorb.system.standard.internal;

import java.util.Arrays;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.system.Box;

/**
 * Where there may still be room: those cuboids of a grid that no single sphere covers. A point
 * uniform in all of them is uniform in the room there is, if it lies there; so random sequential
 * addition stays what it is with most of the vain attempts left out (Zhang and Torquato, Phys. Rev.
 * E 88, 053312 (2013)).
 */
final class Voids {

  /** The most cuboids that are kept. */
  private static final int MOST = 1 << 24;

  private final Spheres spheres;
  private final double smallest;
  private final int dimension;

  /** How many cuboids of the grid lie along each axis. */
  private final long[] parts;

  private final long[] width;
  private final double[] half;
  private final double[] length;
  private long[][] low;
  private int count;

  /**
   * Looks through a grid of half a diameter.
   *
   * @param smallest the least radius that is still to be placed
   */
  Voids(Box box, Spheres spheres, double smallest) {
    this.spheres = spheres;
    this.smallest = smallest;
    dimension = box.dimension();
    length = box.lengths();
    parts = new long[dimension];
    width = new long[dimension];
    half = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      parts[axis] = parts(box, axis, smallest);
    }
    measure();
    low = new long[dimension][1 << 10];
    scan(new long[dimension], 0);
  }

  /** How many cuboids the grid of half a diameter has. */
  static double size(Box box, double smallest) {
    double all = 1;
    for (int axis = 0; axis < box.dimension(); axis++) {
      all *= parts(box, axis, smallest);
    }
    return all;
  }

  private static long parts(Box box, int axis, double smallest) {
    return Math.max(2, (long) Math.ceil(box.length(axis) / smallest));
  }

  /** How many cuboids are kept; none: there is no room. */
  int count() {
    return count;
  }

  /** A point, uniform in all cuboids, by the random words of a key. */
  void draw(Noise noise, long key, long[] point) {
    long choice = noise.word(Streams.POSITION + dimension, key) >>> 1;
    int which = (int) Math.multiplyHigh(choice, (long) count << 1);
    for (int axis = 0; axis < dimension; axis++) {
      long word = noise.word(Streams.POSITION + axis, key) >>> 1;
      point[axis] = low[axis][which] + 2 * Math.multiplyHigh(word, width[axis]);
    }
  }

  /** Looks through them again, each cut into 2^d while there are not too many. */
  void refine() {
    long[][] whole = low;
    int all = count;
    count = 0;
    boolean cut = (long) all << dimension <= MOST;
    if (cut) {
      for (int axis = 0; axis < dimension; axis++) {
        parts[axis] *= 2;
      }
      measure();
      low = new long[dimension][Math.max(1 << 10, all)];
    }
    long[] corner = new long[dimension];
    for (int i = 0; i < all; i++) {
      for (int part = 0; part < (cut ? 1 << dimension : 1); part++) {
        for (int axis = 0; axis < dimension; axis++) {
          corner[axis] = whole[axis][i] + (part >> axis & 1) * width[axis];
        }
        keep(corner);
      }
    }
  }

  /** Of the box, the slivers that whole numbers of 2^-64 leave over are not looked at. */
  private void measure() {
    for (int axis = 0; axis < dimension; axis++) {
      width[axis] = Long.divideUnsigned(-1L, parts[axis]);
      half[axis] = length[axis] / parts[axis] / 2;
    }
  }

  private void scan(long[] corner, int axis) {
    if (axis == dimension) {
      keep(corner);
      return;
    }
    for (long part = 0; part < parts[axis]; part++) {
      corner[axis] = part * width[axis];
      scan(corner, axis + 1);
    }
  }

  private final long[] middle = new long[5];

  private void keep(long[] corner) {
    for (int axis = 0; axis < dimension; axis++) {
      middle[axis] = corner[axis] + width[axis] / 2;
    }
    if (spheres.covers(middle, half, smallest)) {
      return;
    }
    if (count == low[0].length) {
      for (int axis = 0; axis < dimension; axis++) {
        low[axis] = Arrays.copyOf(low[axis], 2 * count);
      }
    }
    for (int axis = 0; axis < dimension; axis++) {
      low[axis][count] = corner[axis];
    }
    count++;
  }
}
