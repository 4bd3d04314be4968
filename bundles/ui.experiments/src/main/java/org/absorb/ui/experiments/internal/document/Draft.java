package org.absorb.ui.experiments.internal.document;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.ExperimentReader;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * An experiment's document as it is edited, right or wrong. Immutable.
 *
 * @param experiment what could be understood of it
 * @param problems of its frame: name, sweep, replicas, seed
 */
public record Draft(Tree document, Experiment experiment, List<Problem> problems) {

  private static final String DYNAMICS = "dynamics";
  private static final String SWEEP = "sweep";
  private static final String TYPE = "type";

  public Draft {
    problems = List.copyOf(problems);
  }

  /** Reads a document of the experiment of a name, whatever name is written in it. */
  public static Draft of(Tree written, String name) {
    Tree document = written.with("name", Value.of(name));
    if (document.get(DYNAMICS).orElse(null) instanceof Value.Text id) {
      document = document.with(DYNAMICS, Component.of(id.value()).tree());
    }
    Problems problems = new Problems();
    Experiment read = ExperimentReader.read(document, name, problems);
    return new Draft(document, read, problems.list());
  }

  /** The document with other axes. */
  public Tree sweeping(List<Axis> axes) {
    return axes.isEmpty()
        ? document.without(SWEEP)
        : document.with(SWEEP, Value.of(axes.stream().map(Axis::tree).toList()));
  }

  /** The axis that varies a field, what the field is part of, or which plugin it names. */
  public Optional<Axis> axis(Path path) {
    return experiment.sweep().stream()
        .filter(axis -> axis.paths().stream().anyMatch(swept -> covers(swept, path)))
        .findFirst();
  }

  private static boolean covers(Path swept, Path path) {
    if (swept.equals(path.then(TYPE))) {
      return true;
    }
    int length = swept.steps().size();
    return path.steps().size() >= length && path.steps().subList(0, length).equals(swept.steps());
  }

  /** The document of the first cell: what stands for all of them while one types. */
  public Tree first() {
    Tree first = experiment.base().with("seed", Value.of(experiment.seed()));
    for (Axis axis : experiment.sweep()) {
      for (var change : axis.points().get(0).entrySet()) {
        first = first.with(change.getKey(), change.getValue());
      }
    }
    return first;
  }
}
