package org.absorb.ui.experiments.internal.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.AxisText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;

/** What an axis is made into without typing: other spacings, more values, linked fields. */
final class AxisShapes {

  private static final MathContext DIGITS = new MathContext(15);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private AxisShapes() {}

  /** Whether it has two numbers or more of one field. */
  static boolean numeric(Axis axis) {
    return axis.paths().size() == 1
        && axis.points().size() > 1
        && axis.points().stream()
            .flatMap(point -> point.values().stream())
            .allMatch(value -> value instanceof Value.Decimal);
  }

  /** Whether its numbers can stand at equal ratios. */
  static boolean signed(Axis axis) {
    return numeric(axis)
        && number(axis, 0).signum() * number(axis, axis.points().size() - 1).signum() > 0;
  }

  /** As many numbers between the same ends, at equal steps. */
  static Axis linear(Axis axis) {
    int count = axis.points().size();
    return new Axis.Range(path(axis), number(axis, 0), number(axis, count - 1), count);
  }

  /** As many numbers between the same ends, at equal ratios. */
  static Axis logarithmic(Axis axis) {
    int count = axis.points().size();
    return new Axis.Values(
        path(axis), AxisText.ratios(number(axis, 0), number(axis, count - 1), count));
  }

  /** The same values, one by one. */
  static Axis list(Axis axis) {
    Path path = path(axis);
    return new Axis.Values(path, axis.points().stream().map(point -> point.get(path)).toList());
  }

  /** With another number in the middle of each two: of their ratio, if they stand at equal ones. */
  static Axis refined(Axis axis) {
    int count = axis.points().size();
    if (axis instanceof Axis.Range range) {
      return new Axis.Range(range.path(), range.from(), range.to(), 2 * count - 1);
    }
    if (signed(axis) && count > 2 && logarithmic(axis).points().equals(axis.points())) {
      return new Axis.Values(
          path(axis), AxisText.ratios(number(axis, 0), number(axis, count - 1), 2 * count - 1));
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(new Value.Decimal(number(axis, i)));
      if (i + 1 < count) {
        BigDecimal middle = number(axis, i).add(number(axis, i + 1)).divide(TWO, DIGITS);
        values.add(new Value.Decimal(middle));
      }
    }
    return new Axis.Values(path(axis), values);
  }

  /** With another field that changes along, for now by one value. */
  static Axis linked(Axis axis, Path path, Value value) {
    List<Map<Path, Value>> points = new ArrayList<>();
    for (Map<Path, Value> point : axis.points()) {
      Map<Path, Value> both = new LinkedHashMap<>(point);
      both.put(path, value);
      points.add(both);
    }
    return new Axis.Cases(points);
  }

  /** Without a field that changes along; the last one stays. */
  static Axis unlinked(Axis axis, Path path) {
    List<Map<Path, Value>> points = new ArrayList<>();
    for (Map<Path, Value> point : axis.points()) {
      Map<Path, Value> rest = new LinkedHashMap<>(point);
      rest.remove(path);
      if (!rest.isEmpty() && !points.contains(rest)) { // two cases that are the same cell now
        points.add(rest);
      }
    }
    Axis cases = new Axis.Cases(points);
    return cases.paths().size() == 1 && AxisText.writable(cases) ? list(cases) : cases;
  }

  private static Path path(Axis axis) {
    return axis.paths().iterator().next();
  }

  private static BigDecimal number(Axis axis, int point) {
    return ((Value.Decimal) axis.points().get(point).get(path(axis))).value();
  }
}
