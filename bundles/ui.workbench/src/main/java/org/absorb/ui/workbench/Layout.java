package org.absorb.ui.workbench;

import java.util.List;

/** How the ground of a perspective is divided. */
public sealed interface Layout {

  /** A place that parts name to stand in, as tabs; takes no room while it is empty. */
  record Region(String name) implements Layout {}

  /**
   * Neighbours.
   *
   * @param horizontal side by side; else one above the other
   * @param shares of the room, one a child, in any unit
   */
  record Split(boolean horizontal, List<Layout> children, List<Integer> shares) implements Layout {
    public Split {
      children = List.copyOf(children);
      shares = List.copyOf(shares);
      if (children.size() != shares.size()) {
        throw new IllegalArgumentException("every child has a share");
      }
    }
  }
}
