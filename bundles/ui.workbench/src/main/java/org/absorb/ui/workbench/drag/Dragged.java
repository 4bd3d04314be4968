package org.absorb.ui.workbench.drag;

import java.util.List;
import org.absorb.model.comparison.Side;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * What is dragged within the window: things of one project.
 *
 * @param experiments whole ones, by name
 * @param sides what of it can be compared: all cells of the experiments, and single cells and runs
 */
public record Dragged(OpenProject project, List<String> experiments, List<Side> sides) {
  public Dragged {
    experiments = List.copyOf(experiments);
    sides = List.copyOf(sides);
  }
}
