package org.absorb.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.639984, 0.00003, 0.63998(3)",
    "0.033771, 0.00014, 0.03377(14)",
    "0.5555, 0.00099, 0.5555(10)",
    "0.997, 0.0096, 0.997(10)",
    "2880.3, 62, 2880(60)",
    "12345.6, 2.4, 12 346(2)",
    "16.24, 1.23, 16.2(12)",
    "-0.0512, 0.004, -0.051(4)",
    "123456, 1500, 123 500(1500)",
    "0.5, 0, 0.5",
    "0.123456, NaN, 0.1235",
    "1, NaN, 1",
    "NaN, 0.1, -",
    "0, NaN, 0",
    "1.5e-7, NaN, 1.5e-7",
    "1.5e-7, 2e-9, 0.000000150(2)",
    "0.1, 1e-30, 0.1"
  })
  void valuesCarryOneDigitOfErrorTwoWhereItBeginsWithOne(double value, double error, String text) {
    assertEquals(text, Numbers.value(value, error));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4000, 4000",
    "9999, 9999",
    "16000, 16 000",
    "1234567, 1 234 567",
    "-20000, -20 000"
  })
  void thousandsAreSpacedFromTenThousandOn(long number, String text) {
    assertEquals(text, Numbers.count(number));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "8.2, 9 s",
    "59.5, 1 min",
    "301, 6 min",
    "3601, 1 h 1 min",
    "7800, 2 h 10 min",
    "7200, 2 h",
    "75000, 21 h",
    "300000, 4 d",
    "NaN, -",
    "Infinity, -"
  })
  void timesAreRoundedUp(double seconds, String text) {
    assertEquals(text, Numbers.time(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "38.4, 38",
    "38400, 38 k",
    "38400000, 38 M",
    "1.26e9, 1.3 G",
    "999, 1000",
    "7.04e12, 7.0 T"
  })
  void ratesHaveTwoDigits(double perSecond, String text) {
    assertEquals(text, Numbers.rate(perSecond));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "370, 370 B", "999, 1000 B", "1000, 1 kB", "1234567, 1.2 MB"})
  void amountsOfBytesHaveTheirUnit(long bytes, String text) {
    assertEquals(text, Numbers.bytes(bytes));
  }
}
