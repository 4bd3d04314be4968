package org.absorb.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

  @ParameterizedTest
  @CsvSource({
    "0.639984, 0.00003, 0.63998(3)",
    "0.033771, 0.00014, 0.03377(14)",
    "0.5555, 0.00099, 0.5555(10)",
    "0.997, 0.0096, 0.997(10)",
    "0.9971, 0.0094, 0.997(9)",
    "0.9971, 0.00194, 0.9971(19)",
    "0.9971, 0.00196, 0.997(2)",
    "0.997, 0.096, 1.00(10)",
    "0.625, 0.00125, 0.6250(13)",
    "2880.3, 62, 2880(60)",
    "2880.3, 9.6, 2880(10)",
    "2880.3, 1.5, 2880.3(15)",
    "123456, 1500, 123500(1500)",
    "123456, 960, 123500(1000)",
    "-0.0512, 0.004, -0.051(4)",
    "1.5e-7, 2e-9, 0.000000150(2)"
  })
  void theErrorHasOneDigitOrTwoIfItBeginsWithOne(double value, double error, String text) {
    assertEquals(text, ValueText.of(value, error).toString());
  }

  @ParameterizedTest
  @CsvSource({"NaN, 1", "1, NaN", "1, 0", "1, -1", "1, Infinity"})
  void whatHasNoErrorHasNoText(double value, double error) {
    assertThrows(IllegalArgumentException.class, () -> ValueText.of(value, error));
  }
}
