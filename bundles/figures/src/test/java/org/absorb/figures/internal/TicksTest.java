package org.absorb.figures.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

  private static List<String> labels(List<Ticks.Tick> ticks) {
    return ticks.stream()
        .filter(tick -> tick.label() != null)
        .map(tick -> tick.label().plain())
        .toList();
  }

  @Test
  void linearTicksAreRoundDecimals() {
    assertEquals(List.of("0.60", "0.62", "0.64", "0.66"), labels(Ticks.linear(0.597, 0.663, 5)));
    assertEquals(List.of("−1.0", "−0.5", "0.0", "0.5", "1.0"), labels(Ticks.linear(-1, 1, 5)));
    assertEquals(
        List.of("0", "5000", "10\u2009000", "15\u2009000"), labels(Ticks.linear(0, 16_000, 4)));
  }

  @Test
  void wordsStandAtWholeNumbersInSight() {
    List<Ticks.Tick> ticks = Ticks.named(List.of("a", "b", "c"), 0.5, 2.5);
    assertEquals(List.of("a", "b"), labels(ticks));
    assertEquals(2, ticks.get(1).value());
  }

  @Test
  void farNumbersHaveAPowerOfTen() {
    assertEquals(List.of("0", "2·10^7", "4·10^7"), labels(Ticks.linear(0, 4.5e7, 3)));
    assertEquals(List.of("0", "1·10^−5", "2·10^−5"), labels(Ticks.linear(0, 2.2e-5, 3)));
  }

  @Test
  void logarithmicTicksArePowersOfTenThinnedToFit() {
    assertEquals(List.of("10^0", "10^1", "10^2", "10^3"), labels(Ticks.logarithmic(1, 1000, 6)));
    assertEquals(
        List.of("10^−6", "10^−3", "10^0", "10^3", "10^6"), labels(Ticks.logarithmic(1e-6, 1e6, 5)));
    assertTrue(
        Ticks.logarithmic(1, 1000, 6).stream()
            .anyMatch(tick -> tick.label() == null && tick.value() == 20),
        "minor ticks between");
  }

  @Test
  void lessThanTwoPowersAreDivided() {
    assertEquals(List.of("500", "1000", "2000", "5000"), labels(Ticks.logarithmic(450, 6000, 6)));
    assertEquals(List.of("1.0", "1.1", "1.2"), labels(Ticks.logarithmic(0.99, 1.21, 4)));
  }

  @Test
  void everyAxisHasSomeTicksButNotTooMany() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      double low = Math.pow(10, 30 * random.nextDouble() - 15);
      double high = low * (1 + Math.pow(10, 12 * random.nextDouble() - 4));
      int most = 2 + random.nextInt(8);
      int linear = labels(Ticks.linear(low, high, most)).size();
      int logarithmic = labels(Ticks.logarithmic(low, high, most)).size();
      String where =
          "seed "
              + seed
              + ": "
              + low
              + " to "
              + high
              + ", "
              + most
              + ": "
              + linear
              + ", "
              + logarithmic;
      assertTrue(linear >= 2 && linear <= Math.max(6, most + 1), where);
      assertTrue(logarithmic >= 2 && logarithmic <= Math.max(6, most + 1), where);
    }
  }
}
