package org.absorb.ui.workbench.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridSelectionTest {

  private final GridSelection selection = new GridSelection();

  private record Words(String... words) implements GridRows {
    @Override
    public int count() {
      return words.length;
    }

    @Override
    public Object key(int row) {
      return words[row];
    }

    @Override
    public GridCell cell(int row, int column) {
      return GridCell.of(words[row]);
    }
  }

  @BeforeEach
  void five() {
    selection.show(new Words("a", "b", "c", "d", "e"));
  }

  @Test
  void keepsTheOrderInWhichRowsWereChosen() {
    selection.only(3);
    selection.toggle(0);
    selection.toggle(4);
    assertEquals(List.of("d", "a", "e"), selection.keys());
    selection.toggle(0);
    assertEquals(List.of("d", "e"), selection.keys());
  }

  @Test
  void aRangeReachesFromWhereItBegan() {
    selection.only(2);
    selection.through(4);
    assertEquals(List.of("c", "d", "e"), selection.keys());
    selection.through(0);
    assertEquals(List.of("c", "b", "a"), selection.keys());
    assertEquals(0, selection.caret());
  }

  @Test
  void outlivesSortingAndLosesWhatIsGone() {
    selection.only(1);
    selection.toggle(3);
    selection.show(new Words("e", "d", "c"));
    assertEquals(List.of("d"), selection.keys());
    assertEquals(1, selection.caret(), "on the same row");
    selection.through(0);
    assertEquals(List.of("d", "e"), selection.keys());
  }

  @Test
  void theKeyboardStaysNearWhereItWas() {
    selection.only(4);
    selection.show(new Words("a", "b"));
    assertEquals(List.of(), selection.keys());
    assertEquals(1, selection.caret());
    selection.show(new Words());
    assertEquals(-1, selection.caret());
  }

  @Test
  void isSetFromElsewhere() {
    selection.set(Set.of("d", "b", "x"));
    assertEquals(List.of("b", "d"), selection.keys());
    assertEquals(1, selection.caret());
    selection.all();
    assertEquals(5, selection.keys().size());
  }
}
