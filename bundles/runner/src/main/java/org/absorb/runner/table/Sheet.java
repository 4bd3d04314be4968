package org.absorb.runner.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.MathText;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.result.Measured;
import org.absorb.store.Annotation;
import org.absorb.store.journal.RunRow;

/**
 * The runs of a project at one moment, and what each has. A quantity is worked out for all runs
 * when it is first asked for. Any thread.
 */
public final class Sheet {

  /** What is known of runs beside their rows; quick. */
  public interface Known {

    /** Empty while it has not been read. */
    Optional<List<Measured>> results(RunRow run);

    Annotation annotation(RunId run);

    /** What rules say of it, the gravest first. */
    List<Finding> findings(RunId run);
  }

  private final List<RunRow> rows;
  private final List<Tree> documents;
  private final int[] cells;
  private final Names names;
  private final Known known;
  private final Map<Quantity, Object[]> columns = new ConcurrentHashMap<>();

  /**
   * A table.
   *
   * @param rows in the order of experiments and their sweeps; those nobody has asked for yet too
   */
  public Sheet(List<RunRow> rows, Parameters parameters, Known known) {
    this.rows = List.copyOf(rows);
    this.known = known;
    this.documents = this.rows.stream().map(parameters::document).toList();
    Map<Group.Key, Integer> numbers = new HashMap<>();
    this.cells =
        this.rows.stream()
            .map(row -> new Group.Key(row.experiment(), row.cell()))
            .mapToInt(cell -> numbers.computeIfAbsent(cell, any -> numbers.size()))
            .toArray();
    List<Quantity> all = new ArrayList<>(Quantities.ALWAYS);
    all.addAll(parameters.quantities());
    this.names = new Names(all);
  }

  private Sheet(Sheet before) {
    this.rows = before.rows;
    this.known = before.known;
    this.documents = before.documents;
    this.cells = before.cells;
    this.names = before.names;
    before.columns.forEach(
        (quantity, values) -> {
          if (quantity.kind() == Quantity.Kind.PARAMETER || quantity.kind() == Quantity.Kind.RUN) {
            columns.put(quantity, values);
          }
        });
  }

  /** The same runs when more is known of them: results and remarks are asked for anew. */
  public Sheet again() {
    return new Sheet(this);
  }

  public int size() {
    return rows.size();
  }

  public RunRow row(int index) {
    return rows.get(index);
  }

  /** Which cell a run belongs to: a number from 0 on, the same for all runs of the cell. */
  int cell(int index) {
    return cells[index];
  }

  /** What there is to ask for. */
  public Names names() {
    return names;
  }

  public Known known() {
    return known;
  }

  /**
   * What a run has of a quantity: a {@code Double}, {@code String}, {@code Boolean} or a list of
   * {@code String}s; {@code null} if it has none, or it is not known yet.
   */
  public Object value(int index, Quantity quantity) {
    return column(quantity)[index];
  }

  /** All that one run has. */
  public Function<Quantity, Object> values(int index) {
    return quantity -> value(index, quantity);
  }

  /** What all runs have of a quantity, in the order of the runs; not to be changed. */
  Object[] column(Quantity quantity) {
    return columns.computeIfAbsent(quantity, this::compute);
  }

  private Object[] compute(Quantity quantity) {
    Object[] values = new Object[rows.size()];
    if (quantity.kind() == Quantity.Kind.PARAMETER) {
      Path path = Path.of(quantity.name());
      for (int i = 0; i < values.length; i++) {
        values[i] = plain(Parameters.value(rows.get(i), documents.get(i), path, quantity.name()));
      }
    } else if (quantity.kind() == Quantity.Kind.RESULT) {
      for (int i = 0; i < values.length; i++) {
        values[i] = result(rows.get(i), quantity.name());
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = of(rows.get(i), quantity);
      }
    }
    return values;
  }

  static Object plain(Value value) {
    if (value instanceof Value.Decimal number) {
      return number.value().doubleValue();
    } else if (value instanceof Value.Text text) {
      return text.value();
    } else if (value instanceof Value.Flag flag) {
      return flag.value();
    } else if (value == null || value instanceof Value.Nothing) {
      return null;
    }
    return CanonicalJson.write(value);
  }

  private Object result(RunRow row, String name) {
    for (Measured measured : known.results(row).orElse(List.of())) {
      String column = measured.column().name();
      if (name.startsWith(column)) {
        Estimate estimate = measured.estimate();
        String rest = name.substring(column.length());
        double value =
            switch (rest) {
              case "" -> estimate.mean();
              case Quantities.ERROR -> estimate.error();
              case Quantities.LAST -> measured.last();
              default -> Double.NaN;
            };
        if (!Double.isNaN(value)) {
          return value;
        }
      }
    }
    return null;
  }

  private Object of(RunRow row, Quantity quantity) {
    Annotation said = known.annotation(row.id());
    return switch (quantity.name()) {
      case "id" -> row.id().hex();
      case "experiment" -> row.experiment();
      case "replica" -> row.replica() < 0 ? null : (Object) (double) row.replica();
      case "status" -> row.status().written();
      case "outcome" -> row.outcome().map(Outcome::written).orElse(null);
      case "steps" -> (double) row.steps();
      case "message" -> row.message();
      case "changed" -> row.time();
      case "tag" -> List.copyOf(said.tags());
      case "note" -> said.note();
      case "pinned" -> said.pinned();
      case "finding" ->
          known.findings(row.id()).stream().map(finding -> MathText.typed(finding.text())).toList();
      default -> null;
    };
  }
}
