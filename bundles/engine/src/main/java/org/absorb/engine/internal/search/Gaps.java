package org.absorb.engine.internal.search;

import org.absorb.engine.internal.space.Packing;

/**
 * How far particles of one row of cells are from the rows beside it, and so how many columns of
 * those they can reach: none beyond a corner that is too far. Whole units, rounded such that no
 * column within reach is left out. One a thread.
 */
final class Gaps {

  private final Grid grid;
  private final Packing packing;
  private final int axes;

  /** The square of the gap to the row below and above on each axis but the first, by particle. */
  private final long[][] below;

  private final long[][] above;

  /** Half the width of a row's reach, in columns, is the number of these that exceed a gap. */
  private final long[] limits = new long[Grid.FINE];

  private final long[] square;

  /**
   * @param batch the most particles at once
   */
  Gaps(Grid grid, Packing packing, int batch) {
    this.grid = grid;
    this.packing = packing;
    axes = packing.dimension - 1;
    below = new long[axes][batch];
    above = new long[axes][batch];
    square = new long[batch];
    for (int k = 0; k < limits.length; k++) {
      limits[k] = grid.limit(k);
    }
  }

  /** Measures some sorted particles of one row. */
  void measure(long[] sorted, int from, int to) {
    for (int axis = 0; axis < axes; axis++) {
      int left = packing.bits * (axis + 1);
      long side = grid.side(axis + 1);
      measure(
          sorted,
          from,
          to,
          left,
          packing.bits,
          side,
          grid.width(axis + 1),
          below[axis],
          above[axis]);
    }
  }

  private static void measure(
      long[] sorted,
      int from,
      int to,
      int left,
      int bits,
      long side,
      long width,
      long[] below,
      long[] above) {
    int right = 64 - bits;
    for (int i = from; i < to; i++) {
      long inside = (sorted[i] << left >>> right) * side << right >>> right;
      long low = inside * width >>> bits;
      long high = width - 1 - low;
      below[i - from] = low * low;
      above[i - from] = high * high;
    }
  }

  /**
   * To how many columns on either side of its own each measured particle reaches in the row that is
   * a step away; 0 if to none, not even its own.
   */
  void columns(int[] step, int count, int[] out) {
    boolean first = true;
    for (int axis = 0; axis < axes; axis++) {
      if (step[axis] != 0) {
        long[] gap = step[axis] < 0 ? below[axis] : above[axis];
        if (first) {
          System.arraycopy(gap, 0, square, 0, count);
        } else {
          add(gap, count, square);
        }
        first = false;
      }
    }
    columns(square, count, limits[0], limits[1], limits[2], limits[3], out);
  }

  private static void add(long[] gap, int count, long[] square) {
    for (int i = 0; i < count; i++) {
      square[i] += gap[i];
    }
  }

  private static void columns(
      long[] square, int count, long none, long one, long two, long three, int[] out) {
    for (int i = 0; i < count; i++) {
      long gap = square[i];
      long reached =
          (gap - none >>> 63) + (gap - one >>> 63) + (gap - two >>> 63) + (gap - three >>> 63);
      out[i] = (int) reached;
    }
  }
}
