package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a command said and how it ended. */
record Said(int status, String out, String err) {

  /** It must have ended well. */
  Said good() {
    assertEquals(0, status, err + out);
    return this;
  }

  /** It must have been refused: a line or two with these words, nothing on standard output. */
  void refused(String... quoted) {
    assertEquals(2, status, err);
    assertEquals("", out);
    assertTrue(err.lines().count() <= 3, err);
    assertFalse(err.contains("Exception") || err.contains("\tat "), err);
    for (String text : quoted) {
      assertTrue(err.contains(text), "\"" + text + "\" is not in: " + err);
    }
  }
}
