package org.absorb.runner.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.CanonicalJson;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.work.Need;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;

/**
 * Says what a plan will take. Cells of which runs are finished are known from them; of all others
 * some are tried for a moment, and the rest lie between. Trials are kept: ask the same forecaster
 * again after an edit. Takes seconds; any thread, one at a time.
 */
public final class Forecaster {

  /** So many cells are tried at most. */
  private static final int MOST_TRIALS = 32;

  private final Project project;
  private final Catalog catalog;
  private final long room;
  private final Trials trials;

  /** One cell of a plan. */
  private record Cell(Specification specification, String kind, List<PlannedRun> runs) {

    static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::kind)
            .thenComparing(cell -> cell.specification.system().particles())
            .thenComparing(cell -> cell.specification.system().packingFraction());

    double particles() {
      return specification.system().particles();
    }
  }

  public Forecaster(Project project, Catalog catalog) {
    this(project, catalog, Long.MAX_VALUE);
  }

  /**
   * One that has other things to hold in its process.
   *
   * @param room bytes: a cell that needs more is not tried
   */
  public Forecaster(Project project, Catalog catalog, long room) {
    this.project = project;
    this.catalog = ProjectSources.in(project, catalog);
    this.room = room;
    this.trials = new Trials(this.catalog);
  }

  /**
   * What a plan's runs that are not found will take.
   *
   * @param workers how many processes share the work, 1 or more
   * @param threads of each run
   * @param share hears how much is done, 0 to 1
   * @param cancelled asked many times a second whether nobody wants to know any more
   * @throws CancellationException if so
   */
  public Forecast of(
      Plan plan, int workers, int threads, DoubleConsumer share, BooleanSupplier cancelled) {
    List<Cell> cells = cells(plan.runs());
    Map<Integer, Cost> known = told(cells);
    int told = known.size();
    tryOut(cells, known, Options.DEFAULT.withThreads(threads), share, cancelled);
    return sum(cells, known, workers, told);
  }

  /**
   * Seconds that each of some runs will take, for what is not there of it; not-a-number if nothing
   * is known and nothing could be tried. As of {@link #of}.
   */
  public Map<RunId, Double> each(
      List<PlannedRun> runs, int threads, DoubleConsumer share, BooleanSupplier cancelled) {
    List<Cell> cells = cells(runs);
    Map<Integer, Cost> known = told(cells);
    tryOut(cells, known, Options.DEFAULT.withThreads(threads), share, cancelled);
    Map<RunId, Double> seconds = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      for (PlannedRun run : cells.get(i).runs()) {
        seconds.put(run.id(), seconds(run, cost(cells, known, i)));
      }
    }
    return seconds;
  }

  private static double seconds(PlannedRun run, Cost cost) {
    long to = run.specification().protocol().steps();
    return cost.seconds(to - run.stepsToDo(), to, run.specification().system().particles());
  }

  /** What finished runs say, by the number of the cell. */
  private Map<Integer, Cost> told(List<Cell> cells) {
    Map<Integer, Cost> known = new HashMap<>();
    Map<RunId, RunRow> rows = new HashMap<>();
    project.runs().rows().forEach(row -> rows.put(row.id(), row));
    for (int i = 0; i < cells.size(); i++) {
      Cost told = Cost.of(finished(cells.get(i), rows), cells.get(i).particles());
      if (told != null) {
        known.put(i, told);
      }
    }
    return known;
  }

  private static List<Cell> cells(List<PlannedRun> runs) {
    Map<Specification, Cell> cells = new LinkedHashMap<>();
    for (PlannedRun run : runs) {
      cells
          .computeIfAbsent(run.specification(), s -> new Cell(s, kind(s), new ArrayList<>()))
          .runs()
          .add(run);
    }
    List<Cell> sorted = new ArrayList<>(cells.values());
    sorted.sort(Cell.ORDER);
    return sorted;
  }

  /** What cells have in common that differ in size and density. */
  private static String kind(Specification specification) {
    return CanonicalJson.write(
        specification
            .physics()
            .with(
                "system",
                specification.systemTree().without("particles").without("packingFraction")));
  }

  private static List<RunRow> finished(Cell cell, Map<RunId, RunRow> rows) {
    return cell.runs().stream()
        .map(run -> rows.get(run.id()))
        .filter(row -> row != null && row.status() == RunStatus.FINISHED && row.seconds() > 0)
        .toList();
  }

  /** Tries cells that are to be computed, evenly among all. */
  private void tryOut(
      List<Cell> cells,
      Map<Integer, Cost> known,
      Options options,
      DoubleConsumer share,
      BooleanSupplier cancelled) {
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean wanted = cells.get(i).runs().stream().anyMatch(run -> run.need() != Need.FOUND);
      boolean fits = Footprint.of(cells.get(i).specification()).memory() <= room;
      if (wanted && fits && !known.containsKey(i)) {
        unknown.add(i);
      }
    }
    int count = Math.min(MOST_TRIALS, unknown.size());
    for (int t = 0; t < count; t++) {
      int i = unknown.get(count == 1 ? 0 : t * (unknown.size() - 1) / (count - 1));
      known.put(i, trials.of(cells.get(i).specification(), options, 1.0 / count, cancelled));
      share.accept((t + 1.0) / count);
    }
  }

  private static Forecast sum(List<Cell> cells, Map<Integer, Cost> known, int workers, int told) {
    int runs = 0;
    int found = 0;
    double steps = 0;
    double work = 0;
    double longest = 0;
    long disk = 0;
    long memory = 0;
    Set<RunId> counted = new HashSet<>(); // experiments may share a run
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Footprint footprint = Footprint.of(cell.specification());
      for (PlannedRun run : cell.runs()) {
        if (run.need() == Need.FOUND) {
          found++;
          continue;
        }
        if (!counted.add(run.id())) {
          continue;
        }
        runs++;
        double seconds = seconds(run, cost(cells, known, i));
        steps += run.stepsToDo() * cell.particles();
        work += seconds;
        longest = Math.max(longest, seconds);
        disk += footprint.disk();
        memory = Math.max(memory, footprint.memory());
      }
    }
    double together = runs == 0 ? 0 : Math.max(longest, work / Math.min(workers, runs));
    return new Forecast(
        runs, found, steps, work, together, disk, memory, told, known.size() - told);
  }

  /** A cell's own cost, or one between its neighbours', of its kind if there are such. */
  private static Cost cost(List<Cell> cells, Map<Integer, Cost> known, int i) {
    int below = i;
    while (below >= 0 && !known.containsKey(below)) {
      below--;
    }
    int above = i;
    while (above < cells.size() && !known.containsKey(above)) {
      above++;
    }
    if (known.isEmpty()) {
      return Cost.UNKNOWN;
    }
    if (below == i || above == cells.size()) {
      return known.get(below);
    }
    if (below < 0) {
      return known.get(above);
    }
    String kind = cells.get(i).kind();
    boolean fromBelow = cells.get(below).kind().equals(kind);
    boolean fromAbove = cells.get(above).kind().equals(kind);
    if (fromBelow == fromAbove) {
      return known.get(below).towards(known.get(above), (i - below) / (double) (above - below));
    }
    return known.get(fromBelow ? below : above);
  }
}
