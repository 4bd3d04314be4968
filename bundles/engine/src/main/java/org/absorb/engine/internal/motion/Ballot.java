package org.absorb.engine.internal.motion;

import java.util.Arrays;

/**
 * The random words of all candidates of a selection. Filled by one thread at a time; {@link #cut}
 * finds the m-th smallest by unsigned word, ties by key.
 */
public final class Ballot {

  private long[] words = new long[1024];
  private long[] keys = new long[1024];
  private int count;

  public int count() {
    return count;
  }

  public void clear() {
    count = 0;
  }

  public void add(long[] newWords, long[] newKeys, int more) {
    if (count + more > words.length) {
      int room = Math.max(count + more, words.length + (words.length >> 1));
      words = Arrays.copyOf(words, room);
      keys = Arrays.copyOf(keys, room);
    }
    System.arraycopy(newWords, 0, words, count, more);
    System.arraycopy(newKeys, 0, keys, count, more);
    count += more;
  }

  public void add(Ballot other) {
    add(other.words, other.keys, other.count);
  }

  /** The end of the m smallest, 1 to {@link #count}. */
  Cut cut(long m) {
    int[] histogram = new int[1 << 12];
    for (int i = 0; i < count; i++) {
      histogram[(int) (words[i] >>> 52)]++;
    }
    long rank = m;
    int bin = 0;
    while (rank > histogram[bin]) {
      rank -= histogram[bin++];
    }
    long[] near = new long[histogram[bin]];
    int found = 0;
    for (int i = 0; i < count; i++) {
      if (words[i] >>> 52 == bin) {
        near[found++] = words[i];
      }
    }
    Arrays.sort(near); // within a bin the upper bits are equal, so signed order is unsigned order
    long word = near[(int) rank - 1];
    return new Cut(word, tie(word, rank, near));
  }

  /** The largest key that is chosen among those of the last word. */
  private long tie(long word, long rank, long[] near) {
    int before = 0;
    while (near[before] != word) {
      before++;
    }
    long[] tied = new long[near.length];
    int found = 0;
    for (int i = 0; i < count; i++) {
      if (words[i] == word) {
        tied[found++] = keys[i];
      }
    }
    Arrays.sort(tied, 0, found);
    return tied[(int) rank - before - 1];
  }
}
