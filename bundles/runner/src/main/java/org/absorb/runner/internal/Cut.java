package org.absorb.runner.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
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

  private static final String ACTIVITY = "activity";

  private final Specification wanted;
  private final RunRecord record;
  private final RunFolder folder;
  private final Catalog catalog;
  private final Demand recorded;
  private LogFile.Rows rows;
  private Long rested;

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
        && (record.steps() >= protocol().steps() || absorbed() || restedAt() >= 0);
  }

  private boolean absorbed() {
    return protocol().stopWhen() == StopWhen.ABSORBED
        && record.status() == RunStatus.FINISHED
        && record.outcome().equals(Optional.of(Outcome.ABSORBED));
  }

  /** How the run ends for this specification; empty if it is not complete. */
  public Optional<Outcome> outcome() {
    if (!complete()) {
      return Optional.empty();
    }
    boolean ends = absorbed() && record.steps() <= protocol().steps();
    return Optional.of(ends || restedAt() >= 0 ? Outcome.ABSORBED : Outcome.STEP_LIMIT);
  }

  /** The last step that counts. */
  public long steps() {
    return restedAt() >= 0 ? restedAt() : Math.min(record.steps(), protocol().steps());
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
   * Where a run that went on after its absorption for another specification is to end for this one:
   * the first recorded step without activity; -1 if nowhere.
   */
  private long restedAt() {
    if (rested == null) {
      boolean went =
          protocol().stopWhen() == StopWhen.ABSORBED
              && recorded.protocol().stopWhen() == StopWhen.NEVER;
      int activity = went ? rows().columns().indexOf(ACTIVITY) : -1;
      rested =
          activity < 0
              ? -1
              : LongStream.range(0, rows().step().length)
                  .filter(row -> rows().values()[activity][(int) row] == 0)
                  .map(row -> rows().step()[(int) row])
                  .findFirst()
                  .orElse(-1);
    }
    return rested;
  }
}
