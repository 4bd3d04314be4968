package org.absorb.ui.experiments.internal.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.MathText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.form.FieldText;
import org.absorb.ui.workbench.form.FormLine;

/** How the cells of an experiment are called: φ 0.630, N 1000; one precision an axis. */
public final class CellWords {

  private static final int MOST_DECIMALS = 6;
  private static final String MARK = "$";

  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, Integer> decimals = new HashMap<>();

  /**
   * @param lines the fields there are
   */
  public CellWords(Experiment experiment, List<FormLine> lines) {
    for (FormLine line : lines) {
      String symbol = line.field().symbol();
      symbols.put(line.path().toString(), symbol.isEmpty() ? line.label() : MARK + symbol + MARK);
    }
    for (Axis axis : experiment.sweep()) {
      for (Map<Path, Value> point : axis.points()) {
        point.forEach((path, value) -> decimals.merge(path.toString(), scale(value), Math::max));
      }
    }
  }

  private static int scale(Value value) {
    return value instanceof Value.Decimal number
        ? Math.min(MOST_DECIMALS, Math.max(0, number.value().scale()))
        : 0;
  }

  /** A cell. */
  public MathText of(Tree coordinates) {
    return MathText.of(
        coordinates.fields().entrySet().stream()
            .map(field -> symbol(field.getKey()) + " " + value(field.getKey(), field.getValue()))
            .collect(Collectors.joining(", ")));
  }

  /** The symbol of a field, between its marks; its label if it has none, its path if it is none. */
  public String symbol(String path) {
    return symbols.getOrDefault(path, path);
  }

  /** A value of a field. */
  public String value(String path, Value value) {
    int digits = decimals.getOrDefault(path, 0);
    if (value instanceof Value.Decimal number && digits > 0 && number.value().scale() <= digits) {
      return number.value().setScale(digits).toPlainString();
    }
    return value instanceof Tree component
        ? component.text(org.absorb.model.parameter.Component.TYPE).orElse(component.toString())
        : FieldText.write(value);
  }

  /** The first and the last value of a field on its axis. */
  public String span(Axis axis, Path path, String between) {
    Value first = axis.points().get(0).get(path);
    Value last = axis.points().get(axis.points().size() - 1).get(path);
    String key = path.toString();
    return first == null || last == null || first.equals(last)
        ? value(key, first == null ? last : first)
        : value(key, first) + between + value(key, last);
  }
}
