package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.engine.Model;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.spi.scheme.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Gaussian families have in common with each other, and with themselves a step ago. */
class ApproximationTest {

  private static final String BRO = "\"kickSize\":0.15";
  private static final String SGD = "\"learningRate\":0.2,\"batchFraction\":";

  private static final double[][] TOUCHING = {{0.3, 0.1, 0}, {-0.3, -0.1, 0}};

  private static Scheme scheme(String id, String settings, double t) {
    String all = "{" + settings + ",\"temporalCorrelation\":" + t + "}";
    return BuiltIn.CATALOG.make(Kind.SCHEME, new Component(id, (Tree) JsonText.read(all)));
  }

  /**
   * Where 800 particles are after some steps: all schemes get the same start and the same noise.
   */
  private static State after(int steps, Scheme scheme) {
    String system = "{\"particles\":800,\"packingFraction\":0.6}";
    Specification any =
        Simulations.specification("{\"type\":\"gd\",\"learningRate\":1}", system, 5);
    Model m = Models.of(any, 0, BuiltIn.CATALOG);
    Model model =
        new Model(
            m.box(),
            m.radii(),
            scheme,
            "scheme",
            m.potential(),
            m.potentialId(),
            m.initial(),
            m.initialId(),
            m.seeds());
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      simulation.advance(steps);
      return simulation.state();
    }
  }

  /** At alpha = 4 eps / 3 and b_f = 3/4 both are one map: on the same normals, to 1e-12 D. */
  @ParameterizedTest
  @ValueSource(strings = {"pairwise", "particlewise"})
  void atTheMatchBroAndSgdAreOne(String noise) {
    for (double t : new double[] {0, 0.6}) {
      State bro = after(1, scheme("approximation.bro." + noise, BRO, t));
      State sgd = after(1, scheme("approximation.sgd." + noise, SGD + 0.75, t));
      State off = after(1, scheme("approximation.sgd." + noise, SGD + 0.76, t));
      assertTrue(largestDifference(bro, sgd) < 1e-13);
      assertTrue(largestDifference(bro, off) > 1e-5, "another batch fraction is seen");
    }
  }

  /** In lengths of the box, which is some nine diameters: 1e-13 of it is below 1e-12 D. */
  private static double largestDifference(State a, State b) {
    double largest = 0;
    for (int axis = 0; axis < 3; axis++) {
      for (int id = 0; id < a.particles(); id++) {
        long difference = a.position()[axis][id] - b.position()[axis][id];
        largest = Math.max(largest, Math.abs(difference * 0x1p-64));
      }
    }
    return largest;
  }

  @ParameterizedTest
  @CsvSource({
    "bro.pairwise, 0",
    "bro.particlewise, 0.5",
    "sgd.pairwise, -1",
    "sgd.particlewise, 0",
  })
  void aStepOfOneIsTheMapToTheBit(String process, double t) {
    String settings = process.startsWith("bro") ? BRO : SGD + 0.3;
    byte[] map = after(40, scheme("approximation." + process, settings, t)).hash();
    String step = settings + ",\"timeStep\":";
    assertArrayEquals(map, after(40, scheme("sde." + process, step + 1, t)).hash());
    byte[] shorter = after(40, scheme("sde." + process, step + 0.99, t)).hash();
    assertFalse(Arrays.equals(map, shorter));
  }

  /**
   * The factors of successive steps have the correlation t / (1 + t^2), those two steps apart none:
   * 2e5 draws, 4 standard errors; the correlation of another t must fail.
   */
  @ParameterizedTest
  @CsvSource({
    "bro.pairwise, 0",
    "bro.pairwise, 1",
    "bro.particlewise, -1",
    "sgd.pairwise, 0.5",
    "sgd.particlewise, -0.3",
  })
  void theNoiseRemembersOneStep(String process, double t) {
    boolean bro = process.startsWith("bro");
    double kick = BuiltIn.KICK;
    String settings = (bro ? "\"kickSize\":" : "\"batchFraction\":0.2,\"learningRate\":") + kick;
    double mean = bro ? kick / 2 : kick * 0.2 / 2;
    double variance = kick * kick * (bro ? 1 / 12.0 : 0.2 * 0.8 / 4);
    Scheme scheme = scheme("approximation." + process, settings, t);
    double[][][][] d = new Clusters(TOUCHING, 20_000).displacements(scheme, 11, 6);
    double distance = Math.hypot(0.3, 0.1);
    Moments next = new Moments(0, kick * kick);
    Moments second = new Moments(0, kick * kick);
    for (int k = 0; k + 1 < d.length; k++) {
      for (int copy = 0; copy < d[k].length; copy++) {
        double now = d[k][copy][0][0] * distance / 0.3 - mean;
        next.add(now * (d[k + 1][copy][0][0] * distance / 0.3 - mean));
        if (k + 2 < d.length) {
          second.add(now * (d[k + 2][copy][0][0] * distance / 0.3 - mean));
        }
      }
    }
    assertEquals(0, next.z(1, t / (1 + t * t) * variance), 4, "one step apart");
    assertEquals(0, second.z(1, 0), 4, "two steps apart");
    double wrong = t == 0 ? 0.1 : t / (1 + t * t) * 4 / 3;
    assertTrue(Math.abs(next.z(1, wrong * variance)) > 12, "a wrong correlation is seen");
  }

  /** At the match a kick attracts where xi is below -sqrt 3: with probability 4.163 %. */
  @ParameterizedTest
  @CsvSource({"bro.pairwise", "sgd.particlewise"})
  void someKicksAttract(String process) {
    double kick = BuiltIn.KICK;
    String settings =
        process.startsWith("bro")
            ? "\"kickSize\":" + kick
            : "\"batchFraction\":0.75,\"learningRate\":" + 4 * kick / 3;
    Scheme scheme = scheme("approximation." + process, settings, 0);
    Moments attracted = new Moments(0, 1);
    for (double[][][] step : new Clusters(TOUCHING, 20_000).displacements(scheme, 10, 8)) {
      for (double[][] ends : step) {
        attracted.add(ends[0][0] < 0 ? 1 : 0);
      }
    }
    assertEquals(0, attracted.z(1, 0.0416322583317752), 4);
    assertTrue(Math.abs(attracted.z(1, 0.0416322583317752 * 4 / 3)) > 20);
  }
}
