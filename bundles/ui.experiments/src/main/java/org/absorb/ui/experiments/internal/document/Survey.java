package org.absorb.ui.experiments.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Points;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * All cells of an experiment, resolved: which runs they want, and what is wrong with them.
 *
 * @param cells in the order of {@link Experiment#cells}; none if there are problems
 * @param points the same, resolved
 */
public record Survey(List<Wanted> cells, List<Points.Point> points, List<Problem> problems) {

  private static final Messages WORDS = Messages.of(Survey.class);

  /** Nothing known yet. */
  public static final Survey NONE = new Survey(List.of(), List.of(), List.of());

  /** A cell and the runs it wants. */
  public record Wanted(Tree coordinates, List<RunId> runs, Protocol protocol) {}

  public Survey {
    cells = List.copyOf(cells);
    points = List.copyOf(points);
    problems = List.copyOf(problems);
  }

  /**
   * Takes as long as there are cells: in a task.
   *
   * @param replicas how many a cell wants by now
   */
  public static Survey of(
      Experiment experiment, Catalog catalog, ToIntFunction<Points.Point> replicas) {
    if (experiment.size() * experiment.replicas() > Points.MOST_RUNS) {
      return new Survey(List.of(), List.of(), List.of(tooMany(experiment)));
    }
    Problems problems = new Problems();
    List<Wanted> cells = new ArrayList<>();
    List<Points.Point> points = Points.of(experiment, catalog, problems);
    for (Points.Point point : points) {
      cells.add(
          new Wanted(
              point.cell().coordinates(),
              IntStream.range(0, replicas.applyAsInt(point)).mapToObj(point.runs()).toList(),
              point.specification().protocol()));
    }
    return problems.isEmpty()
        ? new Survey(cells, points, List.of())
        : new Survey(List.of(), List.of(), problems.list());
  }

  /** What the runner says when it is asked to compute it, said while there is time to mend it. */
  private static Problem tooMany(Experiment experiment) {
    long runs = experiment.size() * experiment.replicas();
    return new Problem(
        Path.of("replicas"),
        Value.of(experiment.replicas()),
        WORDS.get(
            "runs.many",
            Numbers.count(Points.MOST_RUNS),
            Numbers.count(experiment.size()),
            Numbers.count(runs)));
  }

  /** How each cell stands. */
  public List<CellState> states(ProjectState project) {
    return cells.stream()
        .map(cell -> CellState.of(cell.runs(), Optional.of(cell.protocol()), project))
        .toList();
  }
}
