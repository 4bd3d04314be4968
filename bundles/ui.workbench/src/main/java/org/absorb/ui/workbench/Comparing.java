package org.absorb.ui.workbench;

import java.nio.file.Path;
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

  /**
   * Shows a comparison with more sides; what is in it already is not added again.
   *
   * @param file of the comparison, in the sides' project
   */
  void add(Path file, List<Side> sides);
}
