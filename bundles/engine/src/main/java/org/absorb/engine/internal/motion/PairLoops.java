package org.absorb.engine.internal.motion;

/**
 * The inner loops over a block of pairs. One job and few arrays a loop: so the compiler keeps
 * everything in registers and vectorises what it can; joined loops were slower.
 */
final class PairLoops {

  private PairLoops() {}

  /** Takes pairs of slots apart, and gives their ids and keys. */
  static void unpack(
      long[] pairs, int from, int count, int[] id, int[] a, int[] b, int[] first, int[] second) {
    int mask = id.length - 1;
    if (mask < 0) {
      return; // never so; lets the compiler drop the check of masked indices
    }
    for (int c = 0; c < count; c++) {
      long pair = pairs[from + c];
      int slotA = (int) (pair >>> 32);
      int slotB = (int) pair;
      a[c] = slotA;
      b[c] = slotB;
      first[c] = id[slotA & mask];
      second[c] = id[slotB & mask];
    }
  }

  static void keys(int[] first, int[] second, int count, long[] key) {
    for (int c = 0; c < count; c++) {
      key[c] = (long) first[c] << 32 | second[c];
    }
  }

  /** The component of the shortest vector from b to a on one axis, in diameters. */
  static void difference(long[] x, int[] a, int[] b, int count, double fraction, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] = (double) (x[a[c]] - x[b[c]]) * fraction;
    }
  }

  /** The squared distance: the one sum that decides what overlaps, always in the order of axes. */
  static void square(double[][] d, int count, double[] out) {
    switch (d.length) {
      case 2 -> square(d[0], d[1], count, out);
      case 3 -> square(d[0], d[1], d[2], count, out);
      default -> {
        square(d[0], d[1], d[2], count, out);
        for (int axis = 3; axis < d.length; axis++) {
          addSquare(d[axis], count, out);
        }
      }
    }
  }

  private static void square(double[] x, double[] y, int count, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] = x[c] * x[c] + y[c] * y[c];
    }
  }

  private static void square(double[] x, double[] y, double[] z, int count, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] = x[c] * x[c] + y[c] * y[c] + z[c] * z[c];
    }
  }

  private static void addSquare(double[] x, int count, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] += x[c] * x[c];
    }
  }

  /** Whether any square is zero or not below the limit. */
  static boolean odd(double[] square, int count, double limit) {
    for (int c = 0; c < count; c++) {
      if (square[c] >= limit || square[c] == 0) {
        return true;
      }
    }
    return false;
  }

  /** The same with a limit for each. */
  static boolean odd(double[] square, int count, double[] limit) {
    for (int c = 0; c < count; c++) {
      if (square[c] >= limit[c] || square[c] == 0) {
        return true;
      }
    }
    return false;
  }

  /** The overlap distance of each pair. */
  static void contact(double[] radius, int[] a, int[] b, int count, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] = radius[a[c]] + radius[b[c]];
    }
  }

  /** The squared distance below which each pair overlaps. */
  static void limit(double[] contact, double factor, int count, double[] out) {
    for (int c = 0; c < count; c++) {
      double distance = factor * contact[c];
      out[c] = distance * distance;
    }
  }

  /** Distances from squares, in place, and their inverses. */
  static void root(double[] square, int count, double[] inverse) {
    for (int c = 0; c < count; c++) {
      double r = Math.sqrt(square[c]);
      square[c] = r;
      inverse[c] = 1 / r;
    }
  }

  static void multiply(double[] values, double[] by, int count) {
    for (int c = 0; c < count; c++) {
      values[c] *= by[c];
    }
  }

  static void multiply(double[] values, double[] by, int count, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] = values[c] * by[c];
    }
  }

  /** Limits values to a size, and tells how many were larger. Not-a-number stays. */
  static int cap(double[] values, int count, double largest) {
    int capped = 0;
    for (int c = 0; c < count; c++) {
      double value = values[c];
      double limited = Math.max(-largest, Math.min(largest, value));
      capped += Math.abs(value) > largest ? 1 : 0;
      values[c] = limited;
    }
    return capped;
  }

  /** Whether any value is not finite, or not below the limit in size. */
  static boolean beyond(double[] values, int count, double limit) {
    for (int c = 0; c < count; c++) {
      if (!(Math.abs(values[c]) < limit)) {
        return true;
      }
    }
    return false;
  }

  static void mark(byte[] marks, int[] a, int[] b, int count) {
    for (int c = 0; c < count; c++) {
      marks[a[c]] = 1;
      marks[b[c]] = 1;
    }
  }

  /** Adds g n to the sums of a and takes the very same from those of b: reciprocal to the bit. */
  static void scatter(
      long[][] sum, int[] a, int[] b, double[] g, double[][] n, int count, double[] units) {
    if (n.length == 3) {
      scatter(sum[0], sum[1], sum[2], a, b, g, n[0], n[1], n[2], count, units);
    } else {
      for (int axis = 0; axis < n.length; axis++) {
        scatter(sum[axis], a, b, g, n[axis], count, units[axis]);
      }
    }
  }

  private static void scatter(
      long[] sum, int[] a, int[] b, double[] g, double[] n, int count, double unit) {
    for (int c = 0; c < count; c++) {
      long move = (long) (g[c] * n[c] * unit);
      sum[a[c]] += move;
      sum[b[c]] -= move;
    }
  }

  private static void scatter(
      long[] sumX,
      long[] sumY,
      long[] sumZ,
      int[] a,
      int[] b,
      double[] g,
      double[] x,
      double[] y,
      double[] z,
      int count,
      double[] units) {
    double unitX = units[0];
    double unitY = units[1];
    double unitZ = units[2];
    for (int c = 0; c < count; c++) {
      int i = a[c];
      int j = b[c];
      double size = g[c];
      long moveX = (long) (size * x[c] * unitX);
      long moveY = (long) (size * y[c] * unitY);
      long moveZ = (long) (size * z[c] * unitZ);
      sumX[i] += moveX;
      sumX[j] -= moveX;
      sumY[i] += moveY;
      sumY[j] -= moveY;
      sumZ[i] += moveZ;
      sumZ[j] -= moveZ;
    }
  }

  /** Adds sign g n to the sums of one end. */
  static void scatterEnd(
      long[] sum, int[] end, double[] g, double[] n, int count, double signedUnit) {
    for (int c = 0; c < count; c++) {
      sum[end[c]] += (long) (g[c] * n[c] * signedUnit);
    }
  }

  /** Adds a component of kicks to the sums of one end. */
  static void scatterKick(long[] sum, int[] end, double[] kick, int count, double unit) {
    for (int c = 0; c < count; c++) {
      sum[end[c]] += (long) (kick[c] * unit);
    }
  }
}
