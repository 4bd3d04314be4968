package org.absorb.ui.workbench;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
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

  public Selection cells(List<Tree> picked) {
    return new Selection(project, experiment, picked, List.of());
  }

  public Selection runs(List<RunId> picked) {
    return new Selection(project, experiment, cells, picked);
  }
}
