package org.absorb.runner.slurm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.slurm.TaskView.Phase;
import org.absorb.runner.supervise.Hands;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Watcher;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;

/**
 * Tells a watcher of a submission what it would hear of a supervisor. The tasks do not know of it:
 * it may end, and another begin, at any time.
 */
public final class Following implements AutoCloseable {

  private static final long PAUSE_MILLIS = 500;
  private static final double SOONEST = 2;
  private static final double RAREST = 30;

  private final Watching watching;
  private final Submission submission;
  private final Watcher watcher;
  private final Map<RunId, RunStatus> told = new HashMap<>();
  private String complaint = "";
  private volatile Situation situation;
  private volatile boolean stopping;

  public Following(Project project, Submission submission, Watcher watcher) {
    this.watching = new Watching(project, submission.name());
    this.submission = submission;
    this.watcher = watcher;
  }

  /**
   * Follows until nothing comes of any task by itself, or some time after {@link #close}. Called
   * once.
   */
  public Summary run() {
    long began = System.nanoTime();
    double next = 0;
    int over = 0;
    while (true) {
      double now = (System.nanoTime() - began) * 1e-9;
      if (now >= next) {
        situation = look();
        // rarely of what takes long: Slurm has others to answer
        next = now + Math.max(SOONEST, Math.min(RAREST, now / 10));
        over = situation.isOver() && situation.complaint().isEmpty() ? over + 1 : 0;
      }
      Map<RunId, RunRow> rows = watching.rows();
      rows.keySet().retainAll(submission.runs());
      tell(rows.values());
      // once more where something is left: over a shared folder its last words may be on their way
      if (stopping || over > 1 || over == 1 && situation.count(Phase.STOPPED) == 0) {
        return new Summary(List.copyOf(rows.values()), stopping);
      }
      pause();
      watching.refresh();
    }
  }

  /** How it was seen last; empty before. Any thread. */
  public Optional<Situation> situation() {
    return Optional.ofNullable(situation);
  }

  /** Nobody is told twice in a row that Slurm does not answer. */
  private Situation look() {
    Situation now = watching.look();
    if (!now.complaint().equals(complaint)) {
      complaint = now.complaint();
      if (!complaint.isEmpty()) {
        watcher.complain(complaint);
      }
    }
    return now;
  }

  private void tell(Collection<RunRow> rows) {
    int done = 0;
    int failed = 0;
    for (RunRow row : rows) {
      if (told.put(row.id(), row.status()) != row.status()) {
        watcher.changed(row);
      }
      done += row.status() == RunStatus.QUEUED || row.status() == RunStatus.RUNNING ? 0 : 1;
      failed += row.status() == RunStatus.FAILED ? 1 : 0;
    }
    int running = Math.max(1, situation.count(Phase.RUNNING));
    watcher.at(
        new Overview(
            done,
            submission.runs().size(),
            failed,
            List.copyOf(watching.running(submission).values()),
            0,
            Double.NaN,
            new Hands(Math.min(Hands.MOST, running), submission.settings().threads())));
  }

  private synchronized void pause() {
    try {
      if (!stopping) {
        wait(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** Lets {@link #run} return; the tasks go on. Any thread. */
  @Override
  public synchronized void close() {
    stopping = true;
    notifyAll();
  }
}
