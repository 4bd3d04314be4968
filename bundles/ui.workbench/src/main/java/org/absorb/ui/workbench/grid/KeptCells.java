package org.absorb.ui.workbench.grid;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cells of rows that were drawn lately: what they say is worked out once, and they are drawn
 * whenever the mouse comes by.
 */
final class KeptCells {

  private static final int ROWS = 128;

  private final GridRows rows;
  private final int columns;
  private final Map<Integer, GridCell[]> kept =
      new LinkedHashMap<>(ROWS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, GridCell[]> eldest) {
          return size() > ROWS;
        }
      };

  KeptCells(GridRows rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  GridCell of(int row, int column) {
    GridCell[] cells = kept.computeIfAbsent(row, is -> new GridCell[columns]);
    if (cells[column] == null) {
      cells[column] = rows.cell(row, column);
    }
    return cells[column];
  }
}
