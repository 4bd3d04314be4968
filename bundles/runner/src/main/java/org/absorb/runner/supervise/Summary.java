package org.absorb.runner.supervise;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.store.journal.RunRow;

/**
 * What came of the work.
 *
 * @param rows of all runs the supervisor has seen, as they are now
 * @param interrupted whether it was told to stop before all was done
 */
public record Summary(List<RunRow> rows, boolean interrupted) {

  public Summary {
    rows = List.copyOf(rows);
  }

  /** Of some runs only, by what the project's table says of them now. */
  public Summary of(Set<RunId> runs, Collection<RunRow> table) {
    return new Summary(table.stream().filter(row -> runs.contains(row.id())).toList(), interrupted);
  }

  /** How many runs are not finished: failed, paused, cancelled or still queued. */
  public long unfinished() {
    return rows.size() - count(RunStatus.FINISHED);
  }

  /** How many runs have a status. */
  public long count(RunStatus status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }
}
