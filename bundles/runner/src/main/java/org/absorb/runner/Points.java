package org.absorb.runner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Path;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.internal.Cells;
import org.absorb.store.Project;

/** The cells of experiments, resolved: all of them, or all problems of all of them. Any thread. */
public final class Points {

  /** More runs than this in one experiment are a mistake. */
  public static final long MOST_RUNS = 1_000_000;

  private static final int MOST_LINES = 20;
  private static final Messages WORDS = Messages.of(Points.class);

  /**
   * One cell of one experiment.
   *
   * @param runs the ids of its replicas
   */
  public record Point(
      Experiment experiment, Cell cell, Specification specification, IntFunction<RunId> runs) {

    /** The id of a replica. */
    public RunId run(int replica) {
      return runs.apply(replica);
    }
  }

  private Points() {}

  /**
   * Reads and resolves experiments.
   *
   * @param names of the experiments; empty: all of the project
   * @throws BadInputException with every problem of every cell, each field by its full path
   */
  public static List<Point> of(Project project, List<String> names, Catalog catalog) {
    return of(project, names, catalog, run -> false);
  }

  /**
   * The same where some runs are known: what was begun was found good.
   *
   * @param begun whether a run was
   */
  public static List<Point> of(
      Project project, List<String> names, Catalog catalog, Predicate<RunId> begun) {
    List<Experiment> experiments = new ArrayList<>();
    Set<String> lines = new LinkedHashSet<>();
    for (String name : names.isEmpty() ? project.experiments() : names) {
      try {
        experiments.add(project.experiment(name));
      } catch (BadInputException e) {
        lines.addAll(e.getMessage().lines().toList());
      }
    }
    List<Point> points = new ArrayList<>();
    Cells cells = new Cells(ProjectSources.in(project, catalog));
    for (Experiment experiment : experiments) {
      points.addAll(of(experiment, cells, begun, lines));
    }
    if (!lines.isEmpty()) {
      List<String> first = new ArrayList<>(lines.stream().limit(MOST_LINES).toList());
      if (lines.size() > MOST_LINES) {
        first.add(WORDS.get("more", Integer.toString(lines.size() - MOST_LINES)));
      }
      throw new BadInputException(String.join("\n", first));
    }
    return points;
  }

  /**
   * The cells of an experiment that need lie in no file: those that can be resolved.
   *
   * @param problems what is wrong goes here, each thing once
   */
  public static List<Point> of(Experiment experiment, Catalog catalog, Problems problems) {
    List<Point> points = new ArrayList<>();
    Set<Problem> found = new LinkedHashSet<>();
    Cells cells = new Cells(catalog);
    for (Cell cell : experiment.cells()) {
      Problems own = new Problems();
      Point point = point(experiment, cell, cells, own);
      found.addAll(own.list());
      if (point != null) {
        if (experiment.until().isPresent() && !watched(point.specification())) {
          found.add(
              new Problem(Path.of("replicas"), null, WORDS.get("until.watch", Protocol.WATCHED)));
        }
        points.add(point);
      }
      if (Thread.currentThread().isInterrupted()) {
        break; // whoever asked wants no answer any more
      }
    }
    found.forEach(problem -> problems.add(problem.path(), problem.found(), problem.rule()));
    return points;
  }

  /** {@code null} if anything is wrong, or cannot be made. */
  private static Point point(Experiment experiment, Cell cell, Cells cells, Problems problems) {
    Point point = resolved(experiment, cell, cells, problems);
    boolean good = point != null && cells.check(point.specification(), problems) != null;
    return good ? point : null;
  }

  /** {@code null} if a field is wrong. */
  private static Point resolved(Experiment experiment, Cell cell, Cells cells, Problems problems) {
    Specification specification = cells.resolve(cell.document(), problems);
    return specification == null
        ? null
        : new Point(experiment, cell, specification, RunId.of(specification));
  }

  private static List<Point> of(
      Experiment experiment, Cells cells, Predicate<RunId> begun, Set<String> lines) {
    List<Point> points = new ArrayList<>();
    if (Math.multiplyExact(experiment.size(), experiment.replicas()) > MOST_RUNS) {
      lines.add(WORDS.get("runs", experiment.name(), Long.toString(MOST_RUNS)));
      return points;
    }
    List<Problems> problems = new ArrayList<>();
    List<Cell> all = experiment.cells();
    for (Cell cell : all) {
      Problems own = new Problems();
      points.add(resolved(experiment, cell, cells, own));
      problems.add(own);
    }
    // by now those who look for what was begun are farther, too
    for (int i = 0; i < all.size(); i++) {
      Point point = points.get(i);
      if (point != null
          && !begun.test(point.run(0))
          && cells.check(point.specification(), problems.get(i)) == null) {
        points.set(i, null);
      }
      lines.addAll(lines(experiment, all.get(i), problems.get(i)));
      if (points.get(i) != null
          && experiment.until().isPresent()
          && !watched(point.specification())) {
        String why = "replicas: " + WORDS.get("until.watch", Protocol.WATCHED);
        lines.add(WORDS.get("problem", experiment.name(), why));
      }
    }
    points.removeIf(Objects::isNull);
    return points;
  }

  /** What is wrong with a cell, a line each. */
  private static List<String> lines(Experiment experiment, Cell cell, Problems problems) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems.list()) {
      boolean swept = cell.coordinates().fields().containsKey(problem.path().toString());
      boolean everywhere =
          swept || problem.found() != null || cell.coordinates().fields().isEmpty();
      String where = everywhere ? "" : " " + CanonicalJson.write(cell.coordinates());
      lines.add(WORDS.get("problem", experiment.name() + where, problem.line()));
    }
    return lines;
  }

  private static boolean watched(Specification specification) {
    return specification.observe().stream()
        .anyMatch(observable -> observable.type().equals(Protocol.WATCHED));
  }
}
