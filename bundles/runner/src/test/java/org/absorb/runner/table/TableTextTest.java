package org.absorb.runner.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.absorb.model.statistics.Estimate;
import org.absorb.runner.table.Quantity.Kind;
import org.junit.jupiter.api.Test;

class TableTextTest {

  private static final Quantity RESULT =
      new Quantity("activity", Kind.RESULT, "active fraction", "f_a", "1");
  private static final Quantity PARAMETER =
      new Quantity("system.particles", Kind.PARAMETER, "particles", "N", "1");

  private static Spread numbers(double... values) {
    return new Spread(
        null,
        List.of(),
        Estimate.of(values),
        java.util.Arrays.stream(values).min().orElse(0),
        java.util.Arrays.stream(values).max().orElse(0));
  }

  private static Spread words(String... words) {
    return new Spread(null, List.of(words), Estimate.of(new double[0]), Double.NaN, Double.NaN);
  }

  @Test
  void resultsAreMeansWithErrorsAndOtherNumbersRanges() {
    assertEquals("0.500(7)", TableText.of(numbers(0.48, 0.49, 0.5, 0.51, 0.52), RESULT));
    assertEquals("1000", TableText.of(numbers(1000, 1000), PARAMETER));
    assertEquals("400 to 16 000", TableText.of(numbers(16000, 400), PARAMETER));
  }

  @Test
  void wordsAreJoinedUnlessTheyAreMany() {
    assertEquals("a, b", TableText.of(words("a", "b"), PARAMETER));
    assertEquals("4 different", TableText.of(words("a", "b", "c", "d"), PARAMETER));
    assertEquals("", TableText.of(words(), PARAMETER));
  }

  @Test
  void csvIsQuotedWhereItMustBe() {
    assertEquals(
        "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"",
        TableText.csvLine(List.of("plain", "a,b", "say \"so\"", "two\nlines")));
  }

  @Test
  void markdownKeepsItsColumns() {
    assertEquals(
        "| Cell | f |\n| --- | ---: |\n| a \\| b | 1 |\n",
        TableText.markdown(
            List.of("Cell", "f"), List.of(false, true), List.of(1), n -> List.of("a | b", "" + n)));
  }
}
