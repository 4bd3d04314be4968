package org.absorb.ui.workbench.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.runner.Detached;
import org.absorb.runner.Extend;
import org.absorb.runner.Orders;
import org.absorb.runner.Plan;
import org.absorb.runner.ShellCommand;
import org.absorb.runner.Turns;
import org.absorb.runner.analyse.Proposed;
import org.absorb.runner.result.Results;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;
import org.absorb.store.journal.RunTable;
import org.absorb.ui.workbench.Preferences;
import org.absorb.ui.workbench.task.Notices;
import org.eclipse.swt.widgets.Display;

/**
 * A project that is open in the window. Its state follows the folder, whoever writes there. Orders
 * read and write files: give them in a {@link org.absorb.ui.workbench.task.Tasks task}.
 */
public final class OpenProject {

  private static final long ENDING_NANOS = 1_500_000_000L;
  private static final long LOOK_NANOS = 2_000_000_000L;
  private static final Messages WORDS = Messages.of(OpenProject.class);

  private final Project files;
  private final Results results;
  private final Catalog catalog;
  private final Preferences preferences;
  private final Display display;
  private final Follower follower;
  private final Map<ExperimentState, CellNames> names = new ConcurrentHashMap<>();
  private final List<Consumer<ProjectState>> listeners = new CopyOnWriteArrayList<>();
  private volatile Process started;
  private volatile boolean writable;
  private volatile long looked = System.nanoTime() - 2 * LOOK_NANOS;
  private volatile ProjectState state = ProjectState.EMPTY;
  private volatile String name;

  OpenProject(
      Project files, Catalog catalog, Preferences preferences, Notices notices, Display display) {
    this.files = files;
    this.results = new Results(files);
    this.name = files.name();
    this.catalog = catalog;
    this.preferences = preferences;
    this.display = display;
    this.follower =
        new Follower(
            files,
            catalog,
            this::changed,
            why -> notices.caution(WORDS.get("trouble", files.name(), why)));
  }

  public Project files() {
    return files;
  }

  public String name() {
    return name;
  }

  /** What the cells of one of its experiments are called. Any thread. */
  public CellNames names(ExperimentState experiment) {
    return names.computeIfAbsent(experiment, any -> new CellNames(any, catalog));
  }

  /** What has been read of its runs' results: once for all who show them. Any thread. */
  public Results results() {
    return results;
  }

  /**
   * Gives it another name; its folder stays where it is.
   *
   * @throws org.absorb.model.parameter.BadInputException if the name is blank
   */
  public void rename(String to) {
    files.rename(to);
    name = to.strip();
    changed(state);
  }

  public Path folder() {
    return files.folder();
  }

  /** Whether it can be changed, as of a moment ago. Quick: asked while drawing. */
  public boolean writable() {
    if (System.nanoTime() - looked > LOOK_NANOS) {
      looked = System.nanoTime();
      writable = Files.isWritable(files.folder()) && Files.isWritable(files.journal());
    }
    return writable;
  }

  /** Whether somebody works on its queue, or has just been started to. Reads a few small files. */
  public boolean working() {
    Process starting = started;
    return starting != null && starting.isAlive() || RunTable.attended(files.journal());
  }

  /** The latest state. Any thread. */
  public ProjectState state() {
    return state;
  }

  /** Looks at the folder now instead of within half a second. Any thread. */
  public void refresh() {
    follower.look();
  }

  /**
   * Hears of every new state, on the display's thread.
   *
   * @return stops listening
   */
  public Runnable onChange(Consumer<ProjectState> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void changed(ProjectState now) {
    state = now;
    names.keySet().retainAll(now.experiments());
    if (!display.isDisposed()) {
      display.asyncExec(() -> listeners.forEach(listener -> listener.accept(now)));
    }
  }

  /**
   * Queues what experiments want and is not there, and sees to it that somebody computes it.
   *
   * @return how many runs wait or run now
   * @throws org.absorb.model.parameter.BadInputException with every problem of every cell
   */
  public int run(List<String> experiments) {
    int queued = Plan.of(files, experiments, catalog).enqueue();
    if (queued > 0) {
      attend();
    }
    refresh();
    return queued;
  }

  /** What somebody would type in a terminal to have an experiment computed as here. */
  public String command(String experiment) {
    Settings settings = preferences.get(Computing.PAGE).settings();
    return ShellCommand.run(files, settings, List.of(experiment));
  }

  /**
   * What came of proposals.
   *
   * @param experiments that hold their cells
   * @param runs how many of theirs wait or run now
   */
  public record Queued(List<String> experiments, int runs) {}

  /** Queues what an analysis proposes, as experiments like any other. */
  public Queued propose(List<Proposal> proposals) {
    List<String> names = new Proposed(files).add(proposals);
    return new Queued(names, names.isEmpty() ? 0 : run(names));
  }

  /**
   * Raises the steps of runs, and sees to it that they go on.
   *
   * @throws org.absorb.model.parameter.BadInputException naming each run that cannot
   */
  public void extend(List<RunId> runs, long steps) {
    new Extend(files).to(runs, steps);
    attend();
    refresh();
  }

  /** Stops runs at a checkpoint until they are resumed. */
  public void pause(Collection<RunId> runs) {
    new Orders(files).pause(runs);
    refresh();
  }

  /** Lets paused runs go on. */
  public void resume(Collection<RunId> runs) {
    new Orders(files).resume(runs);
    attend();
    refresh();
  }

  /** Stops runs for good; a retry goes on from their last state. */
  public void cancel(Collection<RunId> runs) {
    new Orders(files).cancel(runs);
    refresh();
  }

  /** Tries again what failed or was cancelled. */
  public void retry(Collection<RunId> runs) {
    new Orders(files).retry(runs);
    attend();
    refresh();
  }

  /**
   * Changes what is computed first.
   *
   * @param runs whose cells move, whole ones
   * @param before a run of the cell that they come before; empty: they come last
   */
  public void move(Collection<RunId> runs, Optional<RunId> before) {
    new Turns(files).move(runs, before);
    refresh();
  }

  /** Has whoever is at work go on with as many workers and threads as the user prefers now. */
  public void work() {
    new Orders(files).work(preferences.get(Computing.PAGE).settings().hands());
    refresh();
  }

  /** Ends all work at a checkpoint; what waits goes on waiting. */
  public void stop() {
    new Orders(files).stop();
    refresh();
  }

  /**
   * Sees to it that somebody works on the queue. One that is just ending may not have seen what was
   * added, so it is looked at twice.
   */
  private void attend() {
    for (int look = 0; look < 2; look++) {
      if (!RunTable.attended(files.journal())) {
        Settings settings = preferences.get(Computing.PAGE).settings();
        started =
            Detached.start(
                files, settings, List.of("--queued", "--threads", "" + settings.threads()));
        return;
      }
      LockSupport.parkNanos(ENDING_NANOS);
    }
  }

  void close() {
    follower.close();
  }
}
