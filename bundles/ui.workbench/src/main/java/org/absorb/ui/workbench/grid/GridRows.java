package org.absorb.ui.workbench.grid;

/** The rows of a grid. Immutable; quick: asked while drawing, for rows that are in sight. */
public interface GridRows {

  int count();

  /** What a row stands for; equal in later rows if it is about the same. */
  Object key(int row);

  GridCell cell(int row, int column);

  /** What the mouse tells over a cell; empty: the text, where it is cut. */
  default String tip(int row, int column) {
    return "";
  }

  /** None. */
  GridRows NONE =
      new GridRows() {
        @Override
        public int count() {
          return 0;
        }

        @Override
        public Object key(int row) {
          throw new IndexOutOfBoundsException(row);
        }

        @Override
        public GridCell cell(int row, int column) {
          throw new IndexOutOfBoundsException(row);
        }
      };
}
