package org.absorb.figures.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.absorb.model.text.MathText;

/** Where an axis has its ticks, and what stands beside them. */
final class Ticks {

  /** A tick; a minor one has no label ({@code null}). */
  record Tick(double value, MathText label) {}

  private Ticks() {}

  /** Words at 1, 2, ..., as far as they are in sight. */
  static List<Tick> named(List<String> names, double low, double high) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i + 1 >= low && i + 1 <= high) {
        ticks.add(new Tick(i + 1, MathText.of(names.get(i))));
      }
    }
    return ticks;
  }

  /**
   * At multiples of 1, 2 or 5 times a power of ten; at least two of them.
   *
   * @param most labels that fit, at least 2
   */
  static List<Tick> linear(double low, double high, int most) {
    BigDecimal step = step((high - low) / Math.max(1, most));
    List<BigDecimal> values = multiples(low, high, step);
    while (values.size() < 2) { // a wide step may fall beside a short axis
      step = step(step.doubleValue() * 0.4);
      values = multiples(low, high, step);
    }
    double largest = Math.max(Math.abs(low), Math.abs(high));
    boolean far = largest >= 1e7 || largest < 1e-4;
    int exponent = far ? (int) Math.floor(Math.log10(largest)) : 0;
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal value : values) {
      MathText label =
          far
              ? scaled(value, step, exponent)
              : MathText.of(Numbers.write(value.doubleValue(), Math.max(0, step.scale())));
      ticks.add(new Tick(value.doubleValue(), label));
    }
    return ticks;
  }

  private static List<BigDecimal> multiples(double low, double high, BigDecimal step) {
    List<BigDecimal> values = new ArrayList<>();
    BigDecimal n = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING);
    double end = high + 1e-9 * (high - low);
    for (BigDecimal value = n.multiply(step); value.doubleValue() <= end; value = value.add(step)) {
      values.add(value);
    }
    return values;
  }

  /**
   * At powers of ten, thinned to {@code most}; where less than two powers are in sight, at 2 and 5
   * times them too. Minor ticks at the other whole multiples.
   */
  static List<Tick> logarithmic(double low, double high, int most) {
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    int powers = last - first + 1;
    if (high / low < 3) {
      return linear(low, high, Math.min(most, 4));
    }
    int every = Math.max(1, (int) Math.ceil((double) powers / Math.max(1, most)));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first - 1; exponent <= last; exponent++) {
      for (int digit = 1; digit < 10; digit++) {
        double value = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).doubleValue();
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          boolean power = digit == 1 && Math.floorMod(exponent, every) == 0;
          boolean between = powers < 2 && (digit == 2 || digit == 5);
          if (power || between) {
            ticks.add(new Tick(value, label(digit, exponent, powers < 2)));
          } else if (powers <= 8) {
            ticks.add(new Tick(value, null));
          }
        }
      }
    }
    boolean labelled = ticks.stream().filter(tick -> tick.label() != null).count() > 1;
    return labelled ? ticks : linear(low, high, Math.min(most, 4));
  }

  private static MathText label(int digit, int exponent, boolean plainly) {
    if (digit == 1 && !(plainly && Math.abs(exponent) < 4)) {
      return MathText.power(exponent);
    }
    if (Math.abs(exponent) < 5) {
      return MathText.of(
          Numbers.write(
              BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).doubleValue(),
              Math.max(0, -exponent)));
    }
    return MathText.of("$" + digit + "*10^" + exponent + "$");
  }

  private static MathText scaled(BigDecimal value, BigDecimal step, int exponent) {
    if (value.signum() == 0) {
      return MathText.of("0");
    }
    BigDecimal mantissa = value.scaleByPowerOfTen(-exponent);
    int decimals = Math.max(0, step.scale() + exponent);
    return MathText.of(
        "$"
            + mantissa.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString()
            + "*10^"
            + exponent
            + "$");
  }

  /** The least 1, 2 or 5 times a power of ten that is at least {@code width}. */
  private static BigDecimal step(double width) {
    int exponent = (int) Math.floor(Math.log10(width));
    for (int digit : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= width * (1 - 1e-9)) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }
}
