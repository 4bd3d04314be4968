package org.absorb.runner;

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
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.work.JobListener;
import org.absorb.store.Project;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * Computes the beginning of a run once more, in memory, and compares every state hash and every row
 * of the log on the way; of a whole run, what its record says of the end, and the last state too.
 * Any thread.
 */
public final class VerifyRun {

  private static final Messages WORDS = Messages.of(VerifyRun.class);

  private final Project project;
  private final Catalog catalog;
  private final Options options;

  public VerifyRun(Project project, Catalog catalog, Options options) {
    this.project = project;
    this.catalog = ProjectSources.in(project, catalog);
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

  /**
   * Refuses a run that another program computed: there is nothing to compute it from.
   *
   * @throws BadInputException naming it
   */
  public static void refuseImported(RunRecord record) {
    if (record.isImported()) {
      throw new BadInputException(WORDS.get("run.imported", record.id()));
    }
  }

  /** The same, for a listener, who hears of progress. */
  public Verification verify(RunId id, long steps, JobListener listener, Control control) {
    RunFolder folder = project.run(id);
    RunRecord record =
        folder
            .record()
            .orElseThrow(() -> new BadInputException(WORDS.get("run.none", id, project.folder())));
    refuseImported(record);
    Specification specification = new Resolver(catalog).resolve(record.specification());
    if (!RunId.of(specification, record.replica()).equals(id)) {
      throw new BadInputException(WORDS.get("verify.other", id));
    }
    return new Pass(id, folder, specification, record, steps, listener).run(control);
  }

  /** One verification. */
  private final class Pass implements Recorder {
    private final RunId id;
    private final RunFolder folder;
    private final RunRecord record;
    private final boolean whole;
    private final Specification specification;
    private final int replica;
    private final long last;
    private final JobListener listener;
    private final SortedMap<Long, String> known;
    private final LogFile.Rows log;
    private int next;
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
      this.folder = folder;
      this.record = record;
      this.specification = specification;
      this.replica = record.replica();
      this.last = Math.min(steps, record.steps());
      this.listener = listener;
      this.whole = record.status() == RunStatus.FINISHED && last == record.steps();
      this.known = new TreeMap<>(folder.hashes().read());
      // of a run that goes on, the row of the last step may be on its way
      this.log = folder.log().read(record.status() == RunStatus.FINISHED ? last : last - 1);
      if (whole && !record.stateHash().equals(known.merge(last, record.stateHash(), (a, b) -> a))) {
        difference = WORDS.get("verify.hashes", Long.toString(last));
      }
    }

    Verification run(Control control) {
      Specification window = specification.with(specification.protocol().upTo(last));
      Ending ending =
          new RunLoop(window, replica, catalog, options)
              .run(null, this, () -> difference != null || control.stop());
      if (ending.outcome() != Outcome.INTERRUPTED) {
        compare(ending.state());
        end(ending.steps());
      }
      return new Verification(id, ending.steps(), rows, hashes, Optional.ofNullable(difference));
    }

    @Override
    public SortedSet<Long> looks() {
      return new TreeSet<>(known.headMap(last).keySet());
    }

    /** What can be said only when all is computed. */
    private void end(long reached) {
      if (difference == null && reached < last) {
        difference = WORDS.get("verify.state", Long.toString(reached));
      } else if (difference == null && next < log.step().length) {
        difference = WORDS.get("verify.more", Long.toString(log.step()[next]));
      } else if (difference == null && whole && !folder.log().hash().equals(record.logHash())) {
        difference = WORDS.get("verify.log");
      } else if (difference == null && whole && !lastState()) {
        difference = WORDS.get("verify.last");
      }
    }

    private boolean lastState() {
      return folder
          .last()
          .filter(kept -> kept.step() == last)
          .map(kept -> new State(kept.step(), kept.position(), kept.image(), kept.carried()))
          .filter(state -> Digest.hex(state.hash()).equals(record.stateHash()))
          .isPresent();
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
    public void state(State state) {
      compare(state);
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
      boolean expected =
          k == 0 || specification.protocol().record().holds(k) || whole && k == record.steps();
      boolean onItsWay = k == last && record.status() != RunStatus.FINISHED;
      if (difference != null || !expected || onItsWay) {
        return; // the end of the window, between two rows
      }
      int row = next++;
      if (row >= log.step().length || log.step()[row] > k) {
        difference = WORDS.get("verify.less", Long.toString(k));
        return;
      } else if (log.step()[row] < k) {
        difference = WORDS.get("verify.more", Long.toString(log.step()[row]));
        return;
      }
      rows++;
      for (int c = 0; c < values.length; c++) {
        // a log holds no infinities
        double mine = Double.isFinite(values[c]) ? values[c] : Double.NaN;
        if (Double.compare(mine + 0.0, log.values()[c][row]) != 0) {
          difference = WORDS.get("verify.row", Long.toString(k), log.columns().get(c));
          return;
        }
      }
    }
  }
}
