package org.absorb.cli.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.work.Need;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.spi.potential.Potential;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Snapshot;

/** A run in a project, through the eyes of the experiment that asks for it. */
final class StoredRun implements RunData {

  private static final double TWO_TO_64 = 0x1p64;
  private static final double RADIUS = 0.5;

  private final PlannedRun run;
  private final RunStatus status;
  private final RunFolder folder;
  private final Optional<RunRecord> record;
  private final Catalog catalog;

  /**
   * @param known what the journal says of it
   */
  StoredRun(PlannedRun run, RunStatus known, RunFolder folder, Catalog catalog) {
    this.run = run;
    this.status =
        run.need() == Need.FOUND
            ? RunStatus.FINISHED
            : known == RunStatus.FINISHED ? RunStatus.PLANNED : known;
    this.folder = folder;
    this.record = folder.record();
    this.catalog = catalog;
  }

  @Override
  public RunId id() {
    return run.id();
  }

  @Override
  public String experiment() {
    return run.experiment();
  }

  @Override
  public Cell cell() {
    return run.cell();
  }

  @Override
  public int replica() {
    return run.replica();
  }

  @Override
  public Specification specification() {
    return run.specification();
  }

  @Override
  public RunStatus status() {
    return status;
  }

  @Override
  public Optional<Outcome> outcome() {
    if (status != RunStatus.FINISHED || record.isEmpty()) {
      return Optional.empty();
    }
    boolean cut = record.get().steps() > run.specification().protocol().steps();
    return cut ? Optional.of(Outcome.STEP_LIMIT) : record.get().outcome();
  }

  @Override
  public long steps() {
    return Math.min(
        record.map(RunRecord::steps).orElse(0L), run.specification().protocol().steps());
  }

  @Override
  public Series series() {
    LogFile.Rows rows = folder.log().read(run.specification().protocol().steps());
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      columns.add(
          record.stream()
              .flatMap(r -> r.columns().stream())
              .filter(column -> column.name().equals(name))
              .findFirst()
              .orElse(new Column(name, name, "", "1")));
    }
    return new Series(columns, rows.step(), rows.values());
  }

  @Override
  public List<Long> frames() {
    return folder
        .last()
        .map(Snapshot::step)
        .filter(step -> step <= run.specification().protocol().steps())
        .stream()
        .toList();
  }

  @Override
  public Frame frame(long step) {
    Snapshot snapshot =
        folder
            .last()
            .filter(last -> last.step() == step)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("run " + id() + " kept no frame of step " + step));
    int particles = snapshot.position()[0].length;
    double[] radius = new double[particles];
    Arrays.fill(radius, RADIUS);
    double[][] position = new double[snapshot.position().length][particles];
    for (int axis = 0; axis < position.length; axis++) {
      for (int id = 0; id < particles; id++) {
        position[axis][id] =
            unsigned(snapshot.position()[axis][id]) / TWO_TO_64 * snapshot.box()[axis];
      }
    }
    return new Frame(step, snapshot.box(), radius, position, snapshot.image());
  }

  private static double unsigned(long fraction) {
    return fraction >= 0 ? fraction : fraction + TWO_TO_64;
  }

  @Override
  public Potential potential() {
    return catalog.make(Kind.POTENTIAL, run.specification().potential());
  }
}
