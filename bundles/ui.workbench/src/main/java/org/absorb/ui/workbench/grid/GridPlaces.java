package org.absorb.ui.workbench.grid;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where rows and columns are, in points of the grid.
 *
 * @param rows how many there are
 * @param left how far it is scrolled to the right
 * @param top how far it is scrolled down
 * @param area what is to be seen of it, the headings included
 */
record GridPlaces(List<GridColumn> columns, int rows, int left, int top, Rectangle area) {

  static final int HEADER = 24;
  static final int ROW = 23;

  private static final int EDGE = 4;

  /** The rows that are in sight, even in part. */
  IntStream inSight() {
    int first = Math.max(0, top / ROW);
    int last = (top + Math.max(0, area.height - HEADER) - 1) / ROW;
    return IntStream.rangeClosed(first, Math.min(rows - 1, last));
  }

  Rectangle row(int row) {
    return new Rectangle(0, HEADER + row * ROW - top, area.width, ROW);
  }

  Rectangle heading(int column) {
    int x = -left;
    for (int i = 0; i < column; i++) {
      x += columns.get(i).width();
    }
    return new Rectangle(x, 0, columns.get(column).width(), HEADER);
  }

  /** The row at a height; -1 for none. */
  int rowAt(int y) {
    int row = (y - HEADER + top) / ROW;
    return y < HEADER || row >= rows ? -1 : row;
  }

  /** The column at a place; -1 for none. */
  int columnAt(int x) {
    return IntStream.range(0, columns.size())
        .filter(column -> x >= heading(column).x && x < heading(column).x + heading(column).width)
        .findFirst()
        .orElse(-1);
  }

  /** The column whose right edge is near; -1 for none. */
  int edgeAt(int x) {
    return IntStream.range(0, columns.size())
        .filter(column -> Math.abs(heading(column).x + heading(column).width - x) <= EDGE)
        .findFirst()
        .orElse(-1);
  }

  /** How far it must be scrolled down for a row to be in sight. */
  int topFor(int row) {
    int above = row * ROW;
    int room = area.height - HEADER;
    return above < top ? above : Math.max(top, above + ROW - room);
  }
}
