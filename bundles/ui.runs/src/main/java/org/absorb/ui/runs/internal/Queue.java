package org.absorb.ui.runs.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.absorb.engine.catalog.Catalog;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.task.Notice;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * The jobs of all open projects, kept up to date on a thread of its own: tens of thousands of runs
 * are not to be counted on the display's. Made and asked on the display's thread.
 */
final class Queue {

  private static final Map<Workbench, Queue> QUEUES = new WeakHashMap<>();

  private static final long WATCH_SECONDS = 2;

  private final Workbench workbench;
  private final Display display;
  private final Map<OpenProject, Runnable> followed = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final Map<ExperimentState, CellNames> names = new WeakHashMap<>();
  private final Starts starts = new Starts();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "absorb-queue");
            made.setDaemon(true);
            return made;
          });
  private volatile List<Job> jobs = List.of();

  private Queue(Workbench workbench) {
    this.workbench = workbench;
    this.display = Display.getCurrent();
    workbench.projects().onChange(this::projects);
    display.addListener(SWT.Dispose, event -> thread.shutdownNow());
    thread.scheduleWithFixedDelay(this::watch, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    projects();
  }

  /** The one of a window. */
  static synchronized Queue of(Workbench workbench) {
    return QUEUES.computeIfAbsent(workbench, Queue::new);
  }

  private void projects() {
    List<OpenProject> open = workbench.projects().open();
    Set<OpenProject> gone = new HashSet<>(followed.keySet());
    open.forEach(gone::remove);
    gone.forEach(project -> followed.remove(project).run());
    open.forEach(
        project -> followed.computeIfAbsent(project, each -> each.onChange(state -> changed())));
    changed();
  }

  private void changed() {
    if (!due.getAndSet(true)) {
      try {
        thread.execute(this::count);
      } catch (RejectedExecutionException e) {
        // the window is closing
      }
    }
  }

  private void count() {
    due.set(false);
    Catalog catalog = workbench.projects().catalog();
    List<Job> now = new ArrayList<>();
    for (OpenProject project : workbench.projects().open()) {
      ProjectState state = project.state();
      now.addAll(Jobs.of(project, state, (name, row) -> name(state, catalog, name, row)));
    }
    if (!now.equals(jobs)) {
      jobs = List.copyOf(now);
      if (!display.isDisposed()) {
        display.asyncExec(() -> listeners.forEach(Runnable::run));
      }
      workbench.refreshCommands();
    }
  }

  private void watch() {
    for (OpenProject project : workbench.projects().open()) {
      boolean waiting =
          jobs.stream()
              .anyMatch(
                  job ->
                      job.project() == project
                          && !job.attended()
                          && job.count(RunState.QUEUED) > 0);
      starts
          .look(project.files().journal(), waiting, Instant.now())
          .ifPresent(
              words ->
                  workbench
                      .notices()
                      .add(
                          Notice.of(
                                  Notice.Severity.ERROR,
                                  Runs.WORDS.get("start.failed", project.name()))
                              .detailed(words)));
    }
  }

  private String name(ProjectState state, Catalog catalog, String experiment, RunRow row) {
    String replica = Runs.WORDS.get("replica", Integer.toString(row.replica() + 1));
    String cell =
        state
            .experiment(experiment)
            .map(known -> names.computeIfAbsent(known, each -> new CellNames(each, catalog)))
            .map(known -> known.of(row.cell()))
            .orElse("");
    return cell.isEmpty() ? replica : Runs.WORDS.get("cell", cell, replica);
  }

  List<Job> jobs() {
    return jobs;
  }

  /**
   * Hears of every change, on the display's thread.
   *
   * @return stops listening
   */
  Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
