package org.absorb.model.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a person reads them. */
public final class Numbers {

  private static final Messages WORDS = Messages.of(Numbers.class);
  private static final double SMALLEST_ERROR = 1e-15;
  private static final int UNKNOWN_DIGITS = 4;
  private static final int EXACT_DIGITS = 12;
  private static final int LARGEST_EXPONENT = 9;
  private static final int GROUPED_FROM = 10_000;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private Numbers() {}

  /**
   * A value with its error in brackets: {@code 0.63998(3)}, {@code 0.03377(14)}. One digit of
   * error, two if it begins with 1. Without a known error, four significant digits.
   */
  public static String value(double value, double error) {
    if (!Double.isFinite(value)) {
      return WORDS.get("none");
    }
    if (!Double.isFinite(error) || error < SMALLEST_ERROR) {
      return significant(value);
    }
    ValueText text = ValueText.of(value, error);
    return grouped(text.value()) + "(" + text.error() + ")";
  }

  /** Four significant digits, without zeros that say nothing. */
  public static String significant(double value) {
    if (!Double.isFinite(value)) {
      return WORDS.get("none");
    }
    BigDecimal short4 =
        new BigDecimal(value).round(new MathContext(UNKNOWN_DIGITS)).stripTrailingZeros();
    int exponent = short4.precision() - short4.scale() - 1;
    if (short4.signum() != 0 && (exponent > LARGEST_EXPONENT || exponent < -UNKNOWN_DIGITS)) {
      return String.format(
          Locale.ROOT, "%se%d", short4.movePointLeft(exponent).toPlainString(), exponent);
    }
    return grouped(short4.toPlainString());
  }

  /** The shortest decimal, of at most twelve digits, with spaces at the thousands. */
  public static String exact(double value) {
    return Double.isFinite(value)
        ? exact(new BigDecimal(value).round(new MathContext(EXACT_DIGITS)))
        : WORDS.get("none");
  }

  /** All digits of a decimal, with spaces at the thousands. */
  public static String exact(BigDecimal value) {
    return grouped(value.stripTrailingZeros().toPlainString());
  }

  /** A share in percent, with two digits. */
  public static String percent(double share) {
    return new BigDecimal(100 * share).round(new MathContext(2)).toPlainString() + " %";
  }

  /** A whole number, with spaces at the thousands from 10 000 on. */
  public static String count(long number) {
    return grouped(Long.toString(number));
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    if (new BigDecimal(whole.isEmpty() || whole.equals("-") ? "0" : whole)
            .abs()
            .compareTo(BigDecimal.valueOf(GROUPED_FROM))
        < 0) {
      return plain;
    }
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ")
        + (point < 0 ? "" : plain.substring(point));
  }

  /** A span of time, rounded up: {@code 9 s}, {@code 6 min}, {@code 2 h 10 min}, {@code 21 h}. */
  public static String time(double seconds) {
    if (!(seconds < 1e9)) {
      return WORDS.get("none");
    }
    long s = (long) Math.ceil(Math.max(0, seconds));
    long minutes = (s + MINUTE - 1) / MINUTE;
    if (s < MINUTE) {
      return WORDS.get("seconds", Long.toString(s));
    } else if (minutes < MINUTE) {
      return WORDS.get("minutes", Long.toString(minutes));
    } else if (minutes < 10 * MINUTE && minutes % MINUTE > 0) {
      return WORDS.get(
          "hours.minutes", Long.toString(minutes / MINUTE), Long.toString(minutes % MINUTE));
    } else if (s < 3L * DAY) {
      return WORDS.get("hours", Long.toString((minutes + MINUTE - 1) / MINUTE));
    }
    return WORDS.get("days", Long.toString((s + DAY - 1) / DAY));
  }

  /** A rate with a prefix: {@code 38 M}. */
  public static String rate(double perSecond) {
    String[] prefixes = {"", " k", " M", " G", " T"};
    int p = 0;
    double x = perSecond;
    while (x >= 1000 && p < prefixes.length - 1) {
      x /= 1000;
      p++;
    }
    BigDecimal two = new BigDecimal(x).round(new MathContext(2));
    return two.toPlainString() + prefixes[p];
  }

  /** An amount of bytes: {@code 370 B}, {@code 1.2 kB}. */
  public static String bytes(long bytes) {
    return rate(bytes) + (bytes < 1000 ? " B" : "B");
  }
}
