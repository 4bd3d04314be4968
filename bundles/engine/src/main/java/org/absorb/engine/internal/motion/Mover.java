package org.absorb.engine.internal.motion;

import org.absorb.engine.internal.space.Geometry;
import org.absorb.engine.internal.space.Particles;

/** Merges the sums of all threads and moves particles by them. */
public final class Mover {

  private Mover() {}

  /** Adds the sums of members 1 and up to those of member 0, over some slots, and clears them. */
  public static void merge(long[][][] sums, int from, int to) {
    for (int member = 1; member < sums.length; member++) {
      for (int axis = 0; axis < sums[member].length; axis++) {
        addAndClear(sums[0][axis], sums[member][axis], from, to);
      }
    }
  }

  /** Moves some slots by their displacements, and clears these. */
  public static void move(Particles particles, long[][] sum, int from, int to) {
    for (int axis = 0; axis < sum.length; axis++) {
      if (beyond(sum[axis], from, to, Geometry.QUARTER - 1) < 0) {
        for (int i = from; i < to; i++) {
          leapAndClear(particles, axis, sum[axis], i);
        }
      } else {
        shiftAndClear(particles.position[axis], sum[axis], from, to);
      }
    }
  }

  /** As {@link #merge}, for a list of slots. */
  public static void merge(long[][][] sums, int[] slots, int count) {
    for (int member = 1; member < sums.length; member++) {
      for (int axis = 0; axis < sums[member].length; axis++) {
        addAndClear(sums[0][axis], sums[member][axis], slots, count);
      }
    }
  }

  /** As {@link #move}, for a list of slots. */
  public static void move(Particles particles, long[][] sum, int[] slots, int count) {
    for (int axis = 0; axis < sum.length; axis++) {
      if (beyond(sum[axis], slots, count, Geometry.QUARTER - 1) < 0) {
        for (int k = 0; k < count; k++) {
          leapAndClear(particles, axis, sum[axis], slots[k]);
        }
      } else {
        shiftAndClear(particles.position[axis], sum[axis], slots, count);
      }
    }
  }

  private static void leapAndClear(Particles particles, int axis, long[] sum, int slot) {
    particles.leap(slot, axis, sum[slot]);
    sum[slot] = 0;
  }

  /** Negative if any value is larger in size. */
  private static long beyond(long[] values, int from, int to, long largest) {
    long sign = 0;
    for (int i = from; i < to; i++) {
      sign |= largest - values[i] | largest + values[i];
    }
    return sign;
  }

  private static void addAndClear(long[] total, long[] part, int from, int to) {
    for (int i = from; i < to; i++) {
      total[i] += part[i];
      part[i] = 0;
    }
  }

  private static void shiftAndClear(long[] position, long[] sum, int from, int to) {
    for (int i = from; i < to; i++) {
      position[i] += sum[i] << Geometry.HEADROOM;
      sum[i] = 0;
    }
  }

  private static long beyond(long[] values, int[] slots, int count, long largest) {
    long sign = 0;
    for (int k = 0; k < count; k++) {
      long value = values[slots[k]];
      sign |= largest - value | largest + value;
    }
    return sign;
  }

  private static void addAndClear(long[] total, long[] part, int[] slots, int count) {
    for (int k = 0; k < count; k++) {
      int i = slots[k];
      total[i] += part[i];
      part[i] = 0;
    }
  }

  private static void shiftAndClear(long[] position, long[] sum, int[] slots, int count) {
    for (int k = 0; k < count; k++) {
      int i = slots[k];
      position[i] += sum[i] << Geometry.HEADROOM;
      sum[i] = 0;
    }
  }
}
