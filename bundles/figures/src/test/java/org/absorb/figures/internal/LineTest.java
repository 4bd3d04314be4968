package org.absorb.figures.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.absorb.figures.Fonts;
import org.absorb.model.text.MathText;
import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void unfinishedMarkUpIsNoError() {
    for (String odd : List.of("$", "$$", "$_$", "$a_$", "$a_{b$", "$^$", "$_{}$", "a$b")) {
      Line.of(MathText.of(odd), Fonts.plain(12), Color.BLACK).width();
    }
  }

  @Test
  void linesAreAsWideAsTheirParts() {
    Line whole = Line.of(MathText.of("$phi_c$ = 1"), Fonts.plain(12), Color.BLACK);
    Line letter = Line.of(MathText.of("$phi$"), Fonts.plain(12), Color.BLACK);
    assertTrue(whole.width() > letter.width() && letter.width() > 0);
    assertEquals(0, Line.of(MathText.of(""), Fonts.plain(12), Color.BLACK).width());
  }
}
