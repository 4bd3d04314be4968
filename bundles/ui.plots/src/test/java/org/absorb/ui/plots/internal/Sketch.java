package org.absorb.ui.plots.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Origin;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.ProjectState;

/** States of a project for tests. */
final class Sketch {

  static final String PHI = "system.packingFraction";
  static final String N = "system.particles";
  static final int REPLICAS = 2;

  /** Nothing is installed. */
  static final Catalog CATALOG =
      new Catalog() {
        @Override
        public List<Entry> entries() {
          return List.of();
        }

        @Override
        public SortedSet<Origin> origins(Specification specification) {
          return new TreeSet<>();
        }
      };

  private Sketch() {}

  static RunId id(int number) {
    return new RunId(String.format("%016x", number));
  }

  static Tree cell(String phi, int particles) {
    return Tree.EMPTY
        .with(PHI, new Value.Decimal(new BigDecimal(phi)))
        .with(N, Value.of(particles));
  }

  /** An experiment {@code sweep} with two replicas a cell, the first cells finished. */
  static ProjectState state(List<Tree> cells, int finished) {
    List<CellRuns> all = new ArrayList<>();
    Map<RunId, RunRow> rows = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      List<RunId> runs = List.of(id(REPLICAS * i), id(REPLICAS * i + 1));
      all.add(new CellRuns(cells.get(i), runs));
      for (int replica = 0; replica < REPLICAS && i < finished; replica++) {
        RunRow row =
            RunRow.queued(runs.get(replica), "sweep", cells.get(i), replica)
                .ended(Outcome.ABSORBED, 100, "", "");
        rows.put(row.id(), row);
      }
    }
    Experiment swept =
        new Experiment(
            "sweep", Tree.EMPTY, List.of(axis(PHI, cells), axis(N, cells)), REPLICAS, 1, "");
    ExperimentState experiment = new ExperimentState("sweep", "", Optional.of(swept), "", all);
    return new ProjectState(List.of(experiment), rows, List.of(), false);
  }

  private static Axis axis(String path, List<Tree> cells) {
    return new Axis.Values(
        Path.of(path),
        cells.stream().map(cell -> cell.get(path).orElseThrow()).distinct().toList());
  }
}
