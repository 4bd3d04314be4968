package org.absorb.observable.standard.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Seven significant digits, for what every log holds: far below any physical scatter, and a row of
 * activity and energy stays within some 25 bytes.
 */
final class Digits {

  private static final MathContext SEVEN = new MathContext(7);

  private Digits() {}

  /** The nearest double to a number of seven digits; what is not finite stays. */
  static double seven(double x) {
    return Double.isFinite(x) ? new BigDecimal(x).round(SEVEN).doubleValue() : x;
  }
}
