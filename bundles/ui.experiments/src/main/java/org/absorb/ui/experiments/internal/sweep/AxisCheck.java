package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import java.util.Map;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.AxisText;
import org.absorb.model.parameter.Field;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.form.FieldText;
import org.absorb.ui.workbench.form.FormLine;

/** Reads the values of an axis as what its fields take: a word is no number. */
final class AxisCheck {

  private static final Messages WORDS = Messages.of(AxisCheck.class);

  private AxisCheck() {}

  /**
   * Reads the values of an axis. Whether numbers are in their range is checked with all else.
   *
   * @param paths the fields that it changes
   * @param lines the fields that are known; another takes any value
   * @throws IllegalArgumentException with a sentence for the user
   */
  static Axis read(List<Path> paths, List<FormLine> lines, String text) {
    Axis axis = AxisText.read(paths, text);
    for (Map<Path, Value> point : axis.points()) {
      point.forEach((path, value) -> check(path, value, lines));
    }
    return axis;
  }

  private static void check(Path path, Value value, List<FormLine> lines) {
    lines.stream()
        .filter(line -> line.path().equals(path))
        .findFirst()
        .ifPresent(line -> check(line.field(), value));
  }

  private static void check(Field field, Value value) {
    String wrong =
        switch (field.type()) {
          case REAL -> value instanceof Value.Decimal ? "" : "number";
          case WHOLE ->
              !(value instanceof Value.Decimal number)
                  ? "number"
                  : number.value().stripTrailingZeros().scale() > 0 ? "whole" : "";
          case FLAG -> value instanceof Value.Flag ? "" : "flag";
          case CHOICE ->
              value instanceof Value.Text word && field.choices().contains(word.value())
                  ? ""
                  : "choice";
          default -> "";
        };
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          WORDS.get("values." + wrong, FieldText.write(value), String.join(", ", field.choices())));
    }
  }
}
