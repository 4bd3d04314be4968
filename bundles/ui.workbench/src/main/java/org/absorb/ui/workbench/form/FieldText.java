package org.absorb.ui.workbench.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.model.parameter.Field;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What stands in a text field, as a value and back. Text that is no number stays text: the document
 * holds what the user typed, and its check says what is wrong with it.
 */
public final class FieldText {

  /** Spaces between digits, and the minus sign of print. */
  private static final String SPACES = "(?<=\\d)[ \u00a0\u2009\u202f](?=\\d)";

  private static final char MINUS = '\u2212';
  private static final int LONGEST = 100;

  private FieldText() {}

  /** The value of a text; empty if nothing is written, so that the default holds. */
  public static Optional<Value> read(Field field, String text) {
    if (field.type() == Field.Type.TEXT) {
      return Optional.of(Value.of(text));
    }
    String typed = text.strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    } else if (field.type() == Field.Type.GROUPS || typed.matches("[\\[{].*")) {
      return Optional.of(json(typed));
    } else if (field.type() == Field.Type.WHOLES) {
      return Optional.of(
          Value.of(Arrays.stream(typed.split(",")).map(word -> number(word.strip())).toList()));
    }
    return Optional.of(number(typed));
  }

  /** What is no JSON yet stays as it is typed. */
  private static Value json(String typed) {
    try {
      return JsonText.read(typed);
    } catch (IllegalArgumentException e) {
      return Value.of(typed);
    }
  }

  /** A number, or the text if it is none. */
  public static Value number(String typed) {
    String plain = typed.replaceAll(SPACES, "").replace(MINUS, '-');
    boolean begins = !plain.isEmpty() && "-+.0123456789".indexOf(plain.charAt(0)) >= 0;
    if (begins && plain.length() <= LONGEST) {
      try {
        BigDecimal number = new BigDecimal(plain);
        // as JSON has it: no exponent that fills the memory when written out
        return JsonText.read(number.toString()) instanceof Value.Decimal read
            ? read
            : Value.of(typed);
      } catch (IllegalArgumentException e) {
        return Value.of(typed);
      }
    }
    return Value.of(typed);
  }

  /** A value as a field shows it: whole numbers with spaces at the thousands. */
  public static String write(Value value) {
    if (value instanceof Value.Decimal decimal) {
      BigDecimal number = decimal.value();
      boolean plain = Math.abs((long) number.precision() - number.scale()) < 16;
      if (number.scale() <= 0 && plain) {
        return Numbers.count(number.longValueExact());
      }
      return number.signum() == 0 || plain && number.scale() < 8
          ? number.toPlainString()
          : number.toString().replace("E+", "e").replace('E', 'e');
    }
    if (value instanceof Value.Text text) {
      return text.value();
    }
    if (value instanceof Value.Items items
        && items.values().stream().noneMatch(Tree.class::isInstance)) {
      return items.values().stream().map(FieldText::write).collect(Collectors.joining(", "));
    }
    return value == null || value.equals(Value.NOTHING)
        ? ""
        : org.absorb.model.value.CanonicalJson.write(value);
  }
}
