package org.absorb.runner.compare;

import java.util.List;
import java.util.Optional;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Value;

/**
 * A parameter, or the version of a piece of software, of all sides.
 *
 * @param path in the specification, or the software's name
 * @param label lower case words; the path where nothing is declared
 * @param symbol may be empty
 * @param unit "1" for a plain number
 * @param values one a side; empty where a side has none
 */
public record Setting(
    String path, String label, String symbol, String unit, List<Optional<Value>> values) {

  public Setting {
    values = List.copyOf(values);
  }

  /** Whether the sides differ in it. */
  public boolean differs() {
    return values.stream().distinct().count() > 1;
  }

  /** Whether a side differs from the baseline. */
  public boolean differs(int side) {
    return !values.get(side).equals(values.get(0));
  }

  /** What a side has, as one reads it. */
  public String text(int side) {
    return values.get(side).map(Setting::text).orElse("-");
  }

  /** A text without its quotes, anything else as JSON. */
  static String text(Value value) {
    return value instanceof Value.Text text ? text.value() : CanonicalJson.write(value);
  }
}
