package org.absorb.ui.scaling.internal.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;

/**
 * The values of a result that differ in one thing, a row each.
 *
 * @param of what the row is of
 * @param values by name
 */
record ValueRows(Value of, Map<String, Quantity> values) {

  /** The rows over a path, as {@code fss.class}, in the result's order. */
  static List<ValueRows> of(Result result, String path) {
    Map<Value, Map<String, Quantity>> rows = new LinkedHashMap<>();
    for (Quantity value : result.values()) {
      value
          .of()
          .get(path)
          .ifPresent(
              of ->
                  rows.computeIfAbsent(of, any -> new LinkedHashMap<>()).put(value.name(), value));
    }
    List<ValueRows> all = new ArrayList<>();
    rows.forEach((of, values) -> all.add(new ValueRows(of, values)));
    return all;
  }

  /** A value with its error; empty where there is none. */
  String text(String name) {
    Quantity value = values.get(name);
    return value == null ? "" : Numbers.value(value.value(), value.error());
  }

  double value(String name) {
    Quantity value = values.get(name);
    return value == null ? Double.NaN : value.value();
  }
}
