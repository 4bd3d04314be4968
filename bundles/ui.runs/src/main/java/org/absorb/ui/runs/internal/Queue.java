package org.absorb.ui.runs.internal;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.absorb.engine.catalog.Catalog;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.Computing;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.task.OwnThread;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The jobs of all open projects, kept up to date on a thread of its own: tens of thousands of runs
 * are not to be counted on the display's. One for a window, and gone with it or with this bundle.
 * Any thread.
 */
@Component(service = Queue.class)
public final class Queue {

  private static final long WATCH_MILLIS = 2000;

  private final Workbench workbench;
  private final Display display = Display.getDefault();
  private final Map<OpenProject, Runnable> followed = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final AtomicBoolean troubled = new AtomicBoolean();
  private final RunNames names = new RunNames();
  private final Starts starts = new Starts();
  private final Offers offers;
  private final OwnThread thread = new OwnThread("absorb-queue");
  private final Runnable stopProjects;
  private final Runnable stopPreferences;
  private Computing preferred;
  private volatile List<Job> jobs = List.of();
  private volatile List<LeftWork> left = List.of();
  private volatile Sum sum = Sum.NOTHING;
  private boolean closed;

  @Activate
  public Queue(@Reference Workbench workbench) {
    this.workbench = workbench;
    this.offers = new Offers(workbench);
    this.stopProjects = workbench.projects().onChange(this::projects);
    this.preferred = workbench.preferences().get(Computing.PAGE);
    this.stopPreferences = workbench.preferences().onChange(this::hands);
    thread.every(WATCH_MILLIS, WATCH_MILLIS, () -> guard(this::watch));
    projects();
  }

  @Deactivate
  synchronized void close() {
    closed = true;
    stopProjects.run();
    stopPreferences.run();
    followed.values().forEach(Runnable::run);
    followed.clear();
    listeners.clear();
    thread.close();
  }

  private synchronized void projects() {
    if (closed) {
      return;
    }
    List<OpenProject> open = workbench.projects().open();
    Set<OpenProject> gone = new HashSet<>(followed.keySet());
    open.forEach(gone::remove);
    gone.forEach(project -> followed.remove(project).run());
    open.forEach(
        project -> followed.computeIfAbsent(project, each -> each.onChange(state -> changed())));
    changed();
  }

  /** Other workers or threads are wanted: those who are at work are told, wherever it was set. */
  private synchronized void hands() {
    Computing now = workbench.preferences().get(Computing.PAGE);
    if (!now.equals(preferred)) {
      preferred = now;
      new Actions(workbench).work();
    }
  }

  private void changed() {
    if (!due.getAndSet(true)) {
      thread.run(() -> guard(this::count));
    }
  }

  /** An executor would keep to itself what goes wrong, and never watch again: told once. */
  private void guard(Runnable work) {
    try {
      work.run();
    } catch (UncheckedIOException e) {
      // a folder that is being moved or written: the next look will tell
    } catch (RuntimeException e) {
      if (!thread.isClosed() && !troubled.getAndSet(true)) {
        workbench.notices().error(Runs.WORDS.get("trouble", e));
      }
    }
  }

  private void count() {
    due.set(false);
    Catalog catalog = workbench.projects().catalog();
    List<Job> now = new ArrayList<>();
    List<LeftWork> nobodys = new ArrayList<>();
    Sum all = Sum.NOTHING;
    List<OpenProject> open = workbench.projects().open();
    offers.retain(open);
    for (OpenProject project : open) {
      ProjectState state = project.state();
      // one that was just started has not said so in any file yet
      boolean attended = state.attended() || project.working();
      List<Job> here = Jobs.of(project, state, attended, names.of(state, catalog));
      now.addAll(here);
      all = all.and(Sum.of(state, here));
      Optional<LeftWork> work = attended ? Optional.empty() : LeftWork.of(project, state);
      work.ifPresent(nobodys::add);
      if (state.isRead()) {
        offers.look(project, work);
      }
    }
    sum = all;
    if (!now.equals(jobs) || !nobodys.equals(left)) {
      jobs = List.copyOf(now);
      left = List.copyOf(nobodys);
      if (!display.isDisposed()) {
        display.asyncExec(() -> listeners.forEach(Runnable::run));
      }
      workbench.refreshCommands();
    }
  }

  private void watch() {
    count(); // that one who was started has ended without a word is no change of any state
    for (OpenProject project : workbench.projects().open()) {
      boolean waiting =
          left.stream().anyMatch(work -> work.project() == project && work.queued() > 0);
      // not as of the last state: one that has begun meanwhile has not ended
      starts
          .look(project.files().journal(), waiting && !project.working(), Instant.now())
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

  List<Job> jobs() {
    return jobs;
  }

  /** What nobody computes, of each project of which there is something. */
  List<LeftWork> left() {
    return left;
  }

  /** All that somebody waits for. */
  Sum sum() {
    return sum;
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
