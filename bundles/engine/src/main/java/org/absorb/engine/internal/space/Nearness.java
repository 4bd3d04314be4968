package org.absorb.engine.internal.space;

/**
 * The loops that tell near from far in packed differences: 1 where a square is below the limit,
 * else 0. Short and without a branch, so that the compiler vectorises them. The common cases have
 * their shifts written out; all others go axis by axis.
 */
final class Nearness {

  private Nearness() {}

  /** Equal particles in a cubic box, in place. */
  static void equal(int dimension, long[] difference, int count, long limit) {
    switch (dimension) {
      case 2 -> equal2(difference, count, limit);
      case 3 -> equal3(difference, count, limit);
      case 4 -> equal4(difference, count, limit);
      default -> equal5(difference, count, limit);
    }
  }

  private static void equal2(long[] difference, int count, long limit) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 32;
      long y = d << 32 >> 32;
      difference[i] = x * x + y * y - limit >>> 63;
    }
  }

  private static void equal3(long[] difference, int count, long limit) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 43;
      long y = d << 21 >> 43;
      long z = d << 42 >> 43;
      difference[i] = x * x + y * y + z * z - limit >>> 63;
    }
  }

  private static void equal4(long[] difference, int count, long limit) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 48;
      long y = d << 16 >> 48;
      long z = d << 32 >> 48;
      long u = d << 48 >> 48;
      difference[i] = x * x + y * y + z * z + u * u - limit >>> 63;
    }
  }

  private static void equal5(long[] difference, int count, long limit) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 52;
      long y = d << 12 >> 52;
      long z = d << 24 >> 52;
      long u = d << 36 >> 52;
      long v = d << 48 >> 52;
      difference[i] = x * x + y * y + z * z + u * u + v * v - limit >>> 63;
    }
  }

  /**
   * Equal particles in a cubic box, d = 4, from the halves of their differences: twice as many at a
   * time.
   *
   * @param limit of half the square, which as a whole may need the sign's bit
   */
  static void narrow4(int[] high, int[] low, int count, int limit) {
    for (int i = 0; i < count; i++) {
      int x = high[i] >> 16;
      int y = high[i] << 16 >> 16;
      int z = low[i] >> 16;
      int u = low[i] << 16 >> 16;
      high[i] = (x * x + y * y + z * z + u * u >>> 1) - limit >>> 31;
    }
  }

  /** The same in d = 5; the third component stands across the halves. */
  static void narrow5(int[] high, int[] low, int count, int limit) {
    for (int i = 0; i < count; i++) {
      int x = high[i] >> 20;
      int y = high[i] << 12 >> 20;
      int z = (high[i] << 24 | low[i] >>> 8) >> 20;
      int u = low[i] << 4 >> 20;
      int v = low[i] << 16 >> 20;
      high[i] = x * x + y * y + z * z + u * u + v * v - limit >>> 31;
    }
  }

  /**
   * Particles of different sizes in a cubic box, d = 2 and 3, in place: the limit of a pair is the
   * square of {@code (size << coarse) + margin}.
   */
  static void sized(
      int dimension, long[] difference, long[] size, int count, int coarse, long margin) {
    if (dimension == 2) {
      sized2(difference, size, count, coarse, margin);
    } else {
      sized3(difference, size, count, coarse, margin);
    }
  }

  private static void sized2(long[] difference, long[] size, int count, int coarse, long margin) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 40;
      long y = d << 24 >> 40;
      long reach = (size[i] << coarse) + margin;
      difference[i] = x * x + y * y - reach * reach >>> 63;
    }
  }

  private static void sized3(long[] difference, long[] size, int count, int coarse, long margin) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 47;
      long y = d << 17 >> 47;
      long z = d << 34 >> 47;
      long reach = (size[i] << coarse) + margin;
      difference[i] = x * x + y * y + z * z - reach * reach >>> 63;
    }
  }

  /** Particles with sizes in a cubic box, d = 2 and 3, in place, whatever their sizes. */
  static void sizedBelow(int dimension, long[] difference, int count, long limit) {
    if (dimension == 2) {
      sizedBelow2(difference, count, limit);
    } else {
      sizedBelow3(difference, count, limit);
    }
  }

  private static void sizedBelow2(long[] difference, int count, long limit) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 40;
      long y = d << 24 >> 40;
      difference[i] = x * x + y * y - limit >>> 63;
    }
  }

  private static void sizedBelow3(long[] difference, int count, long limit) {
    for (int i = 0; i < count; i++) {
      long d = difference[i];
      long x = d >> 47;
      long y = d << 17 >> 47;
      long z = d << 34 >> 47;
      difference[i] = x * x + y * y + z * z - limit >>> 63;
    }
  }

  /** The square of the component whose field is so many bits from the top. */
  static void square(long[] difference, int left, int right, int count, long[] square) {
    for (int i = 0; i < count; i++) {
      long x = difference[i] << left >> right;
      square[i] = x * x;
    }
  }

  static void addSquare(long[] difference, int left, int right, int count, long[] square) {
    for (int i = 0; i < count; i++) {
      long x = difference[i] << left >> right;
      square[i] += x * x;
    }
  }

  /** The same of a component brought to scale, in 2^-31. */
  static void addSquare(
      long[] difference, int left, int right, long scale, int count, long[] square) {
    for (int i = 0; i < count; i++) {
      long x = (difference[i] << left >> right) * scale >> 31;
      square[i] += x * x;
    }
  }

  static void below(long[] square, int count, long limit, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = square[i] - limit >>> 63;
    }
  }

  static void below(long[] square, long[] size, int count, int coarse, long margin, long[] out) {
    for (int i = 0; i < count; i++) {
      long reach = (size[i] << coarse) + margin;
      out[i] = square[i] - reach * reach >>> 63;
    }
  }
}
