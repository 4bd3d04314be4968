package org.absorb.ui.experiments.internal.explorer;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Task;

/**
 * Makes the outlines of all open projects in the background, one after another: with thousands of
 * runs they take too long for the user interface. What is asked meanwhile is answered once, with
 * what is the case then. To be used on the user interface's thread.
 */
final class Outlines {

  private static final Messages WORDS = Messages.of(Outlines.class);

  private final Workbench workbench;
  private final KnownCells cells;
  private final Consumer<List<Node>> then;
  private Map<OpenProject, Listing> wanted = Map.of();
  private boolean wantedUnfolded;
  private boolean unfolded;
  private Task making;
  private int begun;
  private boolean again;

  /**
   * @param then hears the projects in the order in which they are open
   */
  Outlines(Workbench workbench, Consumer<List<Node>> then) {
    this.workbench = workbench;
    this.cells = new KnownCells(workbench.projects().catalog());
    this.then = then;
  }

  /**
   * Makes them anew.
   *
   * @param listings of the projects that have one
   * @param all whether all lines are looked at, as a search does
   */
  void make(Map<OpenProject, Listing> listings, boolean all) {
    wanted = Map.copyOf(listings);
    wantedUnfolded = all;
    if (making != null && workbench.tasks().running().contains(making)) {
      again = true;
      return;
    }
    again = false;
    List<OpenProject> open = workbench.projects().open();
    Map<OpenProject, Listing> files = wanted;
    int mine = ++begun;
    making =
        workbench
            .tasks()
            .run(
                WORDS.get("outlining"),
                track -> open.stream().map(project -> of(project, files, all)).toList(),
                made -> {
                  if (mine == begun) { // else the next one has begun since this one was done
                    making = null;
                  }
                  if (all == wantedUnfolded) { // else what is wanted comes next
                    unfolded = all;
                    then.accept(made);
                  }
                  if (again) {
                    make(wanted, wantedUnfolded);
                  }
                });
  }

  /** Whether those that were made last have all their lines, and the next will. */
  boolean areUnfolded() {
    return unfolded && wantedUnfolded;
  }

  private Node of(OpenProject project, Map<OpenProject, Listing> files, boolean all) {
    Node root =
        Outline.of(
            project,
            project.state(),
            files.getOrDefault(project, Listing.NONE),
            experiment -> cells.of(project, experiment));
    if (all) {
      root.unfold();
    }
    return root;
  }
}
