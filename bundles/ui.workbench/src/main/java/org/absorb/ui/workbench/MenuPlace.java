package org.absorb.ui.workbench;

/**
 * Where a command stands in the menu bar.
 *
 * @param group commands of one group stand together, with a line between groups
 * @param order in the group
 */
public record MenuPlace(Menu menu, int group, int order) {

  /** The menus, in their order. */
  public enum Menu {
    FILE,
    EDIT,
    EXPERIMENT,
    RUN,
    ANALYSE,
    VIEW,
    WINDOW,
    HELP
  }
}
