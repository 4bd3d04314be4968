package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that spoils a step is named, and nothing hangs. */
class FailureTest {

  private static final int STEP = 5;
  private static final Law ACTIVE = Law.kick(Reach.ACTIVE);

  /** What a bad scheme does from a step on. */
  private interface Fault {
    void spoil(Block block, double[][] out);
  }

  @AfterEach
  void allThreadsEnd() throws InterruptedException {
    for (int tries = 0; tries < 500 && alive() > 0; tries++) {
      Thread.sleep(10);
    }
    assertEquals(0, alive());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aSchemeThatThrows(int threads) {
    Fault fault =
        (block, out) -> {
          throw new ArithmeticException("no luck");
        };
    for (Law law : new Law[] {Law.of(Kind.PAIR), Law.of(Kind.PARTICLE), ACTIVE}) {
      SimulationException failure = fail(law, fault, threads);
      assertEquals("test.scheme", failure.plugin());
      assertEquals("no luck", failure.getCause().getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aFactorThatIsNotFinite(double bad) {
    Fault fault = (block, out) -> out[0][block.count / 2] = bad;
    for (Kind kind : new Kind[] {Kind.PAIR, Kind.ENDS, Kind.PARTICLE}) {
      assertEquals("test.scheme", fail(Law.of(kind), fault, 2).plugin());
    }
    for (Reach reach : Reach.values()) {
      assertTrue(fail(Law.kick(reach), fault, 2).getMessage().contains("not finite"));
    }
  }

  @Test
  void aStateThatIsNotFinite() {
    Fault fault = (block, out) -> block.state[0][0] = Double.NaN;
    SimulationException failure = fail(Law.of(Kind.PARTICLE).withState("age"), fault, 2);
    assertEquals("test.scheme", failure.plugin());
  }

  @Test
  void aMoveTooFar() {
    Fault fault = (block, out) -> Arrays.fill(out[0], 0, block.count, 1e6);
    for (Kind kind : new Kind[] {Kind.PAIR, Kind.ENDS, Kind.PARTICLE}) {
      assertTrue(fail(Law.of(kind), fault, 2).getMessage().contains("too far"));
    }
    for (Reach reach : Reach.values()) {
      assertTrue(fail(Law.kick(reach), fault, 2).getMessage().contains("too far"));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e30})
  void aBadForce(double bad) {
    Potential potential = withForce(bad);
    for (Laws law : new Laws[] {Laws.PARTICLE, Laws.KICKED_ACTIVE}) {
      Model model = model(law.with(0.1), potential);
      SimulationException failure = assertThrows(SimulationException.class, () -> run(model, 2, 1));
      assertEquals("test.potential", failure.plugin());
      assertTrue(failure.getMessage().contains("step 0"), failure.getMessage());
    }
  }

  @Test
  void theSimulationCannotBeUsedAfterwards() {
    Model model = model(scheme(Law.of(Kind.PAIR), (block, out) -> out[0][0] = Double.NaN));
    Simulation simulation = Simulation.start(model, Options.DEFAULT);
    assertThrows(SimulationException.class, () -> simulation.advance(10));
    assertThrows(IllegalStateException.class, () -> simulation.advance(10));
    assertThrows(IllegalStateException.class, simulation::state);
    simulation.close();
  }

  private static SimulationException fail(Law law, Fault fault, int threads) {
    SimulationException failure =
        assertThrows(
            SimulationException.class, () -> run(model(scheme(law, fault)), threads, STEP + 5));
    assertTrue(failure.getMessage().contains("step " + STEP), failure.getMessage());
    assertTrue(failure.getMessage().contains(failure.plugin()), failure.getMessage());
    return failure;
  }

  private static void run(Model model, int threads, long steps) {
    Simulation.start(model, Options.DEFAULT.withThreads(threads)).advance(steps);
  }

  private static Model model(Scheme scheme) {
    return model(scheme, Fixtures.LINEAR);
  }

  private static Model model(Scheme scheme, Potential potential) {
    return Fixtures.model(
        Model.cube(3, Radii.equal(400), 0.64), 400, scheme, potential, Fixtures.RANDOM, 51);
  }

  private static Scheme scheme(Law law, Fault fault) {
    return new Scheme() {
      @Override
      public Law law() {
        return law;
      }

      @Override
      public void fill(Block block, Noise noise, double[][] out) {
        for (double[] row : out) {
          Arrays.fill(row, 0, block.count, 0.01);
        }
        if (block.step >= STEP) {
          fault.spoil(block, out);
        }
      }
    };
  }

  private static Potential withForce(double bad) {
    return new Potential() {
      @Override
      public void energy(double[] r, double[] contact, int count, double[] out) {
        Arrays.fill(out, 0, count, 0);
      }

      @Override
      public void force(double[] r, double[] contact, int count, double[] out) {
        Arrays.fill(out, 0, count, bad);
      }

      @Override
      public void curvature(double[] r, double[] contact, int count, double[] out) {
        Arrays.fill(out, 0, count, 0);
      }

      @Override
      public double scale() {
        return 0.5;
      }
    };
  }

  private static long alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("absorb engine"))
        .count();
  }
}
