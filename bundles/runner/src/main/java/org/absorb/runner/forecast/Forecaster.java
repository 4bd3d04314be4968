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

  /** So many cells are tried at most, and so long altogether. */
  private static final int MOST_TRIALS = 32;

  private static final double TRIAL_SECONDS = 5;
  private static final double LONGEST_TRIAL = 0.4;

  /** Before the first trial of a scheme counts, its code is made fast. */
  private static final double WARM_SECONDS = 0.4;

  private static final double MOST_WARM_SECONDS = 6;
  private static final double FASTER = 0.85;

  private final Project project;
  private final Catalog catalog;
  private final long room;
  private final Map<Tried, Cost> trials = new HashMap<>();
  private final Set<String> warm = new HashSet<>();

  private record Tried(Specification specification, int threads) {}

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
  }

  /**
   * What a plan's runs that are not found will take.
   *
   * @param workers how many processes share the work, 1 or more
   * @param threads of each run
   * @param cancelled asked many times a second whether nobody wants to know any more
   * @throws CancellationException if so
   */
  public Forecast of(Plan plan, int workers, int threads, BooleanSupplier cancelled) {
    List<Cell> cells = cells(plan.runs());
    Map<Integer, Cost> known = told(cells);
    int told = known.size();
    tryOut(cells, known, Options.DEFAULT.withThreads(threads), cancelled);
    return sum(cells, known, workers, told);
  }

  /**
   * Seconds that each of some runs will take, for what is not there of it; not-a-number if nothing
   * is known and nothing could be tried. As of {@link #of}.
   */
  public Map<RunId, Double> each(List<PlannedRun> runs, int threads, BooleanSupplier cancelled) {
    List<Cell> cells = cells(runs);
    Map<Integer, Cost> known = told(cells);
    tryOut(cells, known, Options.DEFAULT.withThreads(threads), cancelled);
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
      List<Cell> cells, Map<Integer, Cost> known, Options options, BooleanSupplier cancelled) {
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean wanted = cells.get(i).runs().stream().anyMatch(run -> run.need() != Need.FOUND);
      boolean fits = Footprint.of(cells.get(i).specification()).memory() <= room;
      if (wanted && fits && !known.containsKey(i)) {
        unknown.add(i);
      }
    }
    int trials = Math.min(MOST_TRIALS, unknown.size());
    double seconds = Math.min(LONGEST_TRIAL, TRIAL_SECONDS / Math.max(1, trials));
    for (int t = 0; t < trials; t++) {
      int i = unknown.get(trials == 1 ? 0 : t * (unknown.size() - 1) / (trials - 1));
      known.put(i, trial(cells.get(i).specification(), options, seconds, cancelled));
    }
  }

  private Cost trial(
      Specification specification, Options options, double seconds, BooleanSupplier cancelled) {
    Tried key = new Tried(specification, options.threads());
    Cost before = trials.get(key);
    if (before != null) {
      return before;
    }
    if (warm.add(specification.dynamics().type())) {
      warmUp(specification, options, cancelled);
    }
    Cost cost = Trial.of(specification, catalog, options, seconds, cancelled);
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    trials.put(key, cost);
    return cost;
  }

  /** Tries until it gets no faster: how soon code is compiled depends on what else is going on. */
  private void warmUp(Specification specification, Options options, BooleanSupplier cancelled) {
    double best = Double.POSITIVE_INFINITY;
    int vain = 0;
    for (double spent = 0; vain < 2 && spent < MOST_WARM_SECONDS; spent += WARM_SECONDS) {
      double pace = Trial.of(specification, catalog, options, WARM_SECONDS, cancelled).pace();
      vain = pace < FASTER * best ? 0 : vain + 1;
      best = Math.min(best, pace);
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
