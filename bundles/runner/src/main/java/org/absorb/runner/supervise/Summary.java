package org.absorb.runner.supervise;

import java.util.List;
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

  /** How many runs have a status. */
  public long count(org.absorb.model.run.RunStatus status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }
}
