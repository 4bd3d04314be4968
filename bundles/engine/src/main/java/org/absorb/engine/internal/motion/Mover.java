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

  /** Whether a displacement among some slots is a quarter of the box or more. */
  public static boolean tooFar(long[][] sum, int from, int to) {
    long sign = 0;
    for (long[] component : sum) {
      sign |= beyond(component, from, to, Geometry.QUARTER - 1);
    }
    return sign < 0;
  }

  /** Moves some slots by their displacements, and clears these. */
  public static void move(Particles particles, long[][] sum, int from, int to) {
    for (int axis = 0; axis < sum.length; axis++) {
      shiftAndClear(particles.position[axis], sum[axis], from, to);
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

  /** As {@link #tooFar}, for a list of slots. */
  public static boolean tooFar(long[][] sum, int[] slots, int count) {
    long sign = 0;
    for (long[] component : sum) {
      sign |= beyond(component, slots, count, Geometry.QUARTER - 1);
    }
    return sign < 0;
  }

  /** As {@link #move}, for a list of slots. */
  public static void move(Particles particles, long[][] sum, int[] slots, int count) {
    for (int axis = 0; axis < sum.length; axis++) {
      shiftAndClear(particles.position[axis], sum[axis], slots, count);
    }
  }

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
