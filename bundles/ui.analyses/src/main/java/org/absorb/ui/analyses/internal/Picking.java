package org.absorb.ui.analyses.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.OpenProject;

/** Runs by their ids, as what is picked in the window. */
final class Picking {

  private Picking() {}

  /**
   * The experiment that has most of them, with those of its cells.
   *
   * @return empty if no experiment of the project has any
   */
  static Optional<Selection> of(OpenProject project, Collection<String> ids) {
    Set<String> wanted = new HashSet<>(ids);
    Optional<Selection> best = Optional.empty();
    int most = 0;
    for (ExperimentState experiment : project.state().experiments()) {
      List<Tree> cells = new ArrayList<>();
      List<RunId> runs = new ArrayList<>();
      for (CellRuns cell : experiment.cells()) {
        List<RunId> here = cell.runs().stream().filter(run -> wanted.contains(run.hex())).toList();
        if (!here.isEmpty()) {
          cells.add(cell.coordinates());
          runs.addAll(here);
        }
      }
      if (runs.size() > most) {
        most = runs.size();
        best = Optional.of(Selection.of(project, experiment.name()).cells(cells).runs(runs));
      }
    }
    return best;
  }
}
