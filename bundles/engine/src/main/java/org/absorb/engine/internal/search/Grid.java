package org.absorb.engine.internal.search;

import java.util.Arrays;
import org.absorb.engine.internal.space.Packing;

/**
 * Particles sorted into cells. A row of cells runs along the first axis and is one run of sorted
 * indices; its cells, here called columns, are a quarter of the reach wide, so that the run of
 * columns within reach of a particle is 2.25 reaches long and not 3. On the other axes a cell is
 * one reach wide, and a particle's neighbours are in its own and the adjacent rows.
 */
final class Grid {

  /** Columns in one reach. */
  static final int FINE = 4;

  /** Columns of a row. */
  final int columns;

  /** All rows. */
  final int rows;

  /** The index of the first sorted particle of each cell, {@code row * columns + column}. */
  final int[] start;

  /** Which particle comes at each sorted index. */
  final int[] order;

  /**
   * The cell of each particle, when it was built, and room for two more: scratch for others until
   * it is built again.
   */
  final int[] cell;

  private final Packing packing;
  private final int[] side;
  private final long[] width;
  private final int count;
  private final int[][] forward;
  private final double reach;

  Grid(Packing packing, int count, double reach) {
    this.packing = packing;
    this.count = count;
    this.reach = reach;
    // more cells than particles would only cost time
    double spare = Math.max(1, cells(packing, reach) / (4.0 * count));
    double wider = StrictMath.pow(spare, 1.0 / packing.dimension);
    side = new int[packing.dimension];
    int product = 1;
    for (int axis = 0; axis < side.length; axis++) {
      side[axis] = Math.max(3, (int) Math.min(1 << 20, packing.cells(axis, reach) / wider));
      product *= axis == 0 ? 1 : side[axis];
    }
    rows = product;
    columns = Math.max(3 * FINE, (int) (FINE * packing.cells(0, reach) / wider));
    start = new int[rows * columns + 2];
    order = new int[count];
    cell = new int[count + 2];
    forward = forward(packing.dimension - 1);
    width = new long[side.length];
    for (int axis = 0; axis < width.length; axis++) {
      width[axis] = packing.units(axis) / side(axis);
    }
  }

  /** Whether a box is large enough for cells: three on each axis. */
  static boolean fits(Packing packing, double reach) {
    for (int axis = 0; axis < packing.dimension; axis++) {
      if (packing.cells(axis, reach) < 3) {
        return false;
      }
    }
    return true;
  }

  /** How many cells of one reach the box holds. */
  private static double cells(Packing packing, double reach) {
    double product = 1;
    for (int axis = 0; axis < packing.dimension; axis++) {
      product *= packing.cells(axis, reach);
    }
    return product;
  }

  /** Sorts by packed positions: sets {@link #start} and {@link #order}. */
  void build(long[] packed) {
    int last = packing.dimension - 1;
    locate(packed, count, packing.bits * last, 64 - packing.bits, packing.bits, side[last], cell);
    for (int axis = last - 1; axis > 0; axis--) {
      refine(packed, count, packing.bits * axis, 64 - packing.bits, packing.bits, side[axis], cell);
    }
    refine(packed, count, 0, 64 - packing.bits, packing.bits, columns, cell);
    Arrays.fill(start, 0);
    count(cell, count, start);
    accumulate(start);
    place(cell, count, start, order);
  }

  /** The column of each of some sorted particles. */
  void columns(long[] sorted, int from, int to, int[] out) {
    int right = 64 - packing.bits;
    for (int i = from; i < to; i++) {
      out[i - from] = (int) ((sorted[i] >>> right) * columns >>> packing.bits);
    }
  }

  /** Cells on an axis; columns on the first. */
  int side(int axis) {
    return axis == 0 ? columns : side[axis];
  }

  /** How wide a cell is at least; a column on the first axis. */
  long width(int axis) {
    return width[axis];
  }

  /** The square of the gap to a row from which on no more than so many columns are in reach. */
  long limit(int columns) {
    long far = packing.furthest(reach);
    long along = columns * width(0);
    return far * far - along * along;
  }

  /** The steps that lead to the rows of {@link #neighbours}, on each axis but the first. */
  int[] step(int neighbour) {
    return forward[neighbour];
  }

  /** How many rows {@link #neighbours} gives. */
  int neighbours() {
    return forward.length;
  }

  /** The rows beside a row, of each pair of rows only one. */
  void neighbours(int row, int[] out) {
    for (int k = 0; k < forward.length; k++) {
      int rest = row;
      int factor = 1;
      int other = 0;
      for (int axis = 0; axis < packing.dimension - 1; axis++) {
        int length = side[axis + 1];
        int at = rest % length + forward[k][axis];
        rest /= length;
        other += factor * (at < 0 ? length - 1 : at == length ? 0 : at);
        factor *= length;
      }
      out[k] = other;
    }
  }

  /** Half of the steps to adjacent rows: those whose last part that is not zero is positive. */
  private static int[][] forward(int axes) {
    int all = 1;
    for (int axis = 0; axis < axes; axis++) {
      all *= 3;
    }
    int[][] steps = new int[all / 2][axes];
    for (int k = 0; k < steps.length; k++) {
      int rest = all / 2 + 1 + k; // those beyond the middle, which is no step at all
      for (int axis = 0; axis < axes; axis++) {
        steps[k][axis] = rest % 3 - 1;
        rest /= 3;
      }
    }
    return steps;
  }

  private static void locate(
      long[] packed, int count, int left, int right, int bits, long side, int[] cell) {
    for (int i = 0; i < count; i++) {
      cell[i] = (int) ((packed[i] << left >>> right) * side >>> bits);
    }
  }

  private static void refine(
      long[] packed, int count, int left, int right, int bits, long side, int[] cell) {
    for (int i = 0; i < count; i++) {
      cell[i] = cell[i] * (int) side + (int) ((packed[i] << left >>> right) * side >>> bits);
    }
  }

  // counts stand two places up and become ends one place up, so that placing leaves the starts

  private static void count(int[] cell, int count, int[] start) {
    for (int i = 0; i < count; i++) {
      start[cell[i] + 2]++;
    }
  }

  private static void accumulate(int[] start) {
    int sum = 0;
    for (int c = 0; c < start.length; c++) {
      sum += start[c];
      start[c] = sum;
    }
  }

  private static void place(int[] cell, int count, int[] start, int[] order) {
    for (int i = 0; i < count; i++) {
      order[start[cell[i] + 1]++] = i;
    }
  }
}
