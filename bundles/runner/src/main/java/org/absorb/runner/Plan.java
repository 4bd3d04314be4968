package org.absorb.runner;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.work.Need;
import org.absorb.store.Project;
import org.absorb.store.journal.RunTable;
import org.absorb.store.run.RunRecord;

/**
 * What experiments ask for, joined with what is there: what is computed is found, what is short of
 * steps is to be extended, what lacks an observable or a recording step is to be replayed, what is
 * unfinished is to be resumed. Immutable.
 */
public final class Plan {

  private final Project project;
  private final List<PlannedRun> runs;

  private Plan(Project project, List<PlannedRun> runs) {
    this.project = project;
    this.runs = List.copyOf(runs);
  }

  /**
   * Plans experiments: of those that want replicas until a precision, as many as are wanted by now.
   * Nothing is written.
   *
   * @param names of the experiments; empty: all of the project
   * @throws org.absorb.model.parameter.BadInputException with every problem of every cell
   */
  public static Plan of(Project project, List<String> names, Catalog catalog) {
    Replication replication = new Replication(project, catalog);
    List<PlannedRun> runs =
        Points.of(project, names, catalog).parallelStream()
            .flatMap(point -> replicas(project, replication, point, catalog))
            .toList();
    return new Plan(project, runs);
  }

  /** What decides what a record lacks; the same for most replicas of a cell. */
  private record Recorded(
      Tree specification, RunStatus status, Optional<Outcome> outcome, long steps) {

    Recorded(RunRecord run) {
      this(run.specification(), run.status(), run.outcome(), run.steps());
    }
  }

  private static Stream<PlannedRun> replicas(
      Project project, Replication replication, Points.Point point, Catalog catalog) {
    IntFunction<RunId> ids = RunId.of(point.specification());
    Map<Recorded, Need> needs = new HashMap<>();
    return IntStream.range(0, replication.of(point))
        .mapToObj(
            replica -> {
              RunId id = ids.apply(replica);
              Optional<RunRecord> record = record(project, id);
              Need need =
                  record.isEmpty()
                      ? Need.START
                      : needs.computeIfAbsent(
                          new Recorded(record.get()),
                          each -> Need.of(record, point.specification()));
              if (need == Need.EXTEND) {
                need = Need.of(project.run(id), record, point.specification(), catalog);
              }
              return new PlannedRun(
                  id,
                  point.experiment().name(),
                  point.cell(),
                  replica,
                  point.specification(),
                  need,
                  record.map(RunRecord::steps).orElse(0L));
            });
  }

  /**
   * A record that cannot be read counts as none: the run fails, with the reason, when its turn
   * comes.
   */
  private static Optional<RunRecord> record(Project project, RunId id) {
    try {
      return project.run(id).record();
    } catch (BadInputException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * All runs, experiment by experiment, cell by cell; one that several cells ask for stands there
   * several times.
   */
  public List<PlannedRun> runs() {
    return runs;
  }

  /** How many runs need what. */
  public Map<Need, Integer> counts() {
    Map<Need, Integer> counts = new EnumMap<>(Need.class);
    runs.forEach(run -> counts.merge(run.need(), 1, Integer::sum));
    return counts;
  }

  /** The runs that were not there when this was planned. */
  public Set<RunId> missing() {
    return runs.stream()
        .filter(run -> run.need() != Need.FOUND)
        .map(PlannedRun::id)
        .collect(Collectors.toSet());
  }

  /**
   * Queues what is not there. Runs that their owner has cancelled stay so: they wait for a retry.
   *
   * @return how many runs were queued, or are queued or running already
   */
  public int enqueue() {
    RunTable table = project.runs();
    List<Asked> asked = new ArrayList<>();
    for (PlannedRun run : runs) {
      Optional<RunStatus> status = table.row(run.id()).map(row -> row.status());
      if (run.need() != Need.FOUND && !status.equals(Optional.of(RunStatus.CANCELLED))) {
        asked.add(
            new Asked(
                run.id(),
                run.experiment(),
                run.cell().coordinates(),
                run.replica(),
                run.specification().tree()));
      }
    }
    Queueing queueing = new Queueing(project);
    queueing.found(runs.stream().filter(run -> run.need() == Need.FOUND).toList(), table);
    return queueing.add(asked);
  }
}
