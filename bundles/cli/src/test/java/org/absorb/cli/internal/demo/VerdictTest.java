package org.absorb.cli.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.absorb.model.analysis.Quantity;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  /** The known value is 0.574(4). */
  @ParameterizedTest
  @CsvSource({
    "0.574, 0.001, AGREES",
    "0.578, 0, AGREES",
    "0.579, 0.001, AGREES",
    "0.569, 0.001, AGREES",
    "0.5791, 0.001, DIFFERS",
    "0.5689, 0.001, DIFFERS",
    "0.584, 0.006, AGREES",
    "0.574, 0.0061, WIDE",
    "0.574, 0.05, WIDE",
    "0.6, 0.05, WIDE",
    "0.65, 0.05, DIFFERS",
    "0.574, NaN, WIDE",
    "0.65, NaN, DIFFERS",
    "NaN, 0.001, OPEN"
  })
  void onlyANarrowBracketAgrees(double phiC, double halfBracket, Verdict verdict) {
    Known known = new Known("SGD", "SGD", 1000, 0.574, 0.004);
    assertEquals(
        verdict, Verdict.of(known, new Quantity("phiC", Tree.EMPTY, phiC, halfBracket, "1")));
  }

  @Test
  void whatNobodyKnowsIsNew() {
    Known unknown = new Known("SGD", "SGD", 1000, Double.NaN, Double.NaN);
    assertEquals(
        Verdict.NEW, Verdict.of(unknown, new Quantity("phiC", Tree.EMPTY, 0.57, 0.001, "1")));
    assertEquals(Verdict.OPEN, Verdict.of(unknown, null));
  }
}
