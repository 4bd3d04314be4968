package org.absorb.engine.internal.space;

import java.util.Arrays;
import org.absorb.engine.Radii;

/**
 * All coordinates of a particle in one long: the upper bits of each, the first axis highest. One
 * subtraction gives all components of the shortest vector between two particles; the wrap is free
 * and a borrow from the field below is one unit at most. Equal particles have fields of 32, 21, 16
 * or 12 bits in d = 2 to 5. Else fields are shorter (24, 17, 13, 11), and the lowest bits hold the
 * particle's size: the share of interaction distances that is its own, rounded up; their highest
 * bit stays free, so that sizes add up without a carry.
 *
 * <p>Distances are measured in units of the longest axis. Truncation and borrow make a component
 * wrong by less than 2 units, bringing a shorter axis to that scale by less than 2 more; so a
 * distance is wrong by less than 2 (4) sqrt(d): thresholds are wider, and limits narrower, by that
 * slack. Whether two particles overlap is decided later, from the full positions.
 *
 * <p>Squares of far distances may overflow where fields are wide: that can add a false candidate
 * and never lose one.
 */
public final class Packing {

  /** Bits of a coordinate where particles have sizes, by dimension. */
  private static final int[] SIZED = {0, 0, 24, 17, 13, 11};

  /** What a component is multiplied by on the longest axis. */
  private static final double SCALE = 0x1p31;

  private static final int CHUNK = 512;

  public final int dimension;

  /** Bits of a coordinate. */
  public final int bits;

  /** Whether particles have sizes. */
  public final boolean sized;

  /** Whether squares of components are so short that integers hold them. */
  public final boolean narrow;

  /** The largest interaction distance of any two particles, in diameters. */
  public final double reach;

  private final double range;
  private final double unitsPerDiameter;
  private final double slack;
  private final long[] scale;
  private final double[] share;

  /** The bits of a size, and by which power of two its unit is coarser than that of distances. */
  public final long sizes;

  private final int coarse;

  /**
   * @param length of every axis, in diameters
   * @param range interaction distances over contact distances, 1 or more
   */
  public Packing(double[] length, Radii radii, double range) {
    dimension = length.length;
    sized = !radii.equal();
    bits = sized ? SIZED[dimension] : 64 / dimension;
    this.range = range;
    reach = range * 2 * radii.largest();
    double longest = 0;
    boolean cubic = true;
    for (double each : length) {
      longest = Math.max(longest, each);
      cubic &= each == length[0];
    }
    unitsPerDiameter = StrictMath.scalb(1.0, bits) / longest;
    slack = (cubic ? 2 : 4) * Math.sqrt(dimension) + 0.25;
    share = new double[dimension];
    scale = cubic ? null : new long[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      share[axis] = length[axis] / longest;
      if (scale != null) {
        scale[axis] = (long) (share[axis] * SCALE);
      }
    }
    narrow = !sized && cubic && bits <= 16;
    sizes = sized ? (1L << 64 - dimension * bits) - 1 : 0;
    coarse = coarse(reach / 2 * unitsPerDiameter);
  }

  /** By which power of two the sum of two sizes has to be divided to go into the bits of one. */
  private int coarse(double largest) {
    int power = 0;
    while (sized && 2 * Math.ceil(StrictMath.scalb(largest, -power)) > sizes) {
      power++;
    }
    return power;
  }

  /** How many cells of a width, in diameters, go on an axis; a double, not rounded. */
  public double cells(int axis, double width) {
    return StrictMath.scalb(share[axis], bits) / widened(width);
  }

  /** Whole units on an axis. */
  public long units(int axis) {
    return (long) StrictMath.scalb(share[axis], bits);
  }

  /** Whole units that no true distance below this one exceeds, as measured. */
  public long furthest(double distance) {
    return (long) Math.ceil(widened(distance));
  }

  /** A distance in units, widened by the slack: no true distance below it measures more. */
  private double widened(double distance) {
    return distance * unitsPerDiameter + slack;
  }

  /**
   * What {@link #near} is to be given to keep every pair that is nearer than its interaction
   * distance and a skin.
   */
  public long threshold(double skin) {
    if (sized) {
      return (long) Math.ceil(widened(skin)) + 1;
    }
    double units = widened(range + skin);
    return (long) Math.ceil(units * units) + 1;
  }

  /**
   * The square below which every particle has moved less than a distance; 0 if that is too small.
   */
  public long limit(double distance) {
    double units = distance * unitsPerDiameter - slack;
    return units <= 0 ? 0 : (long) Math.floor(units * units);
  }

