package org.absorb.ui.workbench.grid;

import java.util.Map;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Draws what is in sight of a grid. A long table is drawn in turns, so that others get theirs. */
final class GridDrawing {

  /** Nanoseconds after which what lacks is drawn another time. */
  private static final long TURN = 20_000_000;

  private final Canvas grid;
  private final Look look;
  private final GridPainter painter;
  private final GridSelection selection;

  GridDrawing(Canvas grid, Look look, GridPainter painter, GridSelection selection) {
    this.grid = grid;
    this.look = look;
    this.painter = painter;
    this.selection = selection;
  }

  /**
   * Draws it.
   *
   * @param order what it is sorted by: column to whether it goes down
   */
  void draw(GC gc, GridPlaces places, KeptCells cells, Map<String, Boolean> order) {
    Rectangle area = places.area();
    gc.setBackground(look.color(Tone.PART));
    gc.fillRectangle(area);
    rows(gc, places, cells);
    gc.setClipping(area);
    gc.setBackground(look.color(Tone.HEADER));
    gc.fillRectangle(0, 0, area.width, GridPlaces.HEADER);
    for (int column = 0; column < places.columns().size(); column++) {
      GridColumn under = places.columns().get(column);
      Rectangle place = places.heading(column);
      gc.setClipping(place.intersection(area));
      painter.heading(gc, under, place, sorted(order.get(under.id())));
    }
    gc.setClipping(area);
    gc.setForeground(look.color(Tone.LINE));
    gc.drawLine(0, GridPlaces.HEADER - 1, area.width, GridPlaces.HEADER - 1);
  }

  /** Words in the middle, where there are no rows. */
  void nothing(GC gc, Rectangle area, String words) {
    painter.nothing(
        gc,
        words,
        new Rectangle(
            area.x, area.y + GridPlaces.HEADER, area.width, area.height - GridPlaces.HEADER));
  }

  private static int sorted(Boolean down) {
    return down == null ? 0 : down ? -1 : 1;
  }

  private void rows(GC gc, GridPlaces places, KeptCells cells) {
    Rectangle wanted = gc.getClipping().intersection(places.area());
    int first = Math.max(0, places.top() + wanted.y - GridPlaces.HEADER) / GridPlaces.ROW;
    long begin = System.nanoTime();
    for (int row = first;
        row < places.rows() && places.row(row).y < wanted.y + wanted.height;
        row++) {
      if (row > first && System.nanoTime() - begin > TURN) {
        later(places.row(row).y, places.area());
        return;
      }
      row(gc, places, cells, row);
    }
  }

  private void later(int y, Rectangle area) {
    grid.getDisplay()
        .asyncExec(
            () -> {
              if (!grid.isDisposed()) {
                grid.redraw(0, y, area.width, area.height - y, false);
              }
            });
  }

  private void row(GC gc, GridPlaces places, KeptCells cells, int row) {
    Rectangle area = places.area();
    Rectangle place = places.row(row);
    gc.setClipping(place);
    if (selection.contains(row)) {
      gc.setBackground(look.color(Tone.ACCENT_TINT));
      gc.fillRectangle(place);
    }
    gc.setForeground(look.color(Tone.HAIRLINE));
    gc.drawLine(0, place.y + place.height - 1, area.width, place.y + place.height - 1);
    for (int column = 0; column < places.columns().size(); column++) {
      Rectangle cell = places.heading(column);
      cell.y = place.y;
      cell.height = place.height;
      if (cell.intersects(area)) {
        gc.setClipping(cell.intersection(area));
        painter.cell(gc, cells.of(row, column), places.columns().get(column).right(), cell);
      }
    }
    if (row == selection.caret() && grid.isFocusControl()) {
      gc.setClipping(place);
      gc.setForeground(look.color(Tone.ACCENT));
      gc.drawRectangle(0, place.y, area.width - 1, place.height - 1);
    }
  }
}
