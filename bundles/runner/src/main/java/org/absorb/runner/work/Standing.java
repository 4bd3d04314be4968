package org.absorb.runner.work;

import java.util.Optional;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;

/**
 * How a run that was begun stands: all that decides what it lacks.
 *
 * @param recorded holds {@code protocol} and {@code observe} that it is recorded with
 * @param outcome empty while it has none
 * @param steps the last step taken
 */
public record Standing(Tree recorded, RunStatus status, Optional<Outcome> outcome, long steps) {

  /** As its record says. */
  public static Standing of(RunRecord record) {
    return new Standing(record.specification(), record.status(), record.outcome(), record.steps());
  }

  /** As a journal's row says; empty if the row leaves anything open. */
  public static Optional<Standing> of(RunRow row) {
    boolean told = row.status() == RunStatus.FINISHED && !row.recorded().fields().isEmpty();
    return told
        ? Optional.of(new Standing(row.recorded(), row.status(), row.outcome(), row.steps()))
        : Optional.empty();
  }
}
