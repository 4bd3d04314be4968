package org.absorb.ui.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.absorb.model.text.MathText;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class GridPlacesTest {

  private static final List<GridColumn> COLUMNS =
      List.of(
          new GridColumn("a", MathText.of("a"), false, 100, true),
          new GridColumn("b", MathText.of("b"), true, 50, true));

  /** Ten rows are to be seen, and a bit of the eleventh. */
  private static GridPlaces at(int left, int top) {
    return new GridPlaces(COLUMNS, 100_000, left, top, new Rectangle(0, 0, 120, 24 + 235));
  }

  @Test
  void onlyWhatIsInSightIsAskedFor() {
    assertEquals(11, at(0, 0).inSight().count());
    assertEquals(99_990, at(0, 99_990 * 23).inSight().min().orElse(-1));
    assertEquals(99_999, at(0, 99_990 * 23).inSight().max().orElse(-1));
    GridPlaces none = new GridPlaces(COLUMNS, 0, 0, 0, new Rectangle(0, 0, 120, 259));
    assertEquals(0, none.inSight().count());
  }

  @Test
  void whereARowIsThatRowIs() {
    GridPlaces places = at(0, 1000);
    places
        .inSight()
        .skip(1)
        .forEach(row -> assertEquals(row, places.rowAt(places.row(row).y + 11)));
    assertEquals(-1, places.rowAt(10), "a heading");
    assertEquals(-1, new GridPlaces(COLUMNS, 2, 0, 0, places.area()).rowAt(24 + 2 * 23));
  }

  @Test
  void columnsMoveWithTheScrolling() {
    assertEquals(0, at(0, 0).columnAt(50));
    assertEquals(1, at(60, 0).columnAt(50));
    assertEquals(-1, at(0, 0).columnAt(151));
    assertEquals(0, at(60, 0).edgeAt(41));
    assertEquals(-1, at(60, 0).edgeAt(60));
  }

  @Test
  void scrollsNoFartherThanNeeded() {
    assertEquals(0, at(0, 0).topFor(5));
    assertEquals(23 * 11 - 235, at(0, 0).topFor(10));
    assertEquals(23 * 3, at(0, 1000).topFor(3));
  }
}
