package org.absorb.runner.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Column;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;

/**
 * What imported runs are: no experiment tells, so their records are read, each once. To be kept as
 * long as a project is looked at. Any thread.
 */
public final class Imported {

  private final Project project;
  private final Map<RunId, Optional<Known>> read = new ConcurrentHashMap<>();

  /**
   * What the record of one says.
   *
   * @param specification as complete as its source was
   * @param columns of its log, without the step
   */
  record Known(Tree specification, List<Column> columns) {}

  public Imported(Project project) {
    this.project = project;
  }

  /** Empty if it is a run of our own, or its record cannot be read. */
  Optional<Known> of(RunRow row) {
    // what we computed ends in a state, and its row names it: no record is opened for that
    boolean may = row.status() == RunStatus.FINISHED && row.stateHash().isEmpty();
    return may ? read.computeIfAbsent(row.id(), this::read) : Optional.empty();
  }

  private Optional<Known> read(RunId id) {
    try {
      return project
          .run(id)
          .record()
          .filter(RunRecord::isImported)
          .map(record -> new Known(record.specification(), record.columns()));
    } catch (BadInputException e) {
      return Optional.empty(); // whoever opens the run is told
    }
  }
}
