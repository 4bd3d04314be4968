package org.absorb.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.model.text.MathText.Run;
import org.junit.jupiter.api.Test;

class MathTextTest {

  @Test
  void symbolsAreItalicIndicesAndNumbersUpright() {
    assertEquals(
        List.of(new Run("φ", true, 0), new Run("c", false, -1)), MathText.of("$phi_c$").runs());
    assertEquals(
        List.of(new Run("b", true, 0), new Run("f", false, -1), new Run(" = 0.2", false, 0)),
        MathText.of("$b_f$ = 0.2").runs());
    assertEquals(
        List.of(new Run("f", true, 0), new Run("∞", false, -1)), MathText.of("$f_inf$").runs());
  }

  @Test
  void powersTakeFractionsAndBracesTakeAll() {
    assertEquals("(φ − φ_c) L^1/ν", MathText.of("$(phi - phi_c) L^1/nu$").plain());
    assertEquals(
        List.of(new Run("ν", true, 0), new Run("a, b", false, -1)),
        MathText.of("$nu_{a, b}$").runs());
    assertEquals("ν_⊥ ν_∥ Δ", MathText.of("$nu_perp nu_par Delta$").plain());
  }

  @Test
  void plainTextStandsAsItIsButForItsMinus() {
    assertEquals(
        "particle-wise, −0.5, a_b, 3-4", MathText.of("particle-wise, -0.5, a_b, 3-4").plain());
    assertEquals("5 $ a day", MathText.of("5 $ a day").plain());
    assertTrue(MathText.of("").isEmpty());
  }

  @Test
  void anAxisSaysItsUnitUnlessItIsAPlainNumber() {
    assertEquals("packing fraction φ", MathText.axis("packing fraction", "phi", "1").plain());
    assertEquals(
        "relaxation time τ_r [step]", MathText.axis("relaxation time", "tau_r", "step").plain());
    assertEquals("displacement [D^2]", MathText.axis("displacement", "", "D^2").plain());
    assertEquals("[D^−1]", MathText.axis("", "", "D^-1").plain());
    assertEquals("energy [U_0]", MathText.axis("energy", "", "U_0").plain());
    assertTrue(
        MathText.axis("", "", "U_0").runs().stream().anyMatch(run -> run.level() == -1), "lowered");
  }

  @Test
  void unfinishedMarkUpIsNoError() {
    for (String odd : List.of("$", "$$", "$_$", "$a_$", "$a_{b$", "$^$", "$_{}$", "a$b")) {
      MathText.of(odd).plain();
    }
  }

  @Test
  void isTypedWithoutTheMarks() {
    assertEquals(
        "b_f = 3/4 near phi_c costs 5$", MathText.typed("$b_f$ = 3/4 near $phi_c$ costs 5$"));
  }
}
