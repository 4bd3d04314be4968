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
import org.absorb.model.run.RunStatus;
import org.absorb.spi.analysis.Series;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * A recorded run as one specification sees it: a longer or richer one is cut to what it asks for.
 * Files are read when asked for, once. One thread.
 */
public final class Cut {

  private final Specification wanted;
  private final RunRecord record;
  private final RunFolder folder;
  private final Catalog catalog;
  private final Demand recorded;
  private LogFile.Rows rows;
  private Enough enough;

  /** Where a specification has seen enough of a run that went on. */
  private record Enough(long step, Outcome outcome) {
    static final Enough NOWHERE = new Enough(-1, Outcome.STEP_LIMIT);
  }

  public Cut(Specification wanted, RunRecord record, RunFolder folder, Catalog catalog) {
    this.wanted = wanted;
    this.record = record;
    this.folder = folder;
    this.catalog = catalog;
    this.recorded = Demand.of(record.specification());
  }

  /** What the run's folder says of it. */
  public RunRecord record() {
    return record;
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
        && (record.steps() >= protocol().steps() || absorbed() || enough().step() >= 0);
  }

  private boolean absorbed() {
    return protocol().stopWhen() != StopWhen.NEVER
        && record.status() == RunStatus.FINISHED
        && record.outcome().equals(Optional.of(Outcome.ABSORBED));
  }

  /** How the run ends for this specification; empty if it is not complete. */
  public Optional<Outcome> outcome() {
    if (!complete()) {
      return Optional.empty();
    }
    if (enough().step() >= 0) {
      return Optional.of(enough().outcome());
    }
    boolean ends = absorbed() && record.steps() <= protocol().steps();
    return Optional.of(ends ? Outcome.ABSORBED : Outcome.STEP_LIMIT);
  }

  /** The last step that counts. */
  public long steps() {
    return enough().step() >= 0 ? enough().step() : Math.min(record.steps(), protocol().steps());
  }

  /** The hash of the state at the last step that counts, in hexadecimal; empty if not known. */
  public String stateHash() {
    if (record.status() == RunStatus.FINISHED && steps() == record.steps()) {
      return record.stateHash();
    }
    return folder.hashes().read().getOrDefault(steps(), "");
  }

  /**
   * The rows a run of this specification has, of those that were recorded: on its schedule, the
   * first and the last.
   */
  public Series series() {
    LogFile.Rows all = rows();
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
      return record.columns();
    }
    return wanted.observe().stream()
        .flatMap(observable -> catalog.make(Kind.OBSERVABLE, observable).columns().stream())
        .toList();
  }

  private LogFile.Rows rows() {
    if (rows == null) {
      rows = folder.log().read(protocol().steps());
    }
    return rows;
  }

  /**
   * Where a run is to end for this specification that may have gone on for another: the first
   * recorded step without activity, or where its rule has seen enough. Particles that carry state
   * may move without activity: rows do not tell when they rest.
   */
  private Enough enough() {
    if (enough == null) {
      StopRule rule = new StopRule(protocol());
      boolean went =
          recorded.protocol().stopWhen() == StopWhen.NEVER
              && endsAbsorbed()
              && !Models.carriesState(wanted, catalog);
      int activity = went || rule.isAsked() ? rows().columns().indexOf(Protocol.WATCHED) : -1;
      enough = activity < 0 ? Enough.NOWHERE : find(rule, rows().values()[activity], went);
    }
    return enough;
  }

  private boolean endsAbsorbed() {
    if (protocol().stopWhen() == StopWhen.NEVER || protocol().stopWhen() == StopWhen.ABSORBED) {
      return protocol().stopWhen() == StopWhen.ABSORBED;
    }
    return Models.absorbing(wanted, record.replica(), catalog);
  }

  private Enough find(StopRule rule, double[] activity, boolean went) {
    for (int row = 0; row < activity.length; row++) {
      long k = rows().step()[row];
      if (went && activity[row] == 0) {
        return new Enough(k, Outcome.ABSORBED);
      }
      Optional<Outcome> seen = rule.row(k, activity[row]);
      if (seen.isPresent()) {
        return new Enough(k, seen.get());
      }
    }
    return Enough.NOWHERE;
  }
}
