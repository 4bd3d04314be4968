package org.absorb.ui.workbench.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShortenedTest {

  private static String cut(String text, int width) {
    return Shortened.middle(text, width, String::length);
  }

  @Test
  void whatFitsStays() {
    assertEquals("Pairwise", cut("Pairwise", 8));
    assertEquals("", cut("", 0));
  }

  @Test
  void theBeginningAndTheEndStay() {
    assertEquals("abc\u2026yz", cut("abcdefghijklmnopqrstuvwxyz", 6));
    assertNotEquals(cut("Pairwise BRO dense", 12), cut("Pairwise BRO 2", 12));
  }

  @Test
  void itFits() {
    String name = "Pairwise \ud835\udf19\ud835\udf19\ud835\udf19 BRO 2";
    for (int width = 1; width < name.length(); width++) {
      assertTrue(cut(name, width).length() <= width, cut(name, width));
    }
    assertEquals("\u2026", cut("name", 0));
  }

  @Test
  void aNumberKeepsItsBeginning() {
    assertEquals("0.123456", Shortened.end("0.123456", 8, String::length));
    assertEquals("0.1234\u2026", Shortened.end("0.123456", 7, String::length));
    assertEquals("\u2026", Shortened.end("0.123456", 0, String::length));
    assertEquals("a\u2026", Shortened.end("a\ud835\udf19\ud835\udf19", 3, String::length));
  }
}
