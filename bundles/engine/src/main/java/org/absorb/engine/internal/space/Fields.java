package org.absorb.engine.internal.space;

/** The loops that pack coordinates into words: written out where all particles are equal. */
final class Fields {

  private Fields() {}

  static void pack(long[] x, long[] y, int from, int to, long[] packed) {
    for (int i = from; i < to; i++) {
      packed[i] = x[i] >>> 32 << 32 | y[i] >>> 32;
    }
  }

  static void pack(long[] x, long[] y, long[] z, int from, int to, long[] packed) {
    for (int i = from; i < to; i++) {
      packed[i] = x[i] >>> 43 << 43 | y[i] >>> 43 << 22 | z[i] >>> 43 << 1;
    }
  }

  static void pack(long[] x, long[] y, long[] z, int[] slots, int count, long[] packed) {
    for (int k = 0; k < count; k++) {
      int i = slots[k];
      packed[i] = x[i] >>> 43 << 43 | y[i] >>> 43 << 22 | z[i] >>> 43 << 1;
    }
  }

  static void packSized(long[] x, long[] y, int from, int to, long[] packed) {
    for (int i = from; i < to; i++) {
      packed[i] = packed[i] & 0xFFFF | x[i] >>> 40 << 40 | y[i] >>> 40 << 16;
    }
  }

  static void packSized(long[] x, long[] y, long[] z, int from, int to, long[] packed) {
    for (int i = from; i < to; i++) {
      packed[i] = packed[i] & 0x1FFF | x[i] >>> 47 << 47 | y[i] >>> 47 << 30 | z[i] >>> 47 << 13;
    }
  }

  /** Clears all bits but those to keep. */
  static void clear(long[] packed, int from, int to, long keep) {
    for (int i = from; i < to; i++) {
      packed[i] &= keep;
    }
  }

  /** Puts the upper bits of a coordinate into its field, which is clear. */
  static void put(long[] x, int from, int to, int down, int up, long[] packed) {
    for (int i = from; i < to; i++) {
      packed[i] |= x[i] >>> down << up;
    }
  }
}
