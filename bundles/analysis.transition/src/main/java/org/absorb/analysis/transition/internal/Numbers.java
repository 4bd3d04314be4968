package org.absorb.analysis.transition.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.absorb.model.text.ValueText;

/** Numbers and labels in sentences. */
final class Numbers {

  private static final MathContext PRECISION = new MathContext(12);
  private static final Pattern SYMBOL = Pattern.compile("\\$([^$]*)\\$");
  private static final Map<String, String> GREEK =
      Map.of("epsilon", "ε", "alpha", "α", "phi", "φ", "tau", "τ", "sigma", "σ");

  private Numbers() {}

  /** The shortest decimal; a thin space at thousands from 10 000 on. */
  static String number(BigDecimal x) {
    String digits = x.stripTrailingZeros().toPlainString();
    return digits.matches("\\d{5,}")
        ? digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u2009")
        : digits.replace('-', '\u2212');
  }

  static String number(double x) {
    return number(new BigDecimal(x).round(PRECISION));
  }

  /** A share in percent, with two digits. */
  static String percent(double share) {
    return new BigDecimal(100 * share).round(new MathContext(2)).toPlainString() + " %";
  }

  /** 0.5555(10): one digit of the error, two if it begins with 1. */
  static String withError(double value, double error) {
    if (!(error > 0) || Double.isInfinite(error)) {
      return number(new BigDecimal(value).round(new MathContext(4)));
    }
    return ValueText.of(value, error).toString();
  }

  /** A label without its dollar signs, Greek letters as such. */
  static String plain(String label) {
    return SYMBOL
        .matcher(label)
        .replaceAll(
            symbol -> {
              String text = symbol.group(1);
              for (Map.Entry<String, String> letter : GREEK.entrySet()) {
                text = text.replace(letter.getKey(), letter.getValue());
              }
              return text;
            });
  }
}
