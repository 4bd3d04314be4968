package org.absorb.engine.internal.space;

/**
 * All coordinates of a particle in one long: the upper bits of each (32, 21, 16 or 12 in d = 2 to
 * 5), the first axis highest. One subtraction gives all components of the shortest vector between
 * two particles; the wrap is free and a borrow from the field below is one unit at most.
 *
 * <p>Truncation and borrow make a component wrong by less than 2 units, so a distance by less than
 * 2 sqrt(d): thresholds are wider, and limits narrower, by that slack. Whether two particles
 * overlap is decided later, from the full positions.
 *
 * <p>Squares of far distances may overflow where fields are wide: that can add a false candidate
 * and never lose one.
 */
public final class Packing {

  public final int dimension;

  /** Bits of a coordinate. */
  public final int bits;

  private final double unitsPerDiameter;
  private final double slack;

  /**
   * @param dimension d
   * @param length of every axis of the cubic box, in diameters
   */
  public Packing(int dimension, double length) {
    this.dimension = dimension;
    this.bits = 64 / dimension;
    this.unitsPerDiameter = StrictMath.scalb(1.0, bits) / length;
    this.slack = 2 * Math.sqrt(dimension) + 0.25;
  }

  /** A distance in units, widened by the slack: no true distance below it measures more. */
  public double widened(double distance) {
    return distance * unitsPerDiameter + slack;
  }

  /** The square below which {@link #test} keeps every pair that is nearer than a distance. */
  public long threshold(double distance) {
    double units = widened(distance);
    return (long) Math.ceil(units * units) + 1;
  }

  /**
   * The square below which every particle has moved less than a distance; 0 if that is too small.
   */
  public long limit(double distance) {
    double units = distance * unitsPerDiameter - slack;
    return units <= 0 ? 0 : (long) Math.floor(units * units);
  }

  /** Packs the positions of some slots. */
  public void pack(long[][] position, int from, int to, long[] packed) {
    switch (dimension) {
      case 2 -> pack(position[0], position[1], from, to, packed);
      case 3 -> pack(position[0], position[1], position[2], from, to, packed);
      default -> {
        for (int i = from; i < to; i++) {
          packed[i] = one(position, i);
        }
      }
    }
  }

  /** Packs the positions of a list of slots. */
  public void pack(long[][] position, int[] slots, int count, long[] packed) {
    if (dimension == 3) {
      pack(position[0], position[1], position[2], slots, count, packed);
    } else {
      for (int k = 0; k < count; k++) {
        packed[slots[k]] = one(position, slots[k]);
      }
    }
  }

  private long one(long[][] position, int slot) {
    long word = 0;
    for (int axis = 0; axis < dimension; axis++) {
      word |= position[axis][slot] >>> 64 - bits << 64 - bits * (axis + 1);
    }
    return word;
  }

  /** Makes of each packed difference a 1 if its square is below the threshold, else a 0. */
  public void test(long[] difference, int count, long threshold) {
    switch (dimension) {
      case 2 -> test2(difference, count, threshold);
      case 3 -> test3(difference, count, threshold);
      case 4 -> test4(difference, count, threshold);
      default -> test5(difference, count, threshold);
    }
  }

  /** Adds to each image count the boxes crossed between two packed positions, on one axis. */
  public void fold(long[] now, long[] before, int axis, int count, int[] image) {
    int left = bits * axis;
    int right = 64 - bits;
    for (int i = 0; i < count; i++) {
      image[i] += crossed(now[i], before[i], left, right, bits);
    }
  }

  /** The boxes a particle crossed between two packed positions less than half a box apart. */
  public int crossed(long now, long before, int axis) {
    return crossed(now, before, bits * axis, 64 - bits, bits);
  }

  private static int crossed(long now, long before, int left, int right, int bits) {
    long was = before << left >>> right;
    long is = now << left >>> right;
    long moved = is - was << right >> right;
    return (int) (was + moved >> bits);
  }

  private static void pack(long[] x, long[] y, int from, int to, long[] packed) {
    for (int i = from; i < to; i++) {
      packed[i] = x[i] >>> 32 << 32 | y[i] >>> 32;
    }
  }

  private static void pack(long[] x, long[] y, long[] z, int from, int to, long[] packed) {
    for (int i = from; i < to; i++) {
      packed[i] = x[i] >>> 43 << 43 | y[i] >>> 43 << 22 | z[i] >>> 43 << 1;
    }
  }

  private static void pack(long[] x, long[] y, long[] z, int[] slots, int count, long[] packed) {
    for (int k = 0; k < count; k++) {
      int i = slots[k];
      packed[i] = x[i] >>> 43 << 43 | y[i] >>> 43 << 22 | z[i] >>> 43 << 1;
    }
  }

  private static void test2(long[] difference, int count, long threshold) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 32;
      long y = d << 32 >> 32;
      difference[i] = x * x + y * y - threshold >>> 63;
    }
  }

  private static void test3(long[] difference, int count, long threshold) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 43;
      long y = d << 21 >> 43;
      long z = d << 42 >> 43;
      difference[i] = x * x + y * y + z * z - threshold >>> 63;
    }
  }

  private static void test4(long[] difference, int count, long threshold) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 48;
      long y = d << 16 >> 48;
      long z = d << 32 >> 48;
      long u = d << 48 >> 48;
      difference[i] = x * x + y * y + z * z + u * u - threshold >>> 63;
    }
  }

  private static void test5(long[] difference, int count, long threshold) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 52;
      long y = d << 12 >> 52;
      long z = d << 24 >> 52;
      long u = d << 36 >> 52;
      long v = d << 48 >> 52;
      difference[i] = x * x + y * y + z * z + u * u + v * v - threshold >>> 63;
    }
  }
}