  /** Sets packed positions to nothing but the sizes of particles of some radii. */
  void size(double[] radius, int count, long[] packed) {
    double units = range * StrictMath.scalb(unitsPerDiameter, -coarse);
    for (int i = 0; i < count; i++) {
      packed[i] = (long) Math.ceil(radius[i] * units);
    }
  }

  /** Packs the positions of some slots; sizes are kept. */
  public void pack(long[][] position, int from, int to, long[] packed) {
    if (!sized && dimension == 2) {
      Fields.pack(position[0], position[1], from, to, packed);
    } else if (!sized && dimension == 3) {
      Fields.pack(position[0], position[1], position[2], from, to, packed);
    } else if (dimension == 2) {
      Fields.packSized(position[0], position[1], from, to, packed);
    } else if (dimension == 3) {
      Fields.packSized(position[0], position[1], position[2], from, to, packed);
    } else {
      for (int start = from; start < to; start += CHUNK) {
        byAxis(position, start, Math.min(to, start + CHUNK), packed);
      }
    }
  }

  private void byAxis(long[][] position, int from, int to, long[] packed) {
    Fields.clear(packed, from, to, sizes);
    for (int axis = 0; axis < dimension; axis++) {
      Fields.put(position[axis], from, to, 64 - bits, 64 - bits * (axis + 1), packed);
    }
  }

  /** Packs the positions of a list of slots; sizes are kept. */
  public void pack(long[][] position, int[] slots, int count, long[] packed) {
    if (dimension == 3 && !sized) {
      Fields.pack(position[0], position[1], position[2], slots, count, packed);
    } else {
      for (int k = 0; k < count; k++) {
        int slot = slots[k];
        packed[slot] = packed[slot] & sizes | one(position, slot);
      }
    }
  }

  /** The packed position of one slot, without its size. */
  long one(long[][] position, int slot) {
    long word = 0;
    for (int axis = 0; axis < dimension; axis++) {
      word |= position[axis][slot] >>> 64 - bits << 64 - bits * (axis + 1);
    }
    return word;
  }

  /**
   * Makes of each packed difference a 1 if its square is below the limit, else a 0.
   *
   * @param square scratch of at least {@code count}
   */
  public void test(long[] difference, int count, long limit, long[] square) {
    if (!sized && scale == null) {
      Nearness.equal(dimension, difference, count, limit);
    } else if (scale == null && dimension <= 3) {
      Nearness.sizedBelow(dimension, difference, count, limit);
    } else {
      square(difference, count, square);
      Nearness.below(square, count, limit, difference);
    }
  }

  /**
   * Makes of each packed difference of a pair a 1 if it is near, else a 0.
   *
   * @param size the sum of both sizes, where particles have any
   * @param threshold of {@link #threshold}
   * @param square scratch of at least {@code count}
   */
  public void near(long[] difference, long[] size, int count, long threshold, long[] square) {
    if (!sized) {
      test(difference, count, threshold, square);
    } else if (scale == null && dimension <= 3) {
      Nearness.sized(dimension, difference, size, count, coarse, threshold);
    } else {
      square(difference, count, square);
      Nearness.below(square, size, count, coarse, threshold, difference);
    }
  }

  /**
   * The same where fields are {@link #narrow}.
   *
   * @param high the upper halves of the differences, of which ones and zeros are made
   * @param low their lower halves
   */
  public void near(int[] high, int[] low, int count, long threshold) {
    if (dimension == 4) {
      Nearness.narrow4(high, low, count, (int) (threshold >>> 1) + 1);
    } else {
      Nearness.narrow5(high, low, count, (int) threshold);
    }
  }

  private void square(long[] difference, int count, long[] square) {
    int right = 64 - bits;
    if (scale == null) {
      Nearness.square(difference, 0, right, count, square);
      for (int axis = 1; axis < dimension; axis++) {
        Nearness.addSquare(difference, bits * axis, right, count, square);
      }
    } else {
      Arrays.fill(square, 0, count, 0);
      for (int axis = 0; axis < dimension; axis++) {
        Nearness.addSquare(difference, bits * axis, right, scale[axis], count, square);
      }
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

  /**
   * The whole boxes in a move, beyond what {@link #crossed} sees of it.
   *
   * @param before packed position before the move
   * @param after packed position after it
   * @param reference the packed position that crossings are counted from
   * @param turns the move, in boxes
   */
  int whole(long before, long after, long reference, int axis, double turns) {
    int left = bits * axis;
    int right = 64 - bits;
    long start = (before << left >>> right) - (reference << left >>> right) << right >> right;
    long end = (after << left >>> right) - (reference << left >>> right) << right >> right;
    return (int) Math.rint(turns - StrictMath.scalb((double) (end - start), -bits));
  }
}
