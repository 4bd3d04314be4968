package org.absorb.physics;

import static org.absorb.physics.Simulations.after;
import static org.absorb.physics.Simulations.specification;
import static org.absorb.physics.Simulations.start;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.engine.Simulation;
import org.absorb.engine.SimulationException;
import org.absorb.engine.State;
import org.absorb.model.experiment.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identities of motion that hold to the bit. */
class ExactTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"bro.pairwise\",\"kickSize\":0.1}",
        "{\"type\":\"bro.pairwise.correlated\",\"kickSize\":0.1,\"correlation\":-1}",
        "{\"type\":\"approximation.bro.pairwise\",\"kickSize\":0.1}",
        "{\"type\":\"sde.sgd.pairwise\",\"learningRate\":0.1,\"batchFraction\":0.4,\"timeStep\":0.3}",
        "{\"type\":\"ro.pairwise\",\"kickSize\":0.1}",
        "{\"type\":\"ro.pairwise\",\"kickSize\":0.1,\"displacementCap\":0.03}",
        "{\"type\":\"bro.pairwise.correlated\",\"kickSize\":0.1,\"correlation\":-1,\"displacementCap\":0.03}",
        "{\"type\":\"gd\",\"learningRate\":0.1,\"displacementCap\":0.03}",
        "{\"type\":\"sgd.pairwise\",\"learningRate\":0.1,\"batchFraction\":0.4}",
        "{\"type\":\"sgd.pairwise\",\"learningRate\":0.1,\"batchFraction\":0.4,\"batch\":\"selective\"}",
        "{\"type\":\"gd\",\"learningRate\":0.1}"
      })
  void reciprocalSchemesKeepTheCentreOfMassToTheBit(String dynamics) {
    String system = "{\"particles\":600,\"packingFraction\":0.6}";
    assertEquals(0, drift(after(0, dynamics, system), after(50, dynamics, system)));
  }

  /** A steep potential runs from a crystal; where overlaps are deep it throws particles too far. */
  @Test
  void weeksChandlerAndersenRunsFromACrystal() {
    String dynamics =
        "{\"type\":\"bro.pairwise\",\"kickSize\":0.01,\"potential\":\"potential.wca\"}";
    String crystal =
        "{\"particles\":256,\"packingFraction\":0.78,\"initial\":{\"type\":\"initial.fcc\"}}";
    State start = after(0, dynamics, crystal);
    State moved = after(200, dynamics, crystal);
    assertEquals(0, drift(start, moved));
    assertFalse(Arrays.equals(start.hash(), moved.hash()));
    SimulationException failed =
        assertThrows(
            SimulationException.class,
            () -> after(1, dynamics, "{\"particles\":600,\"packingFraction\":0.6}"));
    assertEquals("potential.wca", failed.plugin());
    assertTrue(failed.getMessage().contains("too far in step 0"), failed.getMessage());
    assertTrue(failed.getMessage().contains("dynamics.displacementCap"), failed.getMessage());
  }

  /** Capped it runs from anywhere, by pairs or by particles, and the cap soon has no more to do. */
  @ParameterizedTest
  @CsvSource({"bro.pairwise, true", "bro.particlewise, false", "bro.pairwise.nonreciprocal, false"})
  void aSteepPotentialRunsFromARandomStartIfCapped(String scheme, boolean reciprocal) {
    String potential = scheme.equals("bro.particlewise") ? "potential.lj" : "potential.wca";
    String dynamics =
        "{\"type\":\"%s\",\"kickSize\":0.01,\"displacementCap\":0.05,\"potential\":\"%s\"}"
            .formatted(scheme, potential);
    String system = "{\"particles\":600,\"packingFraction\":0.5}";
    Specification specification = specification(dynamics, system, 5);
    assertEquals("capped", specification.observe().get(2).type());
    try (Simulation simulation = start(specification, 0)) {
      State before = simulation.state();
      long capped = simulation.observe().capped();
      assertTrue(capped > 600 / 4, "many at first: " + capped);
      simulation.advance(400);
      assertTrue(simulation.observe().capped() < capped / 10, "few at last");
      assertEquals(reciprocal, drift(before, simulation.state()) == 0);
    }
  }

  /** No noise, for the seed of the noise is another for another potential. */
  @Test
  void thePowerOfOneIsTheLinearPotentialToTheBit() {
    String system = "{\"particles\":600,\"packingFraction\":0.6}";
    byte[] linear = after(50, "{\"type\":\"gd\",\"learningRate\":0.1}", system).hash();
    String power =
        "{\"type\":\"gd\",\"learningRate\":0.1,\"potential\":"
            + "{\"type\":\"potential.power\",\"cutoffFactor\":1,\"exponent\":";
    assertArrayEquals(linear, after(50, power + "1}}", system).hash());
    assertFalse(Arrays.equals(linear, after(50, power + "1.5}}", system).hash()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"bro.particlewise\",\"kickSize\":0.1}",
        "{\"type\":\"bro.pairwise.nonreciprocal\",\"kickSize\":0.1}",
        "{\"type\":\"approximation.bro.particlewise\",\"kickSize\":0.1}",
        "{\"type\":\"ro.particlewise\",\"kickSize\":0.1}",
        "{\"type\":\"ro.pairwise\",\"kickSize\":0.1,\"correlation\":-0.999}",
        "{\"type\":\"bro.pairwise.correlated\",\"kickSize\":0.1,\"correlation\":-0.999}",
        "{\"type\":\"sgd.particlewise\",\"learningRate\":0.1,\"batchFraction\":0.4}"
      })
  void othersDoNot(String dynamics) {
    String system = "{\"particles\":600,\"packingFraction\":0.6}";
    assertNotEquals(0, drift(after(0, dynamics, system), after(50, dynamics, system)));
  }

  private static long drift(State before, State after) {
    long drift = 0;
    for (int axis = 0; axis < 3; axis++) {
      long sum = 0;
      for (int id = 0; id < before.position()[axis].length; id++) {
        sum += after.position()[axis][id] - before.position()[axis][id];
      }
      drift |= sum;
    }
    return drift;
  }

  @Test
  void spheresThatJustTouchAreInactive() {
    double[][] touching = {{0.5, 0, 0}, {-0.5, 0, 0}};
    double[][] overlapping = {{0.5 - 1e-9, 0, 0}, {-0.5, 0, 0}};
    assertEquals(0, largest(new Clusters(touching, 1)));
    assertTrue(largest(new Clusters(overlapping, 1)) > 0);
  }

  private static double largest(Clusters clusters) {
    double largest = 0;
    for (double[] d : clusters.displacements(BuiltIn.gd(0.1).scheme(), 1, 1)[0][0]) {
      for (double x : d) {
        largest = Math.max(largest, Math.abs(x));
      }
    }
    return largest;
  }
}
