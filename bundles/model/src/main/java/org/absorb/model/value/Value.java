package org.absorb.model.value;

import java.math.BigDecimal;
import java.util.List;

/** A JSON value. Immutable; equal when the JSON means the same (0.50 equals 0.5). */
public sealed interface Value
    permits Tree, Value.Items, Value.Text, Value.Decimal, Value.Flag, Value.Nothing {

  /** A JSON string. */
  record Text(String value) implements Value {}

  /** A JSON number, kept as the decimal that was written; trailing zeros are dropped. */
  record Decimal(BigDecimal value) implements Value {
    public Decimal {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /** A JSON boolean. */
  record Flag(boolean value) implements Value {}

  /** A JSON array. */
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** JSON's null, which also stands for a number that is not one. */
  record Nothing() implements Value {}

  Nothing NOTHING = new Nothing();

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Decimal(BigDecimal.valueOf(number));
  }

  /**
   * The shortest decimal that reads back as {@code number}; not finite becomes {@link #NOTHING}.
   */
  static Value of(double number) {
    return Double.isFinite(number)
        ? new Decimal(new BigDecimal(CanonicalJson.number(number)))
        : NOTHING;
  }

  static Value of(boolean flag) {
    return new Flag(flag);
  }

  static Value of(List<? extends Value> values) {
    return new Items(List.copyOf(values));
  }
}
