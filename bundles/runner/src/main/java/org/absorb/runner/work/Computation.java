package org.absorb.runner.work;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.absorb.engine.Options;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Bookmark;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.run.Column;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.forecast.Footprint;
import org.absorb.runner.internal.Machine;
import org.absorb.store.run.Cleaned;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.LogWriter;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Snapshot;
import org.absorb.store.run.Software;
import org.absorb.store.trajectory.TrajectoryWriter;

/**
 * Computes one specification into one folder, from the last state that can be used there, or from
 * the beginning. The caller holds the folder's lock. One use.
 */
final class Computation {

  private static final Messages WORDS = Messages.of(Computation.class);

  private final Specification wanted;
  private final int replica;
  private final Catalog catalog;
  private double[] box;
  private final Options options;
  private final RunFolder folder;
  private final SortedMap<Long, String> known;
  private final JobListener listener;
  private RunRecord record;
  private LogWriter log;
  private TrajectoryWriter frames;

  /**
   * @param known state hashes that the computation has to meet, in hexadecimal by step
   */
  Computation(
      Specification wanted,
      int replica,
      Catalog catalog,
      Options options,
      RunFolder folder,
      Map<Long, String> known,
      JobListener listener) {
    this.wanted = wanted;
    this.replica = replica;
    this.catalog = catalog;
    this.options = options;
    this.folder = folder;
    this.known = new TreeMap<>(known);
    this.listener = listener;
  }

  /** Runs to the end or until stopped; the record as it is then. */
  RunRecord run(Control control) {
    Footprint.require(wanted);
    RunLoop loop = new RunLoop(wanted, replica, catalog, options);
    List<Column> columns = loop.columns();
    Optional<Snapshot> from = folder.snapshots().filter(state -> leadsOn(state, loop)).findFirst();
    long first = from.map(Snapshot::step).orElse(0L);
    // a checkpoint beyond the steps that are asked for now: the run ends there
    Specification specification =
        wanted.with(wanted.protocol().upTo(Math.max(first, wanted.protocol().steps())));
    record = record(specification, columns, from);
    folder.save(record);
    try (LogWriter writer = from.isPresent() ? folder.resume(first) : folder.begin(columns);
        TrajectoryWriter trajectory = trajectory(first)) {
      log = writer;
      frames = trajectory;
      listener.started(first, specification.protocol().steps());
      Recording recording = new Recording(first, specification.protocol().steps());
      Ending ending =
          new RunLoop(specification, replica, catalog, options)
              .run(from.map(Stored::bookmark).orElse(null), recording, control);
      if (ending.outcome() == Outcome.INTERRUPTED) {
        record = record.in(RunStatus.PAUSED, ending.steps(), "");
        folder.save(record);
        return record;
      }
      compare(ending.state());
      force();
      byte[] hash = ending.state().hash();
      folder.finish(Stored.snapshot(ending.bookmark(), box(), hash));
      record =
          record
              .resting(ending.bookmark().memory().rest())
              .ended(ending.outcome(), ending.steps(), Digest.hex(hash), folder.log().hash());
      folder.save(record);
      folder.forgetSnapshots();
      return record;
    }
  }

  private boolean leadsOn(Snapshot s, RunLoop loop) {
    SystemSettings system = wanted.system();
    return s.position().length == system.dimension()
        && s.image().length == system.dimension()
        && s.position()[0].length == system.particles()
        && Arrays.equals(s.hash(), Stored.bookmark(s).state().hash())
        && loop.remembers(s.step(), Stored.bookmark(s).memory())
        && folder.log().leadsTo(loop.columns(), s.step(), wanted.protocol().record())
        && (!keepsFrames()
            || folder
                .trajectory()
                .leadsTo(
                    s.step(),
                    cleaned(),
                    wanted.protocol().frames(),
                    system.dimension(),
                    system.particles()));
  }

  /** Up to where frames were removed that nobody is to miss. */
  private long cleaned() {
    return folder.record().flatMap(RunRecord::cleaned).map(Cleaned::until).orElse(-1L);
  }

  private boolean keepsFrames() {
    return !wanted.protocol().frames().isEmpty();
  }

  private TrajectoryWriter trajectory(long from) {
    SystemSettings system = wanted.system();
    return keepsFrames()
        ? folder.trajectory().resume(from, system.dimension(), system.particles())
        : TrajectoryWriter.NONE;
  }

  /**
   * What is written into a folder that was deleted meanwhile is lost: better to end than to go on.
   */
  private void force() {
    log.force();
    frames.force();
    if (!folder.log().exists()) {
      throw new IllegalStateException(WORDS.get("deleted", folder.path()));
    }
  }

  private void compare(State state) {
    String expected = known.get(state.step());
    if (expected != null && !expected.equals(Digest.hex(state.hash()))) {
      throw new IllegalStateException(WORDS.get("bits", Long.toString(state.step())));
    }
  }

  private RunRecord record(
      Specification specification, List<Column> columns, Optional<Snapshot> from) {
    Tree versions = Tree.EMPTY;
    for (var version : specification.physicsVersions().entrySet()) {
      versions = versions.with(version.getKey(), Value.of(version.getValue()));
    }
    RunRecord fresh =
        new RunRecord(
            RunId.of(specification, replica),
            specification.tree(),
            versions,
            replica,
            Seeds.of(specification, replica),
            software(catalog, specification),
            Machine.java(),
            Machine.host(),
            RunStatus.RUNNING,
            Optional.empty(),
            from.map(Snapshot::step).orElse(0L),
            List.of(),
            "",
            "",
            "",
            columns);
    if (from.isEmpty()) {
      return fresh;
    }
    RunRecord going =
        folder
            .record()
            .map(before -> fresh.after(before).resumedFrom(before.resumedFrom()))
            .orElse(fresh);
    return going.resting(from.get().rest()).resumed(from.get().step());
  }

  static List<Software> software(Catalog catalog, Specification specification) {
    return catalog.origins(specification).stream()
        .map(origin -> new Software(origin.name(), origin.version(), origin.sha256()))
        .toList();
  }

  private double[] box() {
    if (box == null) {
      box = Models.box(wanted, replica, catalog).lengths();
    }
    return box;
  }

  /** Writes rows and checkpoints, and compares the states whose hashes are known. */
  private final class Recording implements Recorder {
    private final long from;
    private final long of;

    Recording(long from, long of) {
      this.from = from;
      this.of = of;
    }

    @Override
    public SortedSet<Long> looks() {
      return new TreeSet<>(known.keySet());
    }

    @Override
    public void state(State state) {
      compare(state);
    }

    @Override
    public void earlier(Rows rows) {
      LogFile.Rows kept = folder.log().read(from - 1);
      double[] values = new double[kept.columns().size()];
      for (int row = 0; row < kept.step().length; row++) {
        for (int c = 0; c < values.length; c++) {
          values[c] = kept.values()[c][row];
        }
        rows.row(kept.step()[row], values);
      }
    }

    @Override
    public void row(long k, double[] values) {
      log.row(k, values);
    }

    @Override
    public void frame(Frame frame) {
      frames.frame(frame);
    }

    @Override
    public void checkpoint(Bookmark here) {
      force();
      folder.checkpoint(Stored.snapshot(here, box(), here.state().hash()));
      record = record.resting(here.memory().rest()).in(RunStatus.RUNNING, here.step(), "");
      folder.save(record);
      listener.checkpoint(here.step(), of);
    }

    @Override
    public void progress(long step, long steps, double stepsPerSecond) {
      log.tick();
      listener.progress(step, of, stepsPerSecond);
    }
  }
}
