package org.absorb.model.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | true | 1 | false | (0, 1] | above 0 and at most 1",
        "-1 | false | 1 | true | [-1, 1) | at least -1 and below 1",
        "0 | true | Infinity | false | > 0 | above 0",
        "2 | false | Infinity | false | ≥ 2 | at least 2",
        "-Infinity | false | 0.5 | true | < 0.5 | below 0.5",
        "-Infinity | false | 0.5 | false | ≤ 0.5 | at most 0.5",
        "-Infinity | false | Infinity | false | '' | a finite number",
      })
  void isSaidInSignsAndInWords(
      double min, boolean minOpen, double max, boolean maxOpen, String signs, String words) {
    Range range = new Range(min, minOpen, max, maxOpen);
    assertEquals(signs, range.signs());
    assertEquals(words, range.words());
  }
}
