package org.absorb.ui.experiments.internal.explorer;

import java.util.HashMap;
import java.util.Map;
import org.absorb.engine.catalog.Catalog;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;

/** The names of cells, kept while their experiment's file is the same. */
final class KnownNames {

  private record Experiment(OpenProject project, String name) {}

  private record Known(String stamp, CellNames names) {}

  private final Catalog catalog;
  private final Map<Experiment, Known> known = new HashMap<>();

  KnownNames(Catalog catalog) {
    this.catalog = catalog;
  }

  CellNames of(OpenProject project, ExperimentState experiment) {
    return known
        .compute(
            new Experiment(project, experiment.name()),
            (key, before) ->
                before != null && before.stamp().equals(experiment.stamp())
                    ? before
                    : new Known(experiment.stamp(), new CellNames(experiment, catalog)))
        .names();
  }
}
