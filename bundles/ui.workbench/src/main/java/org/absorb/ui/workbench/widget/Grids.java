package org.absorb.ui.workbench.widget;

import org.eclipse.swt.layout.GridLayout;

/** Rows and columns without a margin. */
public final class Grids {

  /** The toolkit's own gap between two, in points. */
  public static final int GAP = 5;

  private Grids() {}

  /**
   * A layout of its own.
   *
   * @param across points between two columns
   * @param down points between two rows
   */
  public static GridLayout bare(int columns, int across, int down) {
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = across;
    layout.verticalSpacing = down;
    return layout;
  }
}
