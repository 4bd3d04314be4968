package org.absorb.engine.internal.search;

import org.absorb.engine.internal.space.Packing;

/**
 * Keeps of a list of candidate pairs those whose packed distance is below a threshold: three short
 * loops over chunks that stay in the cache. As one loop it takes twice the time. One a thread.
 */
public final class Sieve {

  private static final int CHUNK = 512;

  private final Packing packing;
  private final long[] difference = new long[CHUNK];
  private final long[] size = new long[CHUNK];
  private final long[] square = new long[CHUNK];
  private final int[] high = new int[CHUNK];
  private final int[] low = new int[CHUNK];

  public Sieve(Packing packing) {
    this.packing = packing;
  }

  /** Appends the near ones of {@code candidates[from..to)} to the list. */
  public void pass(
      long[] candidates, int from, int to, long[] packed, long threshold, PairList near) {
    near.offered += to - from;
    near.reserve(Math.min(to - from, CHUNK));
    for (int c = from; c < to; c += CHUNK) {
      int count = Math.min(CHUNK, to - c);
      near.reserve(count);
      if (packing.narrow) {
        gather(candidates, c, count, packed, high, low);
        packing.near(high, low, count, threshold);
        near.count = compact(candidates, c, count, high, near.pairs, near.count);
        continue;
      }
      if (packing.sized) {
        gather(candidates, c, count, packed, difference, packing.sizes, size);
      } else {
        gather(candidates, c, count, packed, difference);
      }
      packing.near(difference, size, count, threshold, square);
      near.count = compact(candidates, c, count, difference, near.pairs, near.count);
    }
  }

  /** Whether any of some slots has a packed difference, now less before, not below the limit. */
  public boolean beyond(long[] now, long[] before, int from, int to, long limit) {
    for (int i = from; i < to; i += CHUNK) {
      int count = Math.min(CHUNK, to - i);
      subtract(now, before, i, count, difference);
      packing.test(difference, count, limit, square);
      if (sum(difference, count) < count) {
        return true;
      }
    }
    return false;
  }

  /** The same of a list of slots. */
  boolean beyond(long[] now, long[] before, int[] slots, int slotCount, long limit) {
    for (int i = 0; i < slotCount; i += CHUNK) {
      int count = Math.min(CHUNK, slotCount - i);
      subtract(now, before, slots, i, count, difference);
      packing.test(difference, count, limit, square);
      if (sum(difference, count) < count) {
        return true;
      }
    }
    return false;
  }

  private static void gather(long[] pairs, int from, int count, long[] packed, long[] out) {
    int mask = packed.length - 1;
    if (mask < 0) {
      return; // never so; lets the compiler drop the check of masked indices
    }
    for (int i = 0; i < count; i++) {
      long pair = pairs[from + i];
      out[i] = packed[(int) (pair >>> 32) & mask] - packed[(int) pair & mask];
    }
  }

  /** The same, with the sum of the sizes of each pair: their field takes it without a carry. */
  private static void gather(
      long[] pairs, int from, int count, long[] packed, long[] out, long sizes, long[] size) {
    int mask = packed.length - 1;
    if (mask < 0) {
      return; // as above
    }
    for (int i = 0; i < count; i++) {
      long pair = pairs[from + i];
      long a = packed[(int) (pair >>> 32) & mask];
      long b = packed[(int) pair & mask];
      out[i] = a - b;
      size[i] = a + b & sizes;
    }
  }

  /** The differences as their upper and lower halves. */
  private static void gather(
      long[] pairs, int from, int count, long[] packed, int[] high, int[] low) {
    int mask = packed.length - 1;
    if (mask < 0) {
      return; // as above
    }
    for (int i = 0; i < count; i++) {
      long pair = pairs[from + i];
      long difference = packed[(int) (pair >>> 32) & mask] - packed[(int) pair & mask];
      high[i] = (int) (difference >>> 32);
      low[i] = (int) difference;
    }
  }

  private static int compact(long[] pairs, int from, int count, int[] keep, long[] out, int end) {
    for (int i = 0; i < count; i++) {
      out[end] = pairs[from + i];
      end += keep[i];
    }
    return end;
  }

  private static int compact(long[] pairs, int from, int count, long[] keep, long[] out, int end) {
    for (int i = 0; i < count; i++) {
      out[end] = pairs[from + i];
      end += (int) keep[i];
    }
    return end;
  }

  private static void subtract(long[] now, long[] before, int from, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = now[from + i] - before[from + i];
    }
  }

  private static void subtract(
      long[] now, long[] before, int[] slots, int from, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      int slot = slots[from + i];
      out[i] = now[slot] - before[slot];
    }
  }

  private static long sum(long[] values, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }
}
