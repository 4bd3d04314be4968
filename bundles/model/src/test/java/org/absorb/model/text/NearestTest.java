package org.absorb.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> NAMES =
      List.of("alpha", "b_f", "experiment", "packingFraction", "phi", "replica", "status", "steps");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phii | phi",
        "hpi | phi",
        "ph | phi",
        "PHI2 | phi",
        "reblica | replica",
        "stats | status",
        "sttps | steps",
        "packingFractoin | packingFraction",
        "fraction | packingFraction",
        "bf | b_f",
        "stepz | steps",
        "colour | ''",
        "x | ''",
        "'' | ''",
      })
  void isWhatTheWordIsLike(String word, String near) {
    assertEquals(near.isEmpty() ? List.of() : List.of(near), Nearest.to(word, NAMES));
  }

  @ParameterizedTest
  @CsvSource({"run, 'runA, runB, runC'", "runD, 'runA, runB, runC'"})
  void saysAFew(String word, String near) {
    List<String> names = List.of("runA", "runB", "runC", "runE");
    assertEquals(List.of(near.split(", ")), Nearest.to(word, names));
  }
}
