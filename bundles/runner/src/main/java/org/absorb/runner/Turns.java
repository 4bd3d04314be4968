package org.absorb.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.store.Project;
import org.absorb.store.queue.QueuedCell;

/**
 * In which order what waits is computed. A supervisor that is at work goes by the new order within
 * a second; what it is computing is left alone. Any thread, any process.
 */
public final class Turns {

  private final Project project;

  public Turns(Project project) {
    this.project = project;
  }

  /**
   * Moves cells, whole ones, in the order they have.
   *
   * @param runs whose cells are moved
   * @param before a run of the cell that they come before; empty: they come last
   * @return whether that changed anything
   */
  public boolean move(Collection<RunId> runs, Optional<RunId> before) {
    Set<RunId> wanted = new HashSet<>(runs);
    return project.edit(
        () -> {
          List<QueuedCell> cells = project.queue().read();
          List<QueuedCell> moved = new ArrayList<>();
          List<QueuedCell> after = new ArrayList<>();
          for (QueuedCell cell : cells) {
            (holds(cell, wanted) ? moved : after).add(cell);
          }
          int place = after.size();
          for (int i = 0; before.isPresent() && i < after.size(); i++) {
            if (holds(after.get(i), Set.of(before.get()))) {
              place = i;
              break;
            }
          }
          boolean among = before.filter(wanted::contains).isPresent();
          if (among || moved.isEmpty()) {
            return false;
          }
          after.addAll(place, moved);
          if (after.equals(cells)) {
            return false;
          }
          project.queue().write(after);
          return true;
        });
  }

  /** Moves cells to where they are computed next. */
  public boolean first(Collection<RunId> runs) {
    List<QueuedCell> cells = project.queue().read();
    return !cells.isEmpty() && move(runs, Optional.of(cells.get(0).runs().get(0).id()));
  }

  private static boolean holds(QueuedCell cell, Set<RunId> runs) {
    return cell.runs().stream().anyMatch(run -> runs.contains(run.id()));
  }
}
