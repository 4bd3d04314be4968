package org.absorb.cli.internal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void textStandsLeftAndNumbersRight() {
    Table table =
        new Table("name", ">phi", "end").row("a", "0.5", "absorbed").row("longer", "0.125", "");
    assertEquals(
        List.of("name      phi  end", "a         0.5  absorbed", "longer  0.125"), table.lines());
  }

  @Test
  void emptyHeadingsAreLeftOut() {
    assertEquals(List.of("a  b"), new Table("", "").row("a", "b").lines());
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThrows(IllegalArgumentException.class, () -> new Table("a", "b").row("1"));
  }
}
