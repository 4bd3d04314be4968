package org.absorb.ui.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsLayoutTest {

  /** Fields come first where there is little room, whole labels where there is much. */
  @ParameterizedTest
  @CsvSource({"200, 90", "300, 130", "310, 130", "390, 170", "900, 176"})
  void labelsAreWiderWhereThereIsRoom(int column, int label) {
    assertEquals(label, RowsLayout.label(column));
  }
}
