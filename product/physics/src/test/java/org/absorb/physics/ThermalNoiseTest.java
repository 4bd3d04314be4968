package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.Seeds;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every particle, every axis, every step: {@code sqrt(D_th h) xi}, beside what the scheme does. */
class ThermalNoiseTest {

  private static final double D_TH = 1e-4;

  private static Specification specification(String dynamics, String protocol) {
    String system = "{\"particles\":2000,\"packingFraction\":0.02,\"initial\":\"initial.random\"}";
    return new Resolver(BuiltIn.CATALOG)
        .resolve(
            (Tree)
                JsonText.read(
                    "{\"dynamics\":%s,\"system\":%s%s}".formatted(dynamics, system, protocol)));
  }

  /**
   * Of particles that nothing else moves: mean 0, variance D_th h, fourth moment 3 (D_th h)^2, axes
   * and successive steps independent. Some 1e5 draws, 4 standard errors; another h must fail.
   */
  @ParameterizedTest
  @CsvSource({
    "bro.pairwise, 1",
    "bro.particlewise, 1",
    "bro.pairwise.nonreciprocal, 1",
    "ro.particlewise, 1",
    "sde.bro.pairwise, 0.25",
    "sde.bro.particlewise, 0.25"
  })
  void movesEveryParticle(String scheme, double h) {
    String step = scheme.startsWith("sde") ? ",\"timeStep\":" + h : "";
    Specification warm =
        specification(
            "{\"type\":\"%s\",\"kickSize\":1e-9%s,\"thermalNoise\":%s}"
                .formatted(scheme, step, D_TH),
            "");
    double unit = Math.sqrt(D_TH * h);
    Moments one = new Moments(0, 1);
    Moments fourth = new Moments(0, 1);
    Moments axes = new Moments(0, 1);
    Moments steps = new Moments(0, 1);
    try (Simulation simulation =
        Simulation.start(Models.of(warm, 0, BuiltIn.CATALOG), Options.DEFAULT)) {
      double length = simulation.frame().box()[0];
      State before = simulation.state();
      double[][] last = null;
      for (int k = 0; k < 16; k++) {
        simulation.advance(k + 1);
        double[][] moved = moves(before, simulation.state(), length / unit);
        before = simulation.state();
        for (int id = 0; id < 2000; id++) {
          one.add(moved[0][id]);
          one.add(moved[1][id]);
          one.add(moved[2][id]);
          fourth.add(Math.pow(moved[0][id], 4));
          axes.add(moved[0][id] * moved[1][id]);
          steps.add(last == null ? 0 : last[0][id] * moved[0][id]);
        }
        last = moved;
      }
    }
    assertEquals(0, one.z(1, 0), 4, "mean");
    assertEquals(0, one.z(2, 1), 4, "variance");
    assertEquals(0, fourth.z(1, 3), 4, "fourth moment");
    assertEquals(0, axes.z(1, 0), 4, "axes");
    assertEquals(0, steps.z(1, 0), 4, "steps");
    assertTrue(Math.abs(one.z(2, 4 / 3.0)) > 20, "another variance is seen");
  }

  private static double[][] moves(State before, State after, double perUnit) {
    double[][] moves = new double[3][before.particles()];
    for (int axis = 0; axis < 3; axis++) {
      for (int id = 0; id < before.particles(); id++) {
        long moved = after.position()[axis][id] - before.position()[axis][id];
        moves[axis][id] = moved * 0x1p-64 * perUnit;
      }
    }
    return moves;
  }

  @Test
  void nothingIsAbsorbed() {
    String warm = "{\"type\":\"bro.pairwise\",\"kickSize\":0.1,\"thermalNoise\":1e-4}";
    Specification specification = specification(warm, "");
    assertEquals(StopWhen.NEVER, specification.protocol().stopWhen());
    String line =
        assertThrows(
                BadInputException.class,
                () -> specification(warm, ",\"protocol\":{\"stopWhen\":\"absorbed\"}"))
            .getMessage();
    assertTrue(line.startsWith("protocol.stopWhen: "), line);
    try (Simulation simulation =
        Simulation.start(Models.of(specification, 0, BuiltIn.CATALOG), Options.DEFAULT)) {
      assertFalse(simulation.advance(60));
      assertEquals(60, simulation.step());
    }
  }

  /** What is not there leaves a run what it was; what is makes it another. */
  @Test
  void noneChangesNoIdentity() {
    String bro = "{\"type\":\"bro.pairwise\",\"kickSize\":0.1%s}";
    Specification none = specification(bro.formatted(""), "");
    Specification zero =
        specification(bro.formatted(",\"thermalNoise\":0,\"displacementCap\":0.0"), "");
    Specification warm = specification(bro.formatted(",\"thermalNoise\":1e-9"), "");
    Specification capped = specification(bro.formatted(",\"displacementCap\":1"), "");
    assertEquals(RunId.of(none, 0), RunId.of(zero, 0));
    assertEquals(Seeds.of(none, 0), Seeds.of(zero, 0));
    assertNotEquals(RunId.of(none, 0), RunId.of(warm, 0));
    assertNotEquals(RunId.of(none, 0), RunId.of(capped, 0));
    assertEquals(2, Arrays.asList(none.observe().toArray()).size());
  }
}
