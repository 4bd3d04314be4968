package org.absorb.runner.analyse;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.runner.Points.Point;
import org.absorb.runner.frames.RunFrames;
import org.absorb.runner.internal.Cut;
import org.absorb.runner.internal.Reread;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.spi.potential.Potential;
import org.absorb.store.run.Cleaned;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * A run in a project's folder, as one experiment sees it: a longer or richer one is cut to what the
 * experiment asks for. Files are read when asked for, and a log is not kept: an analysis has ten
 * thousand, and looks at one after the other. Any thread, one at a time.
 */
final class StoredRun implements RunData {

  private static final Series NOTHING = new Series(List.of(), new long[0], new double[0][]);
  private static final Messages WORDS = Messages.of(StoredRun.class);

  private final Point point;
  private final int replica;
  private final RunId id;
  private final RunFolder folder;
  private final RunStatus known;
  private final Catalog catalog;
  private Optional<Cut> cut;
  private boolean damaged;
  private final Reread<Series> series = new Reread<>(this::read);
  private Optional<RunFrames> kept;
  private boolean looked;

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

  /** What is there for the experiment; empty if there is nothing, or the record is damaged. */
  private Optional<Cut> cut() {
    if (cut == null) {
      cut = record().map(record -> new Cut(point.specification(), record, folder, catalog));
    }
    return cut;
  }

  private Optional<RunRecord> record() {
    try {
      return folder.record();
    } catch (BadInputException | UncheckedIOException e) {
      damaged = true;
      return Optional.empty();
    }
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
    if (cut().filter(Cut::complete).isPresent()) {
      return RunStatus.FINISHED;
    }
    if (damaged) {
      return RunStatus.FAILED;
    }
    return known == RunStatus.FINISHED ? RunStatus.PLANNED : known;
  }

  @Override
  public Optional<Outcome> outcome() {
    return cut().flatMap(Cut::outcome);
  }

  @Override
  public long steps() {
    return cut().map(Cut::steps).orElse(0L);
  }

  @Override
  public Series series() {
    return series.get();
  }

  private Series read() {
    return cut().map(Cut::series).orElse(NOTHING);
  }

  /** Those of the trajectory and the last state, unless they lie beyond what is asked for. */
  @Override
  public List<Long> frames() {
    List<Long> steps = kept().map(RunFrames::steps).orElse(List.of());
    return new Watched<>(steps, () -> looked = true);
  }

  /** How frames were removed that somebody has looked for: more than the last is wanted. */
  Optional<Cleaned> missed() {
    return looked ? record().flatMap(RunRecord::cleaned) : Optional.empty();
  }

  @Override
  public Frame frame(long step) {
    return kept()
        .orElseThrow(
            () -> new IllegalArgumentException(WORDS.get("frame.none", id, Long.toString(step))))
        .frame(step);
  }

  private Optional<RunFrames> kept() {
    if (kept == null) {
      kept = record().map(record -> new RunFrames(folder, record, catalog, protocol().steps()));
    }
    return kept;
  }

  @Override
  public Potential potential() {
    return catalog.make(Kind.POTENTIAL, specification().potential());
  }
}
