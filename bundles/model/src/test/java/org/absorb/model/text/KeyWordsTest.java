package org.absorb.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWordsTest {

  @ParameterizedTest
  @CsvSource({
    "phiC, $phi_c$",
    "phiCLow, $phi_c$ low",
    "nu, $nu$",
    "nuPar, $nu_par$",
    "chiSquared, $chi$ squared",
    "c, $c$",
    "peakK, peak $k$",
    "smallestKFactor, smallest $k$ factor",
    "relaxationTime, relaxation time",
    "learningRateTimesBatchFraction, learning rate times batch fraction",
    "finalMSD, final MSD",
    "runs, runs",
    "infLimit, inf limit"
  })
  void aKeyIsReadAsWordsAndSymbols(String key, String words) {
    assertEquals(words, KeyWords.of(key));
  }
}
