package org.absorb.figures.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as figures write them: true minus, a thin space at thousands from 10 000 on. */
public final class Numbers {

  private static final String MINUS = "\u2212";

  private static final String SPACE = "\u2009";

  private Numbers() {}

  /** A number with so many decimals. */
  public static String write(double x, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(x).setScale(decimals, RoundingMode.HALF_EVEN);
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String fraction = point < 0 ? "" : digits.substring(point);
    return (rounded.signum() < 0 ? MINUS : "") + thousands(whole) + fraction;
  }

  private static String thousands(String digits) {
    return digits.length() < 5 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", SPACE);
  }
}
