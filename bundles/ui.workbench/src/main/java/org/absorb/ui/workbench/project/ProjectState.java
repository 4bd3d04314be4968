package org.absorb.ui.workbench.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.runner.supervise.Overview;
import org.absorb.store.journal.RunRow;

/**
 * A project at one moment. Immutable.
 *
 * @param experiments by name, sorted
 * @param rows of all runs that any journal knows
 * @param orphans runs whose process is gone: paused, though nobody ordered it
 * @param work of each supervisor that is at work on it
 * @param attended whether anybody works on the queue
 * @param order of what is queued
 * @param documents stands for the folders of analyses, comparisons and figures as they are: another
 *     whenever a file came or went
 */
public record ProjectState(
    List<ExperimentState> experiments,
    Map<RunId, RunRow> rows,
    Set<RunId> orphans,
    List<Overview> work,
    boolean attended,
    QueueOrder order,
    String documents) {

  static final ProjectState EMPTY = new ProjectState(List.of(), Map.of(), List.of(), false);

  /** One in which nothing is queued, and whoever computed is there. */
  public ProjectState(
      List<ExperimentState> experiments,
      Map<RunId, RunRow> rows,
      List<Overview> work,
      boolean attended) {
    this(experiments, rows, Set.of(), work, attended, QueueOrder.NONE, "");
  }

  public ProjectState {
    experiments = List.copyOf(experiments);
    work = List.copyOf(work);
  }

  /** Whether the folder has been looked at: before that there is nothing in it. */
  public boolean isRead() {
    return this != EMPTY;
  }

  public Optional<ExperimentState> experiment(String name) {
    return experiments.stream().filter(experiment -> experiment.name().equals(name)).findFirst();
  }

  public Optional<RunRow> row(RunId id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** A run as its worker says, while it is computed on this machine. */
  public Optional<Overview.Running> running(RunId id) {
    return work.stream()
        .flatMap(overview -> overview.running().stream())
        .filter(running -> running.id().equals(id))
        .findFirst();
  }
}
