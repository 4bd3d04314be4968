package org.absorb.ui.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * What is picked in the window.
 *
 * @param project empty: nothing
 * @param experiment of the project; empty: the project as a whole
 * @param cells coordinates of cells of the experiment; empty: all
 * @param runs of those; empty: all
 */
public record Selection(
    Optional<OpenProject> project,
    Optional<String> experiment,
    List<Tree> cells,
    List<RunId> runs) {

  public static final Selection NONE =
      new Selection(Optional.empty(), Optional.empty(), List.of(), List.of());

  public Selection {
    cells = List.copyOf(cells);
    runs = List.copyOf(runs);
  }

  public static Selection of(OpenProject project) {
    return new Selection(Optional.of(project), Optional.empty(), List.of(), List.of());
  }

  public static Selection of(OpenProject project, String experiment) {
    return new Selection(Optional.of(project), Optional.of(experiment), List.of(), List.of());
  }

  /**
   * Runs by their ids: those of the experiment that has most of them, with its cells.
   *
   * @return empty if no experiment of the project has any
   */
  public static Optional<Selection> of(OpenProject project, Collection<String> ids) {
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
        best = Optional.of(of(project, experiment.name()).cells(cells).runs(runs));
      }
    }
    return best;
  }

  public Selection cells(List<Tree> picked) {
    return new Selection(project, experiment, picked, List.of());
  }

  public Selection runs(List<RunId> picked) {
    return new Selection(project, experiment, cells, picked);
  }
}
