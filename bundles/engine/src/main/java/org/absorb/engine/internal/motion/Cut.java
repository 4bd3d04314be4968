package org.absorb.engine.internal.motion;

/** Where a selection ends: chosen are the items whose (word, key) is not beyond this one. */
public record Cut(long word, long key) {

  boolean takes(long itemWord, long itemKey) {
    int order = Long.compareUnsigned(itemWord, word);
    return order < 0 || order == 0 && itemKey <= key;
  }

  /** 1 for each item that is chosen, else 0. */
  void mark(long[] words, long[] keys, int count, double[] selected) {
    for (int c = 0; c < count; c++) {
      selected[c] = takes(words[c], keys[c]) ? 1 : 0;
    }
  }
}
