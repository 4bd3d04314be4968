package org.absorb.runner.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.text.Messages;
import org.absorb.runner.Points.Point;
import org.absorb.runner.work.Need;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.system.Box;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Snapshot;

/**
 * A run in a project's folder, as one experiment sees it: a longer or richer one is cut to what the
 * experiment asks for. Files are read when asked for, once. Any thread, one at a time.
 */
final class StoredRun implements RunData {

  private static final String ACTIVITY = "activity";
  private static final Messages WORDS = Messages.of(StoredRun.class);

  private final Point point;
  private final int replica;
  private final RunId id;
  private final RunFolder folder;
  private final RunStatus known;
  private final Catalog catalog;
  private Optional<RunRecord> record;
  private Series series;

  /**
   * @param known the status that the run table says
   */
  StoredRun(
      Point point, int replica, RunId id, RunFolder folder, RunStatus known, Catalog catalog) {
    this.point = point;
    this.replica = replica;
    this.id = id;
    this.folder = folder;
    this.known = known;
    this.catalog = catalog;
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

  /** The last state, unless it lies beyond what the experiment asks for. */
  @Override
  public List<Long> frames() {
    return last().map(Snapshot::step).stream().toList();
  }

  private Optional<Snapshot> last() {
    return folder.last().filter(state -> state.step() <= protocol().steps());
  }

  @Override
  public Frame frame(long step) {
    Snapshot state =
        last()
            .filter(kept -> kept.step() == step)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(WORDS.get("frame.none", id, Long.toString(step))));
    Box box = new Box(state.box());
    int particles = state.position()[0].length;
    double[] radius = new double[particles];
    catalog
        .make(Kind.RADII, specification().system().radii())
        .draw(new Noise(Seeds.of(specification(), replica).start()), radius);
    double[][] position = new double[box.dimension()][particles];
    for (int axis = 0; axis < box.dimension(); axis++) {
      for (int i = 0; i < particles; i++) {
        position[axis][i] = box.coordinate(axis, state.position()[axis][i]);
      }
    }
    return new Frame(step, state.box(), radius, position, state.image());
  }

  @Override
  public Potential potential() {
    return catalog.make(Kind.POTENTIAL, specification().potential());
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
