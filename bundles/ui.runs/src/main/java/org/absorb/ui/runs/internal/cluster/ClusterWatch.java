package org.absorb.ui.runs.internal.cluster;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.absorb.model.parameter.BadInputException;
import org.absorb.runner.slurm.Situation;
import org.absorb.runner.slurm.Submissions;
import org.absorb.runner.slurm.Watching;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.OwnThread;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks how the submissions of all open projects stand, on a thread of its own: Slurm, asked over a
 * network, may take its time. New ones are seen soon; those that are over are asked about no more,
 * until something is done with them. Any thread.
 */
@Component(service = ClusterWatch.class)
public final class ClusterWatch {

  private static final long EVERY_MILLIS = 2000;

  /** Slurm has others to answer. */
  private static final long ASK_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Workbench workbench;
  private final Display display = Display.getDefault();
  private final Map<Key, Followed> followed = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final OwnThread thread = new OwnThread("absorb-clusters");
  private volatile List<Submitted> all = List.of();

  /** A submission of a project. */
  private record Key(OpenProject project, String name) {}

  /** What is known of one; only on the thread. */
  private static final class Followed {
    private final Watching watching;
    private Submitted last;
    private long asked;

    private Followed(Watching watching) {
      this.watching = watching;
    }

    private boolean due() {
      boolean rests = last != null && !last.isOpen();
      return last == null || !rests && System.nanoTime() - asked > ASK_NANOS;
    }
  }

  @Activate
  public ClusterWatch(@Reference Workbench workbench) {
    this.workbench = workbench;
    thread.every(EVERY_MILLIS, EVERY_MILLIS, this::attempt);
  }

  @Deactivate
  void close() {
    listeners.clear();
    thread.close();
  }

  /** Looks at once, at all there is: something was done. */
  public void look() {
    thread.run(
        () -> {
          followed.values().forEach(each -> each.last = null);
          attempt();
        });
  }

  private void attempt() {
    List<Submitted> now = new ArrayList<>();
    Set<Key> there = new HashSet<>();
    for (OpenProject project : workbench.projects().open()) {
      try {
        for (String name : new Submissions(project.files()).names()) {
          Key key = new Key(project, name);
          there.add(key);
          Submitted submitted = look(key);
          if (submitted.isOpen()) {
            now.add(submitted);
          }
        }
      } catch (BadInputException | UncheckedIOException e) {
        // damaged, or being moved or written: the next look may find it well
      }
    }
    followed.keySet().retainAll(there);
    if (!now.equals(all)) {
      all = List.copyOf(now);
      if (!display.isDisposed()) {
        display.asyncExec(() -> listeners.forEach(Runnable::run));
      }
    }
  }

  private Submitted look(Key key) {
    Followed one =
        followed.computeIfAbsent(
            key, any -> new Followed(new Watching(key.project.files(), key.name)));
    if (one.due()) {
      Situation situation = one.watching.look();
      one.last = new Submitted(key.project, situation);
      one.asked = System.nanoTime();
    }
    return one.last;
  }

  /** Those that are not done, as of the last look. */
  public List<Submitted> all() {
    return all;
  }

  /**
   * Hears of every change, on the display's thread.
   *
   * @return stops listening
   */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
