package org.absorb.engine.internal.search;

import java.util.Arrays;

/**
 * A list of pairs, each packed as {@code (slot << 32) | slot}, the particle of lower id first.
 * Owned by one thread.
 */
public final class PairList {

  private static final int FEW = 2048;

  public long[] pairs = new long[FEW];
  public int count;

  /** How many candidates were looked at for these pairs. */
  public long offered;

  /** Makes room for more pairs, and some entries beyond that branch-free loops may scribble on. */
  public void reserve(int more) {
    int needed = count + more + 16;
    if (needed < 0) {
      throw new IllegalStateException("more than 2^31 pairs in one list");
    }
    if (needed > pairs.length) {
      pairs = Arrays.copyOf(pairs, (int) Math.min(Integer.MAX_VALUE - 8, needed + needed / 16L));
    }
  }

  /** Empties it. Room that is far from being needed is given back: a start is dense, say. */
  public void clear() {
    if (pairs.length > FEW && count < pairs.length / 2) {
      pairs = new long[Math.max(FEW, count + count / 8)];
    }
    count = 0;
    offered = 0;
  }

  /** Empties it and gives back what room it has. */
  void drop() {
    count = 0;
    pairs = new long[FEW];
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
