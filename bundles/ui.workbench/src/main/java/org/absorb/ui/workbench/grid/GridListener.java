package org.absorb.ui.workbench.grid;

/** Hears what the user does with a grid. On the display's thread. */
public interface GridListener {

  /** Other rows are selected now. */
  default void selected() {}

  /** A row is to be opened: Enter, or a double click. */
  default void opened(int row) {}

  /** What is below a row is to be shown or hidden. */
  default void folded(int row) {}

  /**
   * A heading was clicked.
   *
   * @param more whether what it is sorted by already counts more
   */
  default void sorted(String column, boolean more) {}

  /** A column was made wider or narrower. */
  default void resized(String column, int width) {}
}
