package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is stopped and goes on ends with the bits of one that was not. */
class ResumeTest {

  private static final int STEPS = 40;

  @ParameterizedTest
  @EnumSource(Laws.class)
  void goesOnWithTheSameBits(Laws law) {
    long seed = System.nanoTime();
    System.out.println("ResumeTest seed " + seed);
    Random random = new Random(seed);
    for (double kick : new double[] {0.02, 0.15}) {
      Model model = Fixtures.random(3, 300, 0.6, law.with(kick), 21);
      byte[] whole = run(model, STEPS);
      State state = null;
      for (int stop = 1 + random.nextInt(20); stop < STEPS; stop += 1 + random.nextInt(20)) {
        Options options =
            new Options(1 + random.nextInt(3), 0.1 + 0.2 * random.nextDouble(), any(random));
        try (Simulation part =
            state == null
                ? Simulation.start(model, options)
                : Simulation.resume(model, options, state)) {
          part.advance(stop);
          state = part.state();
          if (random.nextBoolean()) {
            part.observe();
            assertArrayEquals(state.hash(), part.state().hash(), "looking changes nothing");
          }
        }
      }
      try (Simulation last = Simulation.resume(model, Options.DEFAULT, state)) {
        last.advance(STEPS);
        assertArrayEquals(whole, last.state().hash(), "seed " + seed);
      }
    }
  }

  @Test
  void anotherSeedOrAnotherStepGivesOtherBits() {
    Model model = Fixtures.random(3, 300, 0.6, Laws.PAIR.with(0.1), 21);
    Model other = Fixtures.random(3, 300, 0.6, Laws.PAIR.with(0.1), 22);
    byte[] hash = run(model, STEPS);
    assertArrayEquals(hash, run(model, STEPS));
    assertFalse(Arrays.equals(hash, run(other, STEPS)));
    assertFalse(Arrays.equals(hash, run(model, STEPS - 1)));
  }

  @Test
  void theStepIsPartOfWhatComesNext() {
    Model model = Fixtures.random(3, 300, 0.6, Laws.PAIR.with(0.1), 21);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      State state = simulation.state();
      State later = new State(7, state.position(), state.image(), state.carried());
      try (Simulation shifted = Simulation.resume(model, Options.DEFAULT, later)) {
        assertArrayEquals(state.hash(), shifted.state().hash());
        simulation.advance(1);
        shifted.advance(8);
        assertEquals(8, shifted.step());
        assertFalse(Arrays.equals(simulation.state().hash(), shifted.state().hash()));
      }
    }
  }

  @Test
  void refusesAStateOfAnotherSize() {
    Model model = Fixtures.random(3, 300, 0.6, Laws.PAIR.with(0.1), 21);
    Model smaller = Fixtures.random(3, 299, 0.6, Laws.PAIR.with(0.1), 21);
    Model carrying = Fixtures.random(3, 300, 0.6, Laws.GLIDING.with(0.1), 21);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      State state = simulation.state();
      assertThrows(
          IllegalArgumentException.class, () -> Simulation.resume(smaller, Options.DEFAULT, state));
      assertThrows(
          IllegalArgumentException.class,
          () -> Simulation.resume(carrying, Options.DEFAULT, state));
    }
  }

  private static Strategy any(Random random) {
    return Strategy.values()[random.nextInt(Strategy.values().length)];
  }

  private static byte[] run(Model model, long steps) {
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      simulation.advance(steps);
      return simulation.state().hash();
    }
  }
}
