package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
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
import org.absorb.model.run.RunId;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ProjectState;
import org.junit.jupiter.api.Test;

class RunNamesTest {

  private static final String PHI = "system.packingFraction";
  private static final String SWEPT = "a";

  private static final Catalog NOTHING =
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

  private static Value number(String digits) {
    return new Value.Decimal(new BigDecimal(digits));
  }

  private static String name(List<Axis> sweep, boolean there) {
    Map<RunId, RunRow> rows = new LinkedHashMap<>();
    for (String phi : List.of("0.6", "0.62")) {
      RunId id = Sketch.id(rows.size());
      rows.put(id, RunRow.queued(id, SWEPT, Tree.EMPTY.with(PHI, number(phi)), rows.size()));
    }
    Experiment experiment = new Experiment(SWEPT, Tree.EMPTY, sweep, 1, 1, "");
    ExperimentState known = new ExperimentState(SWEPT, "", Optional.of(experiment), "", List.of());
    ProjectState state =
        new ProjectState(there ? List.of(known) : List.of(), rows, List.of(), false);
    RunRow row = rows.get(Sketch.id(1));
    return new RunNames().of(state, NOTHING).run(SWEPT, row.cell(), row.replica());
  }

  @Test
  void aRunIsNamedByItsCellAndReplica() {
    Axis axis = new Axis.Values(Path.of(PHI), List.of(number("0.6"), number("0.62")));
    assertEquals("$phi$ 0.620, replica 2", name(List.of(axis), true));
  }

  @Test
  void ofADeletedExperimentTheRowsKnowTheirCells() {
    assertEquals("$phi$ 0.620, replica 2", name(List.of(), false));
  }

  @Test
  void soTheyDoWhereTheSweepIsAnotherNow() {
    assertEquals("$phi$ 0.620, replica 2", name(List.of(), true));
  }
}
