package org.absorb.ui.runs.internal.table;

import java.util.List;
import java.util.Set;
import org.absorb.runner.table.Group;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * What the table is to show.
 *
 * @param filter as typed
 * @param sorts the first counts most
 * @param cells whether cell by cell
 * @param open the cells whose runs are shown too
 * @param shown the names of the quantities in the columns
 */
record TableQuery(
    OpenProject project,
    ProjectState state,
    String filter,
    List<Sort> sorts,
    boolean cells,
    Set<Group.Key> open,
    List<String> shown) {

  /** By what it is sorted. */
  record Sort(String name, boolean down) {}

  TableQuery {
    sorts = List.copyOf(sorts);
    open = Set.copyOf(open);
    shown = List.copyOf(shown);
  }
}
