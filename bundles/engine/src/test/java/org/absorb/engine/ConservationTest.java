package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reciprocal schemes move no centre of mass: the integer sum of positions stays, to the last bit.
 */
class ConservationTest {

  @ParameterizedTest
  @EnumSource(names = {"PAIR", "GAUSSIAN_PAIR", "CHOSEN_PAIR", "KICKED_ENDS"})
  void reciprocalSchemesKeepTheSumOfPositions(Laws law) {
    long[][] sums = sums(law);
    assertEquals(Arrays.toString(sums[0]), Arrays.toString(sums[1]));
  }

  @Test
  void othersDoNot() {
    long[][] sums = sums(Laws.ENDS);
    assertNotEquals(Arrays.toString(sums[0]), Arrays.toString(sums[1]));
  }

  /** The sum of positions, modulo the box, on each axis: before and after. */
  private static long[][] sums(Laws law) {
    Model model = Fixtures.random(3, 500, 0.64, law.with(0.1), 31);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT.withThreads(2))) {
      long[] before = sum(simulation.state());
      simulation.advance(50);
      assertEquals(50, simulation.step());
      return new long[][] {before, sum(simulation.state())};
    }
  }

  private static long[] sum(State state) {
    return Arrays.stream(state.position()).mapToLong(x -> Arrays.stream(x).sum()).toArray();
  }
}
