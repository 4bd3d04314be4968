package org.absorb.ui.workbench.length;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {

  private static final double BOX = 8;

  @ParameterizedTest
  @CsvSource({
    "DIAMETER, D, D, 1",
    "RADIUS, D, R, 2",
    "BOX, D, L, 0.125",
    "RADIUS, D^2, R^2, 4",
    "BOX, D^2, L^2, 0.015625",
    "RADIUS, 1/D, 1/R, 0.5",
    "BOX, 1/D, 1/L, 8",
    "DIAMETER, R, D, 0.5",
    "RADIUS, R, R, 1",
    "BOX, R, L, 0.0625",
    "RADIUS, 1, 1, 1",
    "RADIUS, step, step, 1",
    "BOX, s, s, 1"
  })
  void powersOfLengthsAreConvertedAndNothingElse(
      LengthUnit preferred, String declared, String shown, double factor) {
    Lengths lengths = new Lengths(preferred);
    assertEquals(shown, lengths.unit(declared, BOX));
    assertEquals(factor, lengths.factor(declared, BOX), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"BOX, D, D, 1", "BOX, D^2, D^2, 1", "RADIUS, D, R, 2"})
  void withoutABoxItsUnitIsTheDiameter(
      LengthUnit preferred, String declared, String shown, double factor) {
    Lengths lengths = new Lengths(preferred);
    assertEquals(shown, lengths.unit(declared));
    assertEquals(factor, lengths.factor(declared));
  }
}
