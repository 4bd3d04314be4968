package org.absorb.engine.internal.search;

import java.util.Arrays;
import org.absorb.engine.internal.space.Particles;

/**
 * Near the transition few particles overlap and only they move. A new overlap involves one that
 * moved, and an old one two that overlapped before: so the pairs of those that overlapped in the
 * last step are all that need looking at. This keeps the whole neighbourhood of every particle, and
 * who was active in the last step.
 */
final class Movers {

  private static final int PORTION = 1024;

  private final Particles particles;
  private final int[][] slots;
  private final int[] counts;
  private final long[][] candidates;
  private final byte[] moved;
  private int[] start = new int[0];
  private int[] neighbour = new int[0];
  private boolean indexed;
  private boolean known;

  Movers(Particles particles, int members) {
    this.particles = particles;
    slots = new int[members][];
    counts = new int[members];
    candidates = new long[members][PORTION];
    moved = new byte[particles.count];
    Arrays.fill(slots, new int[0]);
  }

  /** Whether all that moved since pairs were looked for last is known. */
  boolean known() {
    return known;
  }

  /** After a step in which all may have moved, or a sort. */
  void forget() {
    if (known) {
      Arrays.fill(moved, (byte) 0);
      Arrays.fill(counts, 0);
      known = false;
    }
  }

  /** Lets go of the neighbourhoods. */
  void drop() {
    unindex();
    start = new int[0];
    neighbour = new int[0];
  }

  /** After the list of pairs was built anew. */
  void unindex() {
    indexed = false;
    forget();
  }

  /** Notes who moved; on all threads at once, each for its own slots, then {@link #settle}. */
  void note(int member, int[] moving, int count) {
    for (int k = 0; k < counts[member]; k++) {
      moved[slots[member][k]] = 0;
    }
    if (slots[member].length < count) {
      slots[member] = new int[count + count / 2];
    }
    System.arraycopy(moving, 0, slots[member], 0, count);
    counts[member] = count;
    for (int k = 0; k < count; k++) {
      moved[moving[k]] = 1;
    }
  }

  /** Says that all have been noted. */
  void settle() {
    known = true;
  }

  /**
   * Makes the neighbourhoods from the list of pairs, if that is new.
   *
   * @param room for two more than there are particles; kept until the list is built anew
   */
  void index(PairList[] lists, int[] room) {
    if (indexed) {
      return;
    }
    start = room;
    Arrays.fill(start, 0);
    long entries = 0;
    for (PairList list : lists) {
      count(list.pairs, list.count, start);
      entries += 2L * list.count;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    if (neighbour.length < entries) {
      neighbour = new int[Math.toIntExact(entries + entries / 32)];
    }
    for (PairList list : lists) {
      place(list.pairs, list.count, start, neighbour);
    }
    indexed = true;
  }

  /** Adds the near pairs of the particles of a member that moved. */
  void find(int member, Sieve sieve, long near, PairList found) {
    int[] own = slots[member];
    int count = counts[member];
    int next = 0;
    while (next < count) {
      int length = 0;
      do {
        int slot = own[next++];
        int degree = start[slot + 1] - start[slot];
        if (length + degree > candidates[member].length) {
          candidates[member] = Arrays.copyOf(candidates[member], 2 * (length + degree));
        }
        expand(slot, start[slot], degree, neighbour, candidates[member], length);
        length += degree;
      } while (next < count && length < PORTION - 64);
      int first = found.count;
      sieve.pass(candidates[member], 0, length, particles.packed, near, found);
      found.count = once(found.pairs, first, found.count, moved);
      found.orient(first, particles.id);
    }
  }

  // counts stand two places up and become ends one place up, so that placing leaves the starts

  private static void count(long[] pairs, int count, int[] start) {
    for (int c = 0; c < count; c++) {
      int a = (int) (pairs[c] >>> 32);
      int b = (int) pairs[c];
      start[a + 2]++;
      start[b + 2]++;
    }
  }

  private static void place(long[] pairs, int count, int[] start, int[] neighbour) {
    for (int c = 0; c < count; c++) {
      int a = (int) (pairs[c] >>> 32);
      int b = (int) pairs[c];
      neighbour[start[a + 1]++] = b;
      neighbour[start[b + 1]++] = a;
    }
  }

  private static void expand(int slot, int from, int degree, int[] neighbour, long[] out, int end) {
    long high = (long) slot << 32;
    for (int k = 0; k < degree; k++) {
      out[end + k] = high | neighbour[from + k];
    }
  }

  /** Of a pair that both ends have given, keeps one. */
  private static int once(long[] pairs, int from, int to, byte[] moved) {
    int end = from;
    for (int c = from; c < to; c++) {
      long pair = pairs[c];
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      pairs[end] = pair;
      end += 1 - (moved[b] & b - a >>> 31);
    }
    return end;
  }
}
