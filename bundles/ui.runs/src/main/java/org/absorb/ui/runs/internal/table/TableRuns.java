package org.absorb.ui.runs.internal.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.ProjectState;

/** The runs of a project: those that experiments ask for, computed or not, then all others. */
final class TableRuns {

  private TableRuns() {}

  /** In the order of experiments and their sweeps; a run of several belongs to the first. */
  static List<RunRow> of(ProjectState state) {
    Map<RunId, RunRow> rows = new LinkedHashMap<>();
    for (ExperimentState experiment : state.experiments()) {
      for (CellRuns cell : experiment.cells()) {
        for (int replica = 0; replica < cell.runs().size(); replica++) {
          RunId id = cell.runs().get(replica);
          RunRow known = state.rows().get(id);
          RunRow asked = RunRow.queued(id, experiment.name(), cell.coordinates(), replica);
          rows.putIfAbsent(id, known == null ? asked.in(RunStatus.PLANNED, "") : known.as(asked));
        }
      }
    }
    state.rows().forEach(rows::putIfAbsent);
    return List.copyOf(rows.values());
  }
}
