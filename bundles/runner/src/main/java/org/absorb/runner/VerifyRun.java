package org.absorb.runner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.absorb.engine.Options;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Column;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.runner.internal.Demand;
import org.absorb.runner.work.JobListener;
import org.absorb.store.Project;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * Computes the beginning of a run once more, in memory, and compares every state hash and every row
 * of the log on the way. Any thread.
 */
public final class VerifyRun {

  private static final Messages WORDS = Messages.of(VerifyRun.class);

  private final Project project;
  private final Catalog catalog;
  private final Options options;

  public VerifyRun(Project project, Catalog catalog, Options options) {
    this.project = project;
    this.catalog = catalog;
    this.options = options;
  }

  /**
   * Verifies a run up to a step.
   *
   * @param steps the window's last step; at most what the run has
   * @throws BadInputException if there is no such run, or its plugins are gone
   */
  public Verification verify(RunId id, long steps, Control control) {
    return verify(id, steps, JobListener.NONE, control);
  }

  /** The same, for a listener, who hears of progress. */
  public Verification verify(RunId id, long steps, JobListener listener, Control control) {
    RunFolder folder = project.run(id);
    RunRecord record =
        folder
            .record()
            .orElseThrow(() -> new BadInputException(WORDS.get("run.none", id, project.folder())));
    Specification specification = new Resolver(catalog).resolve(record.specification());
    if (!RunId.of(specification, record.replica()).equals(id)) {
      throw new BadInputException(WORDS.get("verify.other", id));
    }
    return new Pass(id, folder, specification, record, steps, listener).run(control);
  }

  /** One verification. */
  private final class Pass implements Recorder {
    private final RunId id;
    private final Specification specification;
    private final int replica;
    private final long last;
    private final JobListener listener;
    private final SortedMap<Long, String> known;
    private final LogFile.Rows log;
    private int rows;
    private int hashes;
    private String difference;

    Pass(
        RunId id,
        RunFolder folder,
        Specification specification,
        RunRecord record,
        long steps,
        JobListener listener) {
      this.id = id;
      this.specification = specification;
      this.replica = record.replica();
      this.last = Math.min(steps, record.steps());
      this.listener = listener;
      this.known = new TreeMap<>(folder.hashes().read());
      this.log = folder.log().read(last);
    }

    Verification run(Control control) {
      SortedSet<Long> stops = new TreeSet<>(known.keySet());
      stops.removeIf(k -> k >= last);
      stops.add(last);
      State state = null;
      long reached = 0;
      for (long stop : stops) {
        Specification leg = specification.with(Demand.upTo(specification.protocol(), stop));
        Ending ending =
            new RunLoop(leg, replica, catalog, options)
                .run(state, this, () -> difference != null || control.stop());
        reached = ending.steps();
        if (ending.outcome() == Outcome.INTERRUPTED) {
          break;
        }
        compare(ending.state());
        if (difference != null || ending.outcome() == Outcome.ABSORBED) {
          break;
        }
        state = ending.state();
      }
      return new Verification(id, reached, rows, hashes, Optional.ofNullable(difference));
    }

    private void compare(State state) {
      String expected = known.get(state.step());
      if (expected != null) {
        hashes++;
        if (!expected.equals(Digest.hex(state.hash())) && difference == null) {
          difference = WORDS.get("verify.state", Long.toString(state.step()));
        }
      }
    }

    @Override
    public void progress(long step, long of, double stepsPerSecond) {
      listener.progress(step, last, stepsPerSecond);
    }

    @Override
    public void begin(List<Column> columns) {
      if (!columns.stream().map(Column::name).toList().equals(log.columns())) {
        difference = WORDS.get("verify.columns");
      }
    }

    @Override
    public void row(long k, double[] values) {
      int row = Arrays.binarySearch(log.step(), k);
      if (difference != null || row < 0 && !specification.protocol().record().holds(k)) {
        return; // the end of a leg, between two rows
      }
      rows++;
      for (int c = 0; c < values.length; c++) {
        // a log holds no infinities
        double mine = Double.isFinite(values[c]) ? values[c] : Double.NaN;
        if (row < 0 || Double.compare(mine + 0.0, log.values()[c][row]) != 0) {
          difference = WORDS.get("verify.row", Long.toString(k), log.columns().get(c));
          return;
        }
      }
    }
  }
}
