package org.absorb.model.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number and its error as print has them: {@code 0.63998(3)}, {@code 0.03377(14)}. The error has
 * one digit, or two if, rounded, it begins with 1; the number ends where its error ends.
 *
 * @param value in decimal digits, {@code 0.03377}
 * @param error in units of the last digit of {@code value}, {@code 14}; of the value's own where
 *     that has no decimals, {@code 2880(60)}
 */
public record ValueText(String value, String error) {

  /**
   * Rounds both.
   *
   * @param value finite
   * @param error finite, above 0
   * @throws IllegalArgumentException if they are not
   */
  public static ValueText of(double value, double error) {
    if (!Double.isFinite(value) || !Double.isFinite(error) || error <= 0) {
      throw new IllegalArgumentException(value + " with the error " + error);
    }
    BigDecimal e = rounded(new BigDecimal(error));
    BigDecimal v = new BigDecimal(value).setScale(e.scale(), RoundingMode.HALF_EVEN);
    String digits = e.scale() <= 0 ? e.toBigInteger().toString() : e.unscaledValue().toString();
    return new ValueText(v.toPlainString(), digits);
  }

  private static BigDecimal rounded(BigDecimal exact) {
    BigDecimal two = exact.round(new MathContext(2, RoundingMode.HALF_EVEN));
    if (two.precision() < 2) {
      two = two.setScale(two.scale() + 2 - two.precision());
    }
    if (two.unscaledValue().toString().startsWith("1")) {
      return two;
    }
    BigDecimal one = exact.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return one.unscaledValue().equals(BigInteger.ONE) ? one.setScale(one.scale() + 1) : one;
  }

  @Override
  public String toString() {
    return value + "(" + error + ")";
  }
}
