package org.absorb.runner.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.run.StopRule;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.Rest;
import org.absorb.model.run.RunStatus;
import org.absorb.spi.analysis.Series;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * A recorded run as one specification sees it: a longer or richer one is cut to what it asks for.
 * Its log is read when asked for, and not kept. One thread at a time.
 */
public final class Cut {

  private final Specification wanted;
  private final RunFolder folder;
  private final Catalog catalog;
  private final Demand recorded;
  private final int replica;
  private final RunStatus status;
  private final Optional<Outcome> outcome;
  private final long recordedSteps;
  private final String stateHash;
  private final List<Column> recordedColumns;
  private final Optional<Rest> rest;
  private final Reread<LogFile.Rows> rows = new Reread<>(this::read);
  private Optional<End> end;

  /** Where a run ends for a specification, though it went on for another. */
  private record End(long step, Outcome outcome) {}

  /** Takes from the record what it needs; most of it is the specification, which is not kept. */
  public Cut(Specification wanted, RunRecord record, RunFolder folder, Catalog catalog) {
    this.wanted = wanted;
    this.folder = folder;
    this.catalog = catalog;
    Demand asked = Demand.of(wanted);
    Demand found = Demand.of(record.specification());
    this.recorded = found.equals(asked) ? asked : found; // all runs of a cell share the first
    this.replica = record.replica();
    this.status = record.status();
    this.outcome = record.outcome();
    this.recordedSteps = record.steps();
    this.stateHash = record.stateHash();
    this.recordedColumns = record.columns();
    this.rest = record.rest();
  }

  private Protocol protocol() {
    return wanted.protocol();
  }

  /**
   * Whether all that is asked for is on disk, even while the run is being extended for another, or
   * after that failed.
   */
  public boolean complete() {
    return recorded.records(Demand.of(wanted))
        && (recordedSteps >= protocol().steps() || end().isPresent());
  }

  /** How the run ends for this specification; empty if it is not complete. */
  public Optional<Outcome> outcome() {
    return complete()
        ? Optional.of(end().map(End::outcome).orElse(Outcome.STEP_LIMIT))
        : Optional.empty();
  }

  /** The last step that counts. */
  public long steps() {
    return end().map(End::step).orElse(Math.min(recordedSteps, protocol().steps()));
  }

  /** The hash of the state at the last step that counts, in hexadecimal; empty if not known. */
  public String stateHash() {
    boolean still =
        protocol().stages().isEmpty() && rest.filter(there -> there.step() <= steps()).isPresent();
    if (status == RunStatus.FINISHED && (still || steps() == recordedSteps)) {
      return stateHash;
    }
    return folder.hashes().read().getOrDefault(steps(), "");
  }

  /**
   * The rows a run of this specification has, of those that were recorded: on its schedule, the
   * first and the last.
   */
  public Series series() {
    LogFile.Rows all = rows.get();
    long last = steps();
    int[] kept =
        LongStream.range(0, all.step().length)
            .mapToInt(row -> (int) row)
            .filter(
                row ->
                    all.step()[row] <= last
                        && (all.step()[row] == 0
                            || protocol().record().holds(all.step()[row])
                            || all.step()[row] == last))
            .toArray();
    List<Column> columns = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (Column column : columns()) {
      int c = all.columns().indexOf(column.name());
      if (c >= 0) {
        columns.add(column);
        values.add(Arrays.stream(kept).mapToDouble(row -> all.values()[c][row]).toArray());
      }
    }
    long[] step = Arrays.stream(kept).mapToLong(row -> all.step()[row]).toArray();
    return new Series(columns, step, values.toArray(double[][]::new));
  }

  /** The mean of a column after the transient, where what is asked for is complete. */
  public double mean(String column) {
    Series series = series();
    List<String> names = series.columns().stream().map(Column::name).toList();
    return Mean.of(
            series.step(),
            series.values()[names.indexOf(column)],
            protocol(),
            outcome().orElseThrow())
        .estimate()
        .mean();
  }

  private List<Column> columns() {
    if (recorded.observe().equals(wanted.observe())) {
      return recordedColumns;
    }
    return wanted.observe().stream()
        .flatMap(observable -> catalog.make(Kind.OBSERVABLE, observable).columns().stream())
        .toList();
  }

  /** What the log has, and the row where the run came to rest, wherever that was. */
  private LogFile.Rows read() {
    LogFile.Rows log = folder.log().read(protocol().steps());
    return rest.filter(there -> there.step() <= protocol().steps())
        .map(there -> log.with(there.step(), there.row()))
        .orElse(log);
  }

  /** Where the run ends before its last step: its rule has seen enough, or nothing moves. */
  private Optional<End> end() {
    if (end == null) {
      Optional<End> still =
          rest().filter(step -> step <= protocol().steps() && ends()).map(Cut::absorbed);
      end = seen(still.map(End::step).orElse(Long.MAX_VALUE)).or(() -> still);
    }
    return end;
  }

  private static End absorbed(long step) {
    return new End(step, Outcome.ABSORBED);
  }

  /** The first step at which nothing moves, if the run got there. */
  private Optional<Long> rest() {
    boolean last = status == RunStatus.FINISHED && outcome.equals(Optional.of(Outcome.ABSORBED));
    return last ? Optional.of(recordedSteps) : rest.map(Rest::step);
  }

  /** Whether a run of this specification ends when nothing moves. */
  private boolean ends() {
    return protocol().stopWhen() == StopWhen.ABSORBED
        || protocol().stopWhen() != StopWhen.NEVER && Models.absorbing(wanted, replica, catalog);
  }

  /** Where the rule has seen enough, by the rows before a step. */
  private Optional<End> seen(long before) {
    StopRule rule = new StopRule(protocol());
    if (!rule.isAsked()) {
      return Optional.empty();
    }
    LogFile.Rows all = rows.get();
    int activity = all.columns().indexOf(Protocol.WATCHED);
    for (int row = 0; activity >= 0 && row < all.step().length; row++) {
      long k = all.step()[row];
      if (k >= before) {
        break;
      }
      Optional<Outcome> enough = rule.row(k, all.values()[activity][row]);
      if (enough.isPresent()) {
        return enough.map(how -> new End(k, how));
      }
    }
    return Optional.empty();
  }
}
