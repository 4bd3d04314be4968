package org.absorb.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The canonical text of a JSON value after RFC 8785: fields sorted by UTF-16 code units, no white
 * space, numbers as ECMAScript writes a double. The same on every Java version, unlike {@code
 * Double.toString}, because run ids are computed from it.
 */
public final class CanonicalJson {

  /** Below this, whole numbers are written with all their digits, and all of these are theirs. */
  private static final double WHOLE = 1e15;

  /** No two decimals of so many digits read as one double, if it is not smaller than this. */
  private static final int OWN = 15;

  private static final double NORMAL = 1e-300;

  private CanonicalJson() {}

  public static String write(Value value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof Tree tree) {
      String separator = "{";
      String[] names = tree.fields().keySet().toArray(String[]::new);
      Arrays.sort(names);
      for (String name : names) {
        out.append(separator);
        quote(name, out);
        out.append(':');
        write(tree.fields().get(name), out);
        separator = ",";
      }
      out.append(tree.fields().isEmpty() ? "{}" : "}");
    } else if (value instanceof Value.Items items) {
      String separator = "[";
      for (Value item : items.values()) {
        out.append(separator);
        write(item, out);
        separator = ",";
      }
      out.append(items.values().isEmpty() ? "[]" : "]");
    } else if (value instanceof Value.Text text) {
      quote(text.value(), out);
    } else if (value instanceof Value.Decimal decimal) {
      double x = decimal.value().doubleValue();
      out.append(Double.isInfinite(x) ? decimal.value().toString() : number(x));
    } else if (value instanceof Value.Flag flag) {
      out.append(flag.value());
    } else {
      out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * The shortest decimal that reads back as {@code x}, written as ECMAScript does.
   *
   * @throws IllegalArgumentException if {@code x} is not finite
   */
  public static String number(double x) {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException(x + " has no JSON form");
    }
    if (x == (long) x && Math.abs(x) < WHOLE) {
      return Long.toString((long) x);
    }
    String sign = x < 0 ? "-" : "";
    BigDecimal shortest = shortest(Math.abs(x)).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale(); // the value is 0.digits x 10^point
    if (point > 21 || point < -5) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return sign
          + digits.charAt(0)
          + fraction
          + "e"
          + (point > 0 ? "+" : "-")
          + Math.abs(point - 1);
    }
    if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length());
    }
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  /**
   * Begins with the digits that Java writes, which read back but may be one too many before Java
   * 19, and shortens them while they read back.
   */
  private static BigDecimal shortest(double x) {
    BigDecimal java = new BigDecimal(Double.toString(x)).stripTrailingZeros();
    if (java.precision() <= OWN && x >= NORMAL) {
      return java;
    }
    BigDecimal exact = new BigDecimal(x);
    int precision = Math.min(17, java.precision());
    BigDecimal shortest = fit(exact, precision, x);
    while (shortest == null) {
      shortest = fit(exact, ++precision, x);
    }
    while (precision > 1) {
      BigDecimal shorter = fit(exact, --precision, x);
      if (shorter == null) {
        break;
      }
      shortest = shorter;
    }
    return shortest;
  }

  /** The decimal of that precision nearest to x that reads back as x, if there is one. */
  private static BigDecimal fit(BigDecimal exact, int precision, double x) {
    BigDecimal near = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
    if (near.doubleValue() == x) {
      return near;
    }
    // at a power of two the interval is wider above than below: the other neighbour may fit
    BigDecimal up = exact.round(new MathContext(precision, RoundingMode.UP));
    return up.doubleValue() == x ? up : null;
  }
}
