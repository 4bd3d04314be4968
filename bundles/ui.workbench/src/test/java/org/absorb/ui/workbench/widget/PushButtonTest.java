package org.absorb.ui.workbench.widget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.ui.workbench.look.Contrast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushButtonTest {

  private static final double READABLE = 4.5;

  /** One that cannot be pressed is read, too: it says what would be possible. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void itsWordsCanBeRead(boolean main, boolean enabled) {
    for (boolean dark : new boolean[] {false, true}) {
      double contrast =
          Contrast.of(PushButton.ink(main, enabled), PushButton.ground(main, enabled), dark);
      assertTrue(contrast >= READABLE, "dark " + dark + ": " + contrast);
    }
  }
}
