package org.absorb.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.work.Need;
import org.absorb.runner.work.Standing;
import org.absorb.store.Project;
import org.absorb.store.journal.RunTable;
import org.absorb.store.run.RunFolder;

/**
 * What experiments ask for, joined with what is there: what is computed is found, what is short of
 * steps is to be extended, what lacks an observable or a recording step is to be replayed, what is
 * unfinished is to be resumed. Immutable.
 */
public final class Plan {

  private final Project project;
  private final Ledger ledger;
  private final List<PlannedRun> runs;

  private Plan(Project project, Ledger ledger, List<PlannedRun> runs) {
    this.project = project;
    this.ledger = ledger;
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
    Ledger ledger = Ledger.of(project);
    return of(project, ledger, Points.of(project, names, catalog, ledger::isBegun), catalog);
  }

  /** Plans cells of experiments that need lie in no file: as they are being written. */
  public static Plan ofCells(Project project, List<Points.Point> points, Catalog catalog) {
    return of(project, Ledger.of(project), points, catalog);
  }

  private static Plan of(
      Project project, Ledger ledger, List<Points.Point> points, Catalog catalog) {
    Replication replication = new Replication(project, catalog);
    List<PlannedRun> runs = new ArrayList<>();
    for (Points.Point point : points) {
      int replicas = replication.of(point);
      Optional<Standing> before = Optional.empty();
      Need need = Need.START;
      for (int replica = 0; replica < replicas; replica++) {
        RunId id = point.run(replica);
        Optional<Standing> there = ledger.standing(id);
        if (!there.equals(before)) { // most replicas of a cell stand alike
          need = Need.of(there, point.specification());
          before = there;
        }
        runs.add(
            new PlannedRun(
                id,
                point.experiment().name(),
                point.cell(),
                replica,
                point.specification(),
                need == Need.EXTEND ? rows(project.run(id), point, catalog) : need,
                there.map(Standing::steps).orElse(0L)));
      }
    }
    return new Plan(project, ledger, runs);
  }

  /** What a run needs that is short of steps: nothing, if its rows are enough. */
  private static Need rows(RunFolder folder, Points.Point point, Catalog catalog) {
    return Need.of(folder, folder.record(), point.specification(), catalog);
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
    return enqueue(runs, "");
  }

  /**
   * Queues runs that are {@linkplain #free free}, handed to a place.
   *
   * @return how many
   */
  public int hand(Collection<PlannedRun> some, String place) {
    return enqueue(some, place);
  }

  /** The different runs that are not there, and that nobody has, computes or has cancelled. */
  public List<PlannedRun> free() {
    Set<RunId> taken = new Places(project).away();
    RunTable table = ledger.table();
    List<PlannedRun> free = new ArrayList<>();
    for (PlannedRun run : runs) {
      boolean busy =
          table
              .row(run.id())
              .filter(
                  row ->
                      row.status() == RunStatus.CANCELLED
                          || row.status() == RunStatus.RUNNING && !table.isOrphan(row))
              .isPresent();
      if (run.need() != Need.FOUND && !busy && taken.add(run.id())) {
        free.add(run);
      }
    }
    return free;
  }

  private int enqueue(Collection<PlannedRun> some, String place) {
    RunTable table = ledger.table();
    List<Asked> asked = new ArrayList<>();
    for (PlannedRun run : some) {
      boolean wanted =
          run.need() != Need.FOUND
              && table.row(run.id()).filter(row -> row.status() == RunStatus.CANCELLED).isEmpty();
      if (wanted) {
        asked.add(
            new Asked(
                run.id(),
                run.experiment(),
                run.cell().coordinates(),
                run.replica(),
                run.specification().tree(),
                List.of(),
                place));
      }
    }
    Queueing queueing = new Queueing(project);
    queueing.found(runs.stream().filter(run -> run.need() == Need.FOUND).toList(), ledger);
    return queueing.add(asked);
  }
}
