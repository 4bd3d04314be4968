package org.absorb.runner.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.comparison.Side;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Flat;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.result.Measured;
import org.absorb.runner.result.Results;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;

/**
 * A side of a comparison as it was read.
 *
 * @param rows its runs, computed or not
 * @param records of those that have begun, and can be read
 * @param settings path to value, of the first record: the specification, then software and versions
 * @param results column to mean; of the runs that are finished, or of what there is of a single one
 * @param clock the natural time of a step; 0 where there is none
 */
public record Party(
    Side side,
    List<RunRow> rows,
    List<RunRecord> records,
    Map<String, Value> settings,
    Map<String, Result> results,
    double clock) {

  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);

  /**
   * What was measured.
   *
   * @param estimate over runs; of one run, over blocks of its rows
   */
  public record Result(Column column, Estimate estimate) {}

  /**
   * Reads a side.
   *
   * @param rows its runs
   */
  static Party read(Project project, Side side, List<RunRow> rows, Results read, Catalog catalog) {
    List<RunRecord> records = new ArrayList<>();
    for (RunRow row : rows) {
      try {
        project.run(row.id()).record().ifPresent(records::add);
      } catch (BadInputException e) {
        // damaged: it counts as not begun
      }
    }
    Map<String, Value> settings = new LinkedHashMap<>();
    double clock = 0;
    if (!records.isEmpty()) {
      RunRecord first = records.get(0);
      settings.putAll(Flat.of(first.specification()));
      if (side.run().isPresent()) {
        settings.put("replica", Value.of(first.replica()));
      }
      first.software().forEach(one -> settings.put(one.name(), Value.of(one.version())));
      clock = clock(first.specification(), catalog);
    }
    return new Party(side, rows, records, settings, results(rows, records, read), clock);
  }

  private static double clock(Tree specification, Catalog catalog) {
    try {
      Component dynamics = Component.of(specification.tree("dynamics"));
      Component law = new Component(dynamics.type(), DynamicsSettings.without(dynamics.settings()));
      double clock = catalog.make(Kind.SCHEME, law).law().clock();
      return clock > 0 ? clock : 0;
    } catch (RuntimeException | LinkageError e) {
      return 0; // of a plugin that is gone, or trips
    }
  }

  private static Map<String, Result> results(
      List<RunRow> rows, List<RunRecord> records, Results read) {
    Map<RunId, RunRow> settled =
        rows.stream()
            .filter(Results::isSettled)
            .collect(Collectors.toMap(RunRow::id, Function.identity()));
    List<RunRecord> counted = records.stream().filter(Party::isFinished).toList();
    if (records.size() == 1) {
      counted = records;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<String, List<Estimate>> estimates = new LinkedHashMap<>();
    for (RunRecord record : counted) {
      RunRow row = settled.get(record.id());
      for (Measured measured : row == null ? read.of(record) : read.read(row)) {
        String name = measured.column().name();
        columns.putIfAbsent(name, measured.column());
        if (!Double.isNaN(measured.estimate().mean())) {
          estimates.computeIfAbsent(name, any -> new ArrayList<>()).add(measured.estimate());
        }
      }
    }
    Map<String, Result> results = new LinkedHashMap<>();
    estimates.forEach(
        (name, all) -> results.put(name, new Result(columns.get(name), together(all))));
    return results;
  }

  private static Estimate together(List<Estimate> runs) {
    return runs.size() == 1
        ? runs.get(0)
        : Estimate.of(runs.stream().mapToDouble(Estimate::mean).toArray());
  }

  static boolean isFinished(RunRecord record) {
    return record.status() == RunStatus.FINISHED;
  }

  /** How many of its runs are finished. */
  public int finished() {
    return (int) records.stream().filter(Party::isFinished).count();
  }

  /** How many of its runs were absorbed. */
  public int absorbed() {
    return (int)
        records.stream()
            .filter(record -> record.outcome().equals(Optional.of(Outcome.ABSORBED)))
            .count();
  }

  /** How it was recorded; empty if nothing has begun. */
  Optional<Protocol> protocol() {
    return records.stream()
        .findFirst()
        .map(record -> PROTOCOL.bind(record.specification().tree("protocol")));
  }
}
