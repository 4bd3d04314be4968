package org.absorb.ui.workbench.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {

  private static final double READABLE = 4.5;

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MUTED", "FAINT", "ACCENT", "GOOD", "CAUTION", "ERROR"})
  void textCanBeReadOnAPart(Tone tone) {
    for (boolean dark : new boolean[] {false, true}) {
      assertContrast(tone, Tone.PART, dark);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatStandsOnATintCanBeRead(boolean dark) {
    assertContrast(Tone.ON_ACCENT, Tone.ACCENT, dark);
    assertContrast(Tone.TEXT, Tone.ACCENT_TINT, dark);
    assertContrast(Tone.ERROR, Tone.ERROR_TINT, dark);
    assertContrast(Tone.CAUTION, Tone.CAUTION_TINT, dark);
    assertContrast(Tone.GOOD, Tone.GOOD_TINT, dark);
    assertContrast(Tone.MUTED, Tone.BAR, dark);
    assertContrast(Tone.TEXT, Tone.TAB_ROW, dark);
  }

  private static void assertContrast(Tone text, Tone ground, boolean dark) {
    double contrast = Contrast.of(text, ground, dark);
    assertTrue(contrast >= READABLE, text + " on " + ground + ", dark " + dark + ": " + contrast);
  }
}
