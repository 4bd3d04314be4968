package org.absorb.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.store.Project;
import org.absorb.store.journal.RunTable;
import org.absorb.store.queue.QueuedCell;
import org.absorb.store.queue.QueuedCell.QueuedRun;

/**
 * Which queued runs were handed to another place, such as a cluster. They stay in the project's
 * queue, and whoever works that off leaves them alone. Any thread, any process.
 */
public final class Places {

  private final Project project;

  public Places(Project project) {
    this.project = project;
  }

  /** All runs that were handed anywhere. */
  public Set<RunId> away() {
    return project.queue().read().stream()
        .flatMap(cell -> cell.runs().stream())
        .filter(QueuedRun::isAway)
        .map(QueuedRun::id)
        .collect(Collectors.toSet());
  }

  /** Hands queued runs to a place, whatever place had them; empty: to the project's own workers. */
  public void put(Collection<RunId> runs, String place) {
    Set<RunId> wanted = new HashSet<>(runs);
    project.edit(
        () -> {
          change(run -> wanted.contains(run.id()) ? run.at(place) : run);
          return null;
        });
  }

  /**
   * Takes what is finished out of the queue.
   *
   * @param table the project's; it is refreshed
   */
  public void clear(RunTable table) {
    project.edit(
        () -> {
          table.refresh();
          change(run -> isFinished(table, run) ? null : run);
          return null;
        });
  }

  private static boolean isFinished(RunTable table, QueuedRun run) {
    return table.row(run.id()).filter(row -> row.status() == RunStatus.FINISHED).isPresent();
  }

  /**
   * Rewrites the queue; the caller edits the project.
   *
   * @param change the run as it is from now on; {@code null} if it leaves the queue
   */
  private void change(UnaryOperator<QueuedRun> change) {
    List<QueuedCell> before = project.queue().read();
    List<QueuedCell> after = new ArrayList<>();
    for (QueuedCell cell : before) {
      List<QueuedRun> runs = cell.runs().stream().map(change).filter(Objects::nonNull).toList();
      if (!runs.isEmpty()) {
        after.add(cell.with(runs));
      }
    }
    if (!after.equals(before)) {
      project.queue().write(after);
    }
  }
}
