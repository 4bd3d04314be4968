package org.absorb.ui.runs.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * What nobody computes although it was asked for. Immutable.
 *
 * @param queued runs that wait
 * @param begun runs whose process is gone
 */
record LeftWork(OpenProject project, int queued, Set<RunId> begun) {

  /**
   * What is left of a project that nobody works on; empty if nothing is. What was handed to a
   * cluster is the cluster's.
   *
   * @param project to know; not asked
   */
  static Optional<LeftWork> of(OpenProject project, ProjectState state) {
    Set<RunId> away = state.order().away();
    Set<RunId> begun = new HashSet<>(state.orphans());
    begun.removeAll(away);
    LeftWork left = new LeftWork(project, queued(state.rows().values(), away), Set.copyOf(begun));
    return left.runs() > 0 ? Optional.of(left) : Optional.empty();
  }

  private static int queued(Collection<RunRow> rows, Set<RunId> away) {
    return (int)
        rows.stream()
            .filter(row -> row.status() == RunStatus.QUEUED && !away.contains(row.id()))
            .count();
  }

  int runs() {
    return queued + begun.size();
  }
}
