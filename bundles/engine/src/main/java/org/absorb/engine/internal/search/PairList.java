package org.absorb.engine.internal.search;

import java.util.Arrays;

/**
 * A list of pairs, each packed as {@code (slot << 32) | slot}, the particle of lower id first.
 * Owned by one thread.
 */
public final class PairList {

  public long[] pairs = new long[2048];
  public int count;

  /** Makes room for more pairs, and some entries beyond that branch-free loops may scribble on. */
  public void reserve(int more) {
    int needed = count + more + 16;
    if (needed < 0) {
      throw new IllegalStateException("more than 2^31 pairs in one list");
    }
    if (needed > pairs.length) {
      pairs = Arrays.copyOf(pairs, (int) Math.min(Integer.MAX_VALUE - 8, needed + needed / 8L));
    }
  }

  public void clear() {
    count = 0;
  }

  /** Adds a pair of slots, lower id first. */
  public void add(int a, int b, int[] id) {
    reserve(1);
    pairs[count++] = id[a] < id[b] ? (long) a << 32 | b : (long) b << 32 | a;
  }

  /** Puts the particle of lower id first in the pairs from an index on. */
  public void orient(int from, int[] id) {
    orient(pairs, from, count, id);
  }

  private static void orient(long[] pairs, int from, int to, int[] id) {
    int mask = id.length - 1;
    for (int c = from; c < to; c++) {
      long pair = pairs[c];
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      int swap = (a ^ b) & id[b & mask] - id[a & mask] >> 31;
      pairs[c] = (long) (a ^ swap) << 32 | b ^ swap;
    }
  }
}
