package org.absorb.cli.internal.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.comparison.Side;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.ShellWords;
import org.absorb.runner.Ledger;
import org.absorb.runner.Points;
import org.absorb.runner.Replication;
import org.absorb.runner.analyse.Rules;
import org.absorb.runner.analyse.Runs;
import org.absorb.runner.compare.Contrast;
import org.absorb.runner.result.Measured;
import org.absorb.runner.result.Results;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Filter;
import org.absorb.runner.table.FilterException;
import org.absorb.runner.table.Parameters;
import org.absorb.runner.table.Sheet;
import org.absorb.store.Annotation;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;

/**
 * A project and the runs in it: those that experiments ask for, and those of earlier versions of
 * them.
 */
public final class Opened {

  private static final int MOST_NAMED = 4;

  private final Project project;
  private final Catalog catalog;
  private final Results results;
  private final Map<RunId, RunRow> rows = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /**
   * @throws BadInputException if there is no project
   */
  public Opened(Path folder, Catalog catalog) {
    project = Project.open(folder);
    this.catalog = catalog;
    results = new Results(project);
    Ledger ledger = Ledger.of(project);
    Map<String, List<Points.Point>> points = new LinkedHashMap<>();
    for (String name : project.experiments()) {
      orComplain(
          () -> points.put(name, Points.of(project, List.of(name), catalog, ledger::isBegun)));
    }
    Map<RunId, RunRow> known = ledger.rows();
    points.forEach((name, cells) -> orComplain(() -> plan(name, cells, known)));
    rows.putAll(known); // those that no experiment asks for
  }

  private void orComplain(Runnable action) {
    try {
      action.run();
    } catch (BadInputException e) {
      e.getMessage().lines().limit(1).forEach(complaints::add);
    }
  }

  private void plan(String experiment, List<Points.Point> points, Map<RunId, RunRow> known) {
    Replication replication = new Replication(project, catalog);
    for (Points.Point point : points) {
      int replicas = replication.of(point);
      for (int replica = 0; replica < replicas; replica++) {
        RunId id = point.run(replica);
        RunRow wish = RunRow.queued(id, experiment, point.cell().coordinates(), replica);
        RunRow row = known.remove(id); // none if an experiment before asks for it, too
        rows.putIfAbsent(id, row == null ? wish.in(RunStatus.PLANNED, "") : row.as(wish));
      }
    }
  }

  public Project project() {
    return project;
  }

  /** One row a run, experiment by experiment; at the end those that no experiment asks for. */
  public List<RunRow> rows() {
    return List.copyOf(rows.values());
  }

  /**
   * The rows that pass a filter, in the order of {@link #rows()}.
   *
   * @param where see {@link org.absorb.runner.table}; empty: all
   * @throws BadInputException if it cannot be understood
   */
  public List<RunRow> rows(String where) {
    if (where.isBlank()) {
      return rows();
    }
    List<Experiment> experiments =
        project.experiments().stream().flatMap(name -> readable(name).stream()).toList();
    Sheet sheet =
        new Sheet(
            rows(),
            new Parameters(project, experiments, catalog),
            new ReadAtOnce(results, project.annotations().all()));
    try {
      Filter filter = Filter.of(where, sheet.names());
      int[] passed = Arrangement.of(sheet, filter, List.of(), false).rows();
      return Arrays.stream(passed).sorted().mapToObj(sheet::row).toList();
    } catch (FilterException e) {
      throw new BadInputException("--where " + where + ": " + e.getMessage());
    }
  }

  private Optional<Experiment> readable(String name) {
    try {
      return Optional.of(project.experiment(name));
    } catch (BadInputException e) {
      return Optional.empty(); // among the complaints
    }
  }

  /** Reads results when a filter asks for them; rules are not asked. */
  private record ReadAtOnce(Results results, Map<RunId, Annotation> said) implements Sheet.Known {
    @Override
    public Optional<List<Measured>> results(RunRow run) {
      return Results.isSettled(run) ? Optional.of(results.read(run)) : Optional.empty();
    }

    @Override
    public Annotation annotation(RunId run) {
      return said.getOrDefault(run, Annotation.NONE);
    }

    @Override
    public List<Finding> findings(RunId run) {
      return List.of();
    }
  }

  /** Experiments that cannot be read, a sentence each. */
  public List<String> complaints() {
    return complaints;
  }

  /**
   * The run whose id begins so.
   *
   * @throws BadInputException if there is none, or several
   */
  public RunRow run(String prefix) {
    List<RunRow> found =
        rows.values().stream().filter(row -> row.id().hex().startsWith(prefix)).toList();
    if (found.size() == 1) {
      return found.get(0);
    } else if (found.isEmpty()) {
      throw new BadInputException(
          Words.MESSAGES.get("run.none", prefix, ShellWords.quoted(project.folder())));
    }
    List<String> some = found.stream().limit(MOST_NAMED).map(row -> row.id().hex()).toList();
    throw new BadInputException(
        Words.MESSAGES.get(
            "run.several", prefix, Integer.toString(found.size()), String.join(", ", some)));
  }

  /**
   * What {@code run.json} says of the run.
   *
   * @throws BadInputException if it was not begun
   */
  public RunRecord record(RunRow row) {
    Optional<RunRecord> record = project.run(row.id()).record();
    return record.orElseThrow(
        () ->
            new BadInputException(
                Words.MESSAGES.get("run.planned", row.id(), ShellWords.quoted(project.folder()))));
  }

  /** What the rules say of runs that are looked at together; of those that experiments ask for. */
  public List<Finding> findings(Collection<RunRow> judged) {
    List<String> experiments =
        judged.stream()
            .map(RunRow::experiment)
            .distinct()
            .filter(project.experiments()::contains)
            .toList();
    Set<RunId> ids = judged.stream().map(RunRow::id).collect(Collectors.toSet());
    return experiments.isEmpty()
        ? List.of()
        : new Rules(catalog)
            .judge(
                Runs.of(project, experiments, catalog).stream()
                    .filter(run -> ids.contains(run.id()))
                    .toList());
  }

  /**
   * What differs between runs.
   *
   * @param sides runs of this project
   * @param names how a sentence calls them
   */
  public Contrast contrast(List<Side> sides, Function<Side, String> names) {
    return Contrast.of(
        project,
        sides,
        side -> side.run().map(rows::get).stream().toList(),
        names,
        results,
        catalog);
  }

  /** Means after the transient, as far as it is computed. */
  public List<Measured> measure(RunRecord record) {
    return results.of(record);
  }
}
