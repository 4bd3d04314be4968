package org.absorb.runner.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A filter as a tree. */
sealed interface Condition {

  boolean test(Function<Quantity, Object> values);

  boolean asks(Quantity.Kind kind);

  /** Met by all. */
  record All() implements Condition {
    @Override
    public boolean test(Function<Quantity, Object> values) {
      return true;
    }

    @Override
    public boolean asks(Quantity.Kind kind) {
      return false;
    }
  }

  /** Met if one is not. */
  record Not(Condition one) implements Condition {
    @Override
    public boolean test(Function<Quantity, Object> values) {
      return !one.test(values);
    }

    @Override
    public boolean asks(Quantity.Kind kind) {
      return one.asks(kind);
    }
  }

  /**
   * Met if both are.
   *
   * @param enough whether one of them is enough
   */
  record Both(boolean enough, Condition one, Condition other) implements Condition {
    @Override
    public boolean test(Function<Quantity, Object> values) {
      return enough
          ? one.test(values) || other.test(values)
          : one.test(values) && other.test(values);
    }

    @Override
    public boolean asks(Quantity.Kind kind) {
      return one.asks(kind) || other.asks(kind);
    }
  }

  /** How a value is to compare. */
  enum Sign {
    LESS,
    AT_MOST,
    EQUAL,
    UNEQUAL,
    AT_LEAST,
    MORE,
    CONTAINS;

    static Sign of(String text) {
      return switch (text) {
        case "<" -> LESS;
        case "<=" -> AT_MOST;
        case "=", "==" -> EQUAL;
        case "!=" -> UNEQUAL;
        case ">=" -> AT_LEAST;
        case ">" -> MORE;
        default -> CONTAINS;
      };
    }

    boolean orders() {
      return this == LESS || this == AT_MOST || this == AT_LEAST || this == MORE;
    }

    boolean test(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case EQUAL -> comparison == 0;
        case UNEQUAL -> comparison != 0;
        case AT_LEAST -> comparison >= 0;
        case MORE -> comparison > 0;
        case CONTAINS -> false;
      };
    }
  }

  /**
   * Met if the run's value compares so with what was typed.
   *
   * @param text what was typed
   * @param number the same; not-a-number if it is none
   */
  record Comparison(Quantity quantity, Sign sign, String text, double number) implements Condition {

    @Override
    public boolean asks(Quantity.Kind kind) {
      return quantity.kind() == kind;
    }

    @Override
    public boolean test(Function<Quantity, Object> values) {
      Object value = values.apply(quantity);
      if (value instanceof Double is && sign != Sign.CONTAINS) {
        return compare(is);
      } else if (value instanceof List<?> words) {
        return sign == Sign.UNEQUAL
            ? words.stream().noneMatch(word -> compare(word.toString(), Sign.EQUAL))
            : words.stream().anyMatch(word -> compare(word.toString(), sign));
      }
      return value != null && compare(value.toString(), sign);
    }

    /** No number is equal to a word. */
    private boolean compare(double value) {
      if (Double.isNaN(value) || Double.isNaN(number)) {
        return sign == Sign.UNEQUAL && !Double.isNaN(value);
      }
      return sign.test(value < number ? -1 : value > number ? 1 : 0);
    }

    /** Letters count the same, large or small. */
    private boolean compare(String value, Sign how) {
      return how == Sign.CONTAINS
          ? value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
          : how.test(value.compareToIgnoreCase(text));
    }
  }
}
