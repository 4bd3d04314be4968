package org.absorb.potential.standard.internal;

import java.util.Arrays;

/**
 * Powers of a block of numbers, the same bits on every machine: by multiplication and the root for
 * whole and half exponents up to 8, else by StrictMath, which is far slower.
 */
final class Powers {

  private static final double LARGEST = 8;

  private Powers() {}

  /** Replaces the first {@code count} numbers, none below 0, by their power. */
  static void raise(double[] x, int count, double exponent) {
    boolean plain = exponent >= 0 && exponent <= LARGEST && 2 * exponent == Math.rint(2 * exponent);
    if (!plain) {
      for (int i = 0; i < count; i++) {
        x[i] = StrictMath.pow(x[i], exponent);
      }
    } else if (exponent == 0) {
      Arrays.fill(x, 0, count, 1);
    } else if (exponent == Math.rint(exponent)) {
      whole(x, count, (int) exponent);
    } else {
      // the odd power of the root
      for (int i = 0; i < count; i++) {
        x[i] = Math.sqrt(x[i]);
      }
      whole(x, count, (int) (2 * exponent));
    }
  }

  private static void whole(double[] x, int count, int exponent) {
    for (int i = 0; i < count; i++) {
      double base = x[i];
      double power = base;
      for (int k = 1; k < exponent; k++) {
        power *= base;
      }
      x[i] = power;
    }
  }
}
