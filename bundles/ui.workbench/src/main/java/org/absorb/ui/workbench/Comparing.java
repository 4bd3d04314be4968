package org.absorb.ui.workbench;

import java.util.List;
import org.absorb.model.comparison.Side;
import org.absorb.ui.workbench.project.OpenProject;

/** Compares runs side by side: a service of the bundle that does. */
public interface Comparing {

  /**
   * Shows a new comparison.
   *
   * @param sides two or more; the first is what the others are compared with
   */
  void compare(OpenProject project, List<Side> sides);
}
