package org.absorb.ui.experiments.internal.explorer;

import java.util.HashMap;
import java.util.Map;
import org.absorb.engine.catalog.Catalog;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;

/** What is known of cells, kept while their experiment's file is the same. */
final class KnownCells {

  private record Experiment(OpenProject project, String name) {}

  private record Known(String stamp, CellFacts facts) {}

  private final Catalog catalog;
  private final Map<Experiment, Known> known = new HashMap<>();

  KnownCells(Catalog catalog) {
    this.catalog = catalog;
  }

  CellFacts of(OpenProject project, ExperimentState experiment) {
    return known
        .compute(
            new Experiment(project, experiment.name()),
            (key, before) ->
                before != null && before.stamp().equals(experiment.stamp())
                    ? before
                    : new Known(experiment.stamp(), CellFacts.of(experiment, catalog)))
        .facts();
  }
}
