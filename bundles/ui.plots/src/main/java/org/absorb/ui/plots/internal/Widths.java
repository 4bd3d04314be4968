package org.absorb.ui.plots.internal;

/** Shares out the width of a table among its columns. */
final class Widths {

  private static final int LEAST = 24;

  /** A name that takes no more than this is never cut, whatever there is. */
  static final int SHORT = 80;

  private static final double NAMES = 0.3;

  private Widths() {}

  /**
   * Columns by their shares of the whole where each has room for what it holds. Where one has not,
   * the others give way: first what they do not need, then what they do. The first column's names
   * can be told apart when they are cut, numbers cannot: so long names give way before them.
   *
   * @param total what there is, in pixels
   * @param needed what each column holds, in pixels
   * @param shares of the whole, which add up to 1
   * @param yielding columns that may be cut, those that say least first; the very first is not cut
   *     but left out: a part of what it counts would say something else
   */
  static int[] of(int total, int[] needed, double[] shares, int... yielding) {
    int[] widths = new int[needed.length];
    int over = -total;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(needed[i], (int) (total * shares[i]));
      over += widths[i];
    }
    for (int i = widths.length - 1; i >= 0 && over > 0; i--) {
      over -= shrink(widths, i, needed[i], over);
    }
    if (over > 0) {
      over -= shrink(widths, 0, Math.max(SHORT, (int) (total * NAMES)), over);
    }
    for (int i = 0; i < yielding.length && over > 0; i++) {
      int column = yielding[i];
      over -=
          i == 0 ? shrink(widths, column, 0, widths[column]) : shrink(widths, column, LEAST, over);
    }
    widths[widths.length - 1] += Math.max(0, -over); // what rounding left
    return widths;
  }

  /** By how much a column was made narrower. */
  private static int shrink(int[] widths, int column, int least, int wanted) {
    int by = Math.max(0, Math.min(wanted, widths[column] - least));
    widths[column] -= by;
    return by;
  }
}
