package org.absorb.engine.internal.space;

import org.absorb.engine.Radii;
import org.absorb.engine.State;

/**
 * The particles in arrays by slot. Slots are sorted by cell from time to time, so that neighbours
 * in space are neighbours in memory; {@link #id} tells which particle is in a slot.
 *
 * <p>{@link #id} and {@link #packed} are of power-of-two length, so that loops may mask an index
 * instead of checking it. The others are not, and differ in length, lest they all compete for the
 * same lines of the cache.
 *
 * <p>Read by all threads; a thread writes the slots of its own range. {@link #active} is the
 * exception: any thread may set a mark, all the same value, with a barrier before it is read.
 */
public final class Particles {

  public final int count;
  public final Packing packing;

  /** The radius of the particle in each slot, in diameters; {@code null} where all are 1/2. */
  public double[] radius;

  /** The permanent id of the particle in each slot. */
  public final int[] id;

  /** {@code position[axis][slot]}, in 2^-64 of the box. */
  public final long[][] position;

  /** {@code image[axis][slot]}: boxes crossed until the reference was taken. */
  public final int[][] image;

  /** {@code carried[number][slot]}. */
  public final double[][] carried;

  /** Packed positions, always up to date. */
  public final long[] packed;

  /** Packed positions when image counts were folded last, which is also when lists were built. */
  public final long[] reference;

  /**
   * 1 for particles that another acts on, where the present step needs to know; else 0. With at
   * least 8 more that are 0, so that eight may be read at once.
   */
  public final byte[] active;

  /**
   * As {@link #active}, for particles that overlap another where those may act without overlapping;
   * else the same array.
   */
  public final byte[] overlapping;

  private long[] sparePosition;
  private double[] spareNumber;

  /**
   * @param reaching whether particles that do not overlap may act on each other
   */
  public Particles(Packing packing, Radii radii, State state, boolean reaching) {
    this.packing = packing;
    count = state.particles();
    int dimension = packing.dimension;
    int power = Integer.highestOneBit(Math.max(16, count) * 2 - 1);
    id = new int[power];
    packed = new long[power];
    reference = new long[count];
    active = new byte[count + 16];
    overlapping = reaching ? new byte[count + 16] : active;
    position = new long[dimension][];
    image = new int[dimension][];
    for (int axis = 0; axis < dimension; axis++) {
      position[axis] = new long[count + 40 * (axis + 1)];
      System.arraycopy(state.position()[axis], 0, position[axis], 0, count);
      image[axis] = state.image()[axis].clone();
    }
    carried = new double[state.carried().length][];
    for (int number = 0; number < carried.length; number++) {
      carried[number] = state.carried()[number].clone();
    }
    for (int i = 0; i < count; i++) {
      id[i] = i;
    }
    if (packing.sized) {
      radius = radii.toArray();
      packing.size(radius, count, packed);
    }
    pack(0, count);
    mark();
  }

  /** Brings the packed positions of some slots up to date. */
  public void pack(int from, int to) {
    packing.pack(position, from, to, packed);
  }

  /** The same for a list of slots. */
  public void pack(int[] slots, int listed) {
    packing.pack(position, slots, listed, packed);
  }

  /**
   * Moves a particle along an axis by so much that its image count cannot be told from where it is
   * before and after. Before the particle is packed again.
   *
   * @param displacement in 2^-54 of the box
   */
  public void leap(int slot, int axis, long displacement) {
    long[] x = position[axis];
    x[slot] += displacement << Geometry.HEADROOM;
    double turns = StrictMath.scalb((double) displacement, Geometry.HEADROOM - 64);
    long after = packing.one(position, slot);
    image[axis][slot] += packing.whole(packed[slot], after, reference[slot], axis, turns);
  }

  /**
   * Folds what was crossed since the last time into the image counts, and takes a new reference.
   */
  public void fold() {
    for (int axis = 0; axis < position.length; axis++) {
      packing.fold(packed, reference, axis, count, image[axis]);
    }
    mark();
  }

  /**
   * Folds, then sorts: slot q receives what was in slot {@code order[q]}.
   *
   * @param scratch of at least {@code count}; not kept
   */
  public void sort(int[] order, int[] scratch) {
    if (sparePosition == null) {
      sparePosition = new long[count + 40 * (position.length + 1)];
      spareNumber = new double[carried.length == 0 && radius == null ? 0 : count];
    }
    for (int axis = 0; axis < position.length; axis++) {
      packing.fold(packed, reference, axis, count, image[axis]);
      gather(position[axis], order, count, sparePosition);
      long[] positions = position[axis];
      position[axis] = sparePosition;
      sparePosition = positions;
      sort(image[axis], order, scratch);
    }
    for (int number = 0; number < carried.length; number++) {
      carried[number] = sorted(carried[number], order);
    }
    if (packing.sized) {
      radius = sorted(radius, order);
      packing.size(radius, count, packed);
    }
    sort(id, order, scratch);
    pack(0, count);
    mark();
  }

  private void sort(int[] numbers, int[] order, int[] scratch) {
    gather(numbers, order, count, scratch);
    System.arraycopy(scratch, 0, numbers, 0, count);
  }

  private double[] sorted(double[] numbers, int[] order) {
    double[] moved = spareNumber;
    gather(numbers, order, count, moved);
    spareNumber = numbers;
    return moved;
  }

  /** A copy, by permanent id. */
  public State state(long step) {
    long[][] x = new long[position.length][count];
    int[][] crossed = new int[position.length][count];
    for (int axis = 0; axis < position.length; axis++) {
      for (int i = 0; i < count; i++) {
        x[axis][id[i]] = position[axis][i];
        crossed[axis][id[i]] = image[axis][i] + packing.crossed(packed[i], reference[i], axis);
      }
    }
    double[][] numbers = new double[carried.length][count];
    for (int number = 0; number < carried.length; number++) {
      for (int i = 0; i < count; i++) {
        numbers[number][id[i]] = carried[number][i];
      }
    }
    return new State(step, x, crossed, numbers);
  }

  private void mark() {
    System.arraycopy(packed, 0, reference, 0, count);
  }

  private static void gather(long[] from, int[] order, int count, long[] to) {
    for (int q = 0; q < count; q++) {
      to[q] = from[order[q]];
    }
  }

  private static void gather(int[] from, int[] order, int count, int[] to) {
    for (int q = 0; q < count; q++) {
      to[q] = from[order[q]];
    }
  }

  private static void gather(double[] from, int[] order, int count, double[] to) {
    for (int q = 0; q < count; q++) {
      to[q] = from[order[q]];
    }
  }
}
