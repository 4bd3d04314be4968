package org.absorb.exchange.standard.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.model.run.Column;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.exchange.ImportedRun;

/**
 * {@code stat_data.json} of the authors' code. Assumed is one of two forms: an object of arrays of
 * one length, or an array of objects. The step is under {@code iter} (or {@code iteration}, {@code
 * step}, {@code k}, {@code t}), else rows are counted from 0; the activity is under {@code f_a} (or
 * {@code fa}, {@code activity}, {@code active_fraction}) and the energy E/(N U_0) under {@code
 * energy}. Other columns are left out.
 */
final class AuthorsLog {

  private static final Messages WORDS = Messages.of(AuthorsLog.class);
  private static final List<String> STEPS = List.of("iter", "iteration", "step", "steps", "k", "t");
  private static final List<String> ACTIVITY =
      List.of("f_a", "fa", "activity", "active_fraction", "activefraction");
  private static final List<String> ENERGY = List.of("energy", "e");

  private AuthorsLog() {}

  static ImportedRun.Log of(Path file, Value json) {
    Map<String, double[]> columns = new TreeMap<>();
    if (json instanceof Tree tree) {
      tree.fields()
          .forEach(
              (name, value) -> {
                if (value instanceof Value.Items items) {
                  columns.put(name.toLowerCase(Locale.ROOT), numbers(items));
                }
              });
    } else if (json instanceof Value.Items rows) {
      turn(rows, columns);
    }
    double[] activity = column(columns, ACTIVITY);
    double[] energy = column(columns, ENERGY);
    double[] any = activity == null ? energy : activity;
    if (any == null) {
      throw new IllegalArgumentException(
          WORDS.get("authors.log", file, String.join(", ", ACTIVITY)));
    }
    long[] step = steps(file, column(columns, STEPS), any.length);
    List<Column> names = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    if (activity != null) {
      names.add(new Column("activity", WORDS.get("column.activity"), "f_a", "1"));
      values.add(activity);
    }
    if (energy != null) {
      names.add(new Column("energy", WORDS.get("column.energy"), "E", "U_0"));
      values.add(energy);
    }
    for (double[] each : values) {
      if (each.length != step.length) {
        throw new IllegalArgumentException(WORDS.get("authors.lengths", file));
      }
    }
    return new ImportedRun.Log(names, step, values.toArray(double[][]::new));
  }

  private static void turn(Value.Items rows, Map<String, double[]> columns) {
    int count = rows.values().size();
    for (int row = 0; row < count; row++) {
      if (rows.values().get(row) instanceof Tree tree) {
        for (var field : tree.fields().entrySet()) {
          double[] column =
              columns.computeIfAbsent(
                  field.getKey().toLowerCase(Locale.ROOT),
                  name -> {
                    double[] empty = new double[count];
                    Arrays.fill(empty, Double.NaN);
                    return empty;
                  });
          column[row] = number(field.getValue());
        }
      }
    }
  }

  private static double[] numbers(Value.Items items) {
    return items.values().stream().mapToDouble(AuthorsLog::number).toArray();
  }

  private static double number(Value value) {
    return value instanceof Value.Decimal decimal ? decimal.value().doubleValue() : Double.NaN;
  }

  private static double[] column(Map<String, double[]> columns, List<String> names) {
    return names.stream().map(columns::get).filter(c -> c != null).findFirst().orElse(null);
  }

  private static long[] steps(Path file, double[] written, int rows) {
    long[] step = new long[written == null ? rows : written.length];
    for (int row = 0; row < step.length; row++) {
      double k = written == null ? row : written[row];
      if (k != Math.rint(k) || k < 0 || k > 1e15 || row > 0 && k <= step[row - 1]) {
        throw new IllegalArgumentException(
            WORDS.get("authors.steps", file, Integer.toString(row), Double.toString(k)));
      }
      step[row] = (long) k;
    }
    return step;
  }
}
