package org.absorb.runner.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Points.Point;
import org.absorb.runner.work.Need;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * A run in a project's folder, as one experiment sees it: a longer or richer one is cut to what the
 * experiment asks for. Files are read when asked for, once. Any thread, one at a time.
 */
final class StoredRun implements RunData {

  private static final String ACTIVITY = "activity";

  private final Point point;
  private final int replica;
  private final RunId id;
  private final RunFolder folder;
  private final RunStatus known;
  private Optional<RunRecord> record;
  private Series series;

  /**
   * @param known the status that the run table says
   */
  StoredRun(Point point, int replica, RunId id, RunFolder folder, RunStatus known) {
    this.point = point;
    this.replica = replica;
    this.id = id;
    this.folder = folder;
    this.known = known;
  }

  private Optional<RunRecord> record() {
    if (record == null) {
      record = folder.record();
    }
    return record;
  }

  private Protocol protocol() {
    return point.specification().protocol();
  }

  @Override
  public RunId id() {
    return id;
  }

  @Override
  public String experiment() {
    return point.experiment().name();
  }

  @Override
  public Cell cell() {
    return point.cell();
  }

  @Override
  public int replica() {
    return replica;
  }

  @Override
  public Specification specification() {
    return point.specification();
  }

  /**
   * Finished if what the experiment asks for is there, even while the run is being extended for
   * another.
   */
  @Override
  public RunStatus status() {
    if (Need.of(record(), point.specification()) == Need.FOUND) {
      return RunStatus.FINISHED;
    }
    return known == RunStatus.FINISHED ? RunStatus.PLANNED : known;
  }

  @Override
  public Optional<Outcome> outcome() {
    if (status() != RunStatus.FINISHED) {
      return Optional.empty();
    }
    RunRecord run = record().orElseThrow();
    boolean cut =
        run.steps() > protocol().steps() || run.outcome().equals(Optional.of(Outcome.STEP_LIMIT));
    if (cut && restedAt() >= 0) {
      return Optional.of(Outcome.ABSORBED);
    }
    return cut ? Optional.of(Outcome.STEP_LIMIT) : run.outcome();
  }

  @Override
  public long steps() {
    long taken = record().map(RunRecord::steps).orElse(0L);
    long rested = restedAt();
    return rested >= 0 ? rested : Math.min(taken, protocol().steps());
  }

  /**
   * Where a run that went on after its absorption for another experiment is to end for this one:
   * the first recorded step without activity; -1 if nowhere.
   */
  private long restedAt() {
    boolean went =
        protocol().stopWhen() == StopWhen.ABSORBED
            && record().isPresent()
            && point.specification().with(protocol()).protocol().steps() > 0
            && record()
                .get()
                .specification()
                .tree("protocol")
                .text("stopWhen")
                .orElse("")
                .equals("never");
    if (!went) {
      return -1;
    }
    Series all = read(protocol().steps());
    for (int c = 0; c < all.columns().size(); c++) {
      if (all.columns().get(c).name().equals(ACTIVITY)) {
        for (int row = 0; row < all.rows(); row++) {
          if (all.values()[c][row] == 0) {
            return all.step()[row];
          }
        }
      }
    }
    return -1;
  }

  @Override
  public Series series() {
    if (series == null) {
      series = read(steps());
    }
    return series;
  }

  private Series read(long last) {
    LogFile.Rows rows = folder.log().read(last);
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      columns.add(column(name));
    }
    return new Series(columns, rows.step(), rows.values());
  }

  private Column column(String name) {
    return record().stream()
        .flatMap(run -> run.columns().stream())
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElse(new Column(name, name, name, "1"));
  }
}
