package org.absorb.ui.workbench.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
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
    double a = luminance(text.rgb(dark));
    double b = luminance(ground.rgb(dark));
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertTrue(contrast >= READABLE, text + " on " + ground + ", dark " + dark + ": " + contrast);
  }

  /** Relative luminance of sRGB, WCAG 2. */
  private static double luminance(RGB color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
