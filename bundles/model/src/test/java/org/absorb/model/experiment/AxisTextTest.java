package org.absorb.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTextTest {

  private static final Path PHI = Path.of("system.packingFraction");
  private static final Path RATE = Path.of("dynamics.learningRate");

  private static List<String> values(String text) {
    return AxisText.read(List.of(PHI), text).points().stream()
        .map(point -> point.get(PHI).toString())
        .map(value -> value.replaceAll(".*value=(.*)]", "$1"))
        .toList();
  }

  @Test
  void listsAndSpansAreRead() {
    assertEquals(List.of("0.6", "0.61"), values("0.6, 0.61"));
    assertEquals(List.of("0.6", "0.605", "0.61"), values("0.6..0.61 by 0.005"));
    assertEquals(List.of("0.6", "0.61", "0.62"), values("0.6 .. 0.62 count 3"));
    assertEquals(List.of("5E+2", "1E+3", "2E+3"), values("500..2000 x2"));
    assertEquals(List.of("4", "2", "1"), values("4..1 x0.5"));
    assertEquals(List.of("0.3", "0.2", "0.1"), values("0.3..0.1 by 0.1"));
    assertEquals(List.of("1.6E+4", "2"), values("16 000, 2"));
  }

  @Test
  void equalRatiosKeepTheirEnds() {
    assertEquals(List.of("0.001", "0.003162", "0.01"), values("0.001..0.01 log 3"));
    assertEquals(List.of("8", "4", "2"), values("8..2 log 3"));
    assertEquals(7, values("0.001..1 log 7").size());
    String text = "0.001..1 log 7";
    assertEquals(text, AxisText.write(AxisText.read(List.of(PHI), text)));
    for (String wrong : List.of("0..1 log 3", "-1..1 log 3", "1..2 log 1", "1..2 log 2.5")) {
      assertThrows(IllegalArgumentException.class, () -> values(wrong), wrong);
    }
  }

  @Test
  void stepsEndBeforeTheyGoBeyond() {
    assertEquals(List.of("0.6", "0.605"), values("0.6..0.609 by 0.005"));
    assertEquals(List.of("5E+2", "1E+3"), values("500..1900 x2"));
  }

  @Test
  void wordsStandForChoices() {
    assertEquals(
        new Axis.Values(PHI, List.of(Value.of("selective"), Value.of(true))),
        AxisText.read(List.of(PHI), "selective, true"));
  }

  @Test
  void severalFieldsHaveCases() {
    Axis axis = AxisText.read(List.of(PHI, RATE), "0.2, 0.1; 0.75, 0.1333");
    assertEquals(2, axis.points().size());
    assertEquals(Map.of(PHI, Value.of(0.75), RATE, Value.of(0.1333)), axis.points().get(1));
    assertEquals("0.2, 0.1; 0.75, 0.1333", AxisText.write(axis));
    assertTrue(AxisText.writable(axis));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.6, 0.61 | 0.6, 0.61",
        "0.6..0.665 by 0.005 | 0.6..0.665 by 0.005",
        "0.6..0.66 count 7 | 0.6..0.66 by 0.01",
        "0..1 count 4 | 0..1 count 4",
        "500..16000 x2 | 500..16000 x2",
        "500, 1000, 2000, 4000 | 500..4000 x2",
        "1, 2, 4 | 1, 2, 4",
        "3..1 by 1 | 3..1 by 1",
        "2 | 2",
        "1..1 count 1 | 1..1 count 1",
        "selective, probabilistic | selective, probabilistic",
      })
  void whatIsWrittenReadsBack(String typed, String written) {
    Axis axis = AxisText.read(List.of(PHI), typed);
    assertEquals(written, AxisText.write(axis));
    assertEquals(axis.points(), AxisText.read(List.of(PHI), written).points());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0.6..0.7", "0.6..0.7 by 0", "0.6..0.7 by x", "1,,2", "0.6..0.7 count 0",
        "0.6..0.7 count 2.5", "1..8 x1", "1..8 x0.5", "-1..8 x2", "0..1 by 1e-9", "1..2 x1.0000001",
        "..", "+", "1.2.3"
      })
  void whatIsNoneIsRefusedInASentence(String typed) {
    assertThrows(IllegalArgumentException.class, () -> AxisText.read(List.of(PHI), typed), typed);
  }

  @Test
  void aCaseThatLacksAValueIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> AxisText.read(List.of(PHI, RATE), "0.2, 0.1; 0.75"));
  }
}
