package org.absorb.engine.internal.search;

import java.util.Arrays;
import org.absorb.engine.internal.space.Packing;

/**
 * Writes down the pairs of sorted indices whose cells are within reach of each other, each pair
 * once. One a thread.
 */
final class Expansion {

  /** How many particles of a row are expanded at once; bounds the buffer. */
  private static final int BATCH = 64;

  /** Entries that are written for every run, whatever its length, to spare a branch. */
  private static final int ALWAYS = 6;

  long[] pairs = new long[8192];
  int count;

  private final Grid grid;
  private final int[] column = new int[BATCH];

  /** To how many columns either way each particle of a batch reaches in the row beside. */
  private final int[] reached = new int[BATCH];

  private final int[] neighbours;

  /**
   * Where rows meet at many corners; null in d = 2 and 3, where measuring takes more than it saves.
   */
  private final Gaps gaps;

  Expansion(Grid grid, Packing packing) {
    this.grid = grid;
    gaps = packing.dimension > 3 ? new Gaps(grid, packing, BATCH) : null;
    Arrays.fill(reached, Grid.FINE);
    neighbours = new int[grid.neighbours()];
  }

  void clear() {
    count = 0;
  }

  /** Takes a portion of the pairs. */
  interface Sink {
    void take(long[] pairs, int count);
  }

  /**
   * Expands the particles of some sorted indices, and hands on the pairs in portions.
   *
   * @param packed the packed positions in sorted order
   * @param portion how many pairs are enough to be handed on
   */
  void run(long[] packed, int from, int to, int portion, Sink sink) {
    int columns = grid.columns;
    int[] start = grid.start;
    clear();
    for (int row = 0; row < grid.rows; row++) {
      int first = Math.max(from, start[row * columns]);
      int last = Math.min(to, start[(row + 1) * columns]);
      if (first < last) {
        grid.neighbours(row, neighbours);
      }
      for (int i = first; i < last; i += BATCH) {
        batch(packed, row, i, Math.min(last, i + BATCH));
        if (count >= portion) {
          sink.take(pairs, count);
          clear();
        }
      }
    }
    if (count > 0) {
      sink.take(pairs, count);
    }
  }

  /** Some particles of one row, with what follows in their row and with the rows beside. */
  private void batch(long[] packed, int row, int from, int to) {
    int base = row * grid.columns;
    int[] start = grid.start;
    grid.columns(packed, from, to, column);
    // those whose runs do not wrap around the ends of the row
    int inner = clamp(start[base + Grid.FINE], from, to);
    int outer = clamp(start[base + grid.columns - Grid.FINE], inner, to);
    reserve(to - from, base);
    count = own(start, base, column, from, outer, pairs, count);
    for (int i = outer; i < to; i++) {
      ownAcross(base, i, column[i - from]);
    }
    if (gaps != null) {
      gaps.measure(packed, from, to);
    }
    for (int k = 0; k < neighbours.length; k++) {
      int beside = neighbours[k] * grid.columns;
      if (gaps != null) {
        gaps.columns(grid.step(k), to - from, reached);
      }
      reserve(to - from, beside);
      for (int i = from; i < inner; i++) {
        across(beside, i, column[i - from], reached[i - from]);
      }
      count =
          gaps == null
              ? beside(start, beside, column, from, inner, outer, pairs, count)
              : beside(start, beside, column, reached, from, inner, outer, pairs, count);
      for (int i = outer; i < to; i++) {
        across(beside, i, column[i - from], reached[i - from]);
      }
    }
  }

  private void reserve(int particles, int base) {
    long row = grid.start[base + grid.columns] - grid.start[base];
    long needed = count + particles * row + 2 * ALWAYS;
    if (needed > pairs.length) {
      if (needed > Integer.MAX_VALUE - 8) {
        throw new IllegalStateException("too many particles in one row of cells");
      }
      pairs = Arrays.copyOf(pairs, (int) needed);
    }
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }

  private static int own(
      int[] start, int base, int[] column, int from, int outer, long[] out, int end) {
    int reach = base + Grid.FINE + 1;
    for (int i = from; i < outer; i++) {
      end = run(out, end, i, i + 1, start[reach + column[i - from]]);
    }
    return end;
  }

  private static int beside(
      int[] start, int base, int[] column, int from, int inner, int outer, long[] out, int end) {
    int low = base - Grid.FINE;
    int high = base + Grid.FINE + 1;
    for (int i = inner; i < outer; i++) {
      int c = column[i - from];
      end = run(out, end, i, start[low + c], start[high + c]);
    }
    return end;
  }

  /** The same, each particle to as many columns as it reaches. */
  private static int beside(
      int[] start,
      int base,
      int[] column,
      int[] reached,
      int from,
      int inner,
      int outer,
      long[] out,
      int end) {
    for (int i = inner; i < outer; i++) {
      int c = base + column[i - from];
      int k = reached[i - from];
      end = run(out, end, i, start[c - k], start[c + k + (-k >>> 31)]);
    }
    return end;
  }

  /** The pairs of one particle with a run of sorted indices. */
  private static int run(long[] out, int end, int i, int first, int last) {
    long pair = (long) i << 32 | first;
    out[end] = pair;
    out[end + 1] = pair + 1;
    out[end + 2] = pair + 2;
    out[end + 3] = pair + 3;
    out[end + 4] = pair + 4;
    out[end + 5] = pair + 5;
    int length = last - first;
    for (int k = ALWAYS; k < length; k++) {
      out[end + k] = pair + k;
    }
    return end + length;
  }

  /** What follows a particle in its row, around the end. */
  private void ownAcross(int base, int i, int c) {
    int[] start = grid.start;
    int beyond = c + Grid.FINE + 1 - grid.columns;
    count = run(pairs, count, i, i + 1, start[base + grid.columns]);
    count = run(pairs, count, i, start[base], start[base + beyond]);
  }

  /** A row beside, around either end. */
  private void across(int base, int i, int c, int k) {
    int[] start = grid.start;
    int low = c - k;
    int high = c + k + (-k >>> 31);
    if (low < 0) {
      count = run(pairs, count, i, start[base + low + grid.columns], start[base + grid.columns]);
      low = 0;
    }
    if (high > grid.columns) {
      count = run(pairs, count, i, start[base], start[base + high - grid.columns]);
      high = grid.columns;
    }
    count = run(pairs, count, i, start[base + low], start[base + high]);
  }
}
