package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.SimulationException;
import org.absorb.engine.State;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.spi.observable.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities that hold exactly, or exactly on average. */
class ExactTest {

  private static final Resolver RESOLVER = new Resolver(BuiltIn.CATALOG);

  static Specification specification(String dynamics, String system, long seed) {
    return RESOLVER.resolve(
        (Tree)
            JsonText.read(
                "{\"dynamics\":" + dynamics + ",\"system\":" + system + ",\"seed\":" + seed + "}"));
  }

  private static Simulation start(Specification specification, int replica) {
    return Simulation.start(Models.of(specification, replica, BuiltIn.CATALOG), Options.DEFAULT);
  }

  private static State after(int steps, String dynamics, String system) {
    try (Simulation simulation = start(specification(dynamics, system, 5), 0)) {
      simulation.advance(steps);
      return simulation.state();
    }
  }

  /**
   * A uniform random start is a Poisson process: contacts per particle 2^d phi, activity 1 -
   * exp(-2^d phi), energy 2^(d-1) phi / (d + 1). 24 replicas of 4000 particles, 4 standard errors;
   * the formulas of another packing fraction must fail.
   */
  @ParameterizedTest
  @CsvSource({"2, 0.3", "2, 0.8", "3, 0.3", "3, 0.64", "4, 0.1", "5, 0.04"})
  void aRandomStartIsPoisson(int d, double phi) {
    int replicas = 24;
    double[][] seen = new double[3][replicas];
    Specification specification =
        specification(
            "{\"type\":\"bro.pairwise\",\"kickSize\":0.1}",
            "{\"dimension\":" + d + ",\"particles\":4000,\"packingFraction\":" + phi + "}",
            3);
    for (int replica = 0; replica < replicas; replica++) {
      try (Simulation simulation = start(specification, replica)) {
        Moment moment = simulation.observe();
        seen[0][replica] = 2.0 * moment.contacts() / moment.particles();
        seen[1][replica] = moment.active() / (double) moment.particles();
        seen[2][replica] = moment.energy();
      }
    }
    assertPoisson(d, phi, seen, true);
    assertPoisson(d, 1.03 * phi, seen, false);
  }

  /**
   * With two sizes, half of each: {@code phi <D^d> / <R^d>} contacts per particle, averages over
   * pairs and particles, and an energy of {@code phi <D^(d+1)> / <R^d> / (2 (d + 1))}.
   */
  @ParameterizedTest
  @CsvSource({"2, 0.5, 1:2", "3, 0.4, 1:1:2", "4, 0.3, 1:1:1:1.5", "5, 0.15, cubic"})
  void aRandomStartOfTwoSizesIsPoissonInAnyBox(int d, double phi, String box) {
    int replicas = 24;
    double[][] seen = new double[2][replicas];
    String system =
        "{\"dimension\":%d,\"particles\":3000,\"packingFraction\":%s,\"box\":\"%s\",\"radii\":{\"type\":\"radii.bidisperse\",\"ratio\":2,\"fraction\":0.5}}"
            .formatted(d, phi, box);
    Specification two = specification("{\"type\":\"bro.pairwise\",\"kickSize\":0.1}", system, 4);
    for (int replica = 0; replica < replicas; replica++) {
      try (Simulation simulation = start(two, replica)) {
        Moment moment = simulation.observe();
        seen[0][replica] = 2.0 * moment.contacts() / moment.particles();
        seen[1][replica] = moment.energy();
      }
    }
    double small = 1 / 3.0;
    double large = 2 / 3.0;
    double volume = (Math.pow(small, d) + Math.pow(large, d)) / 2;
    double[] power = new double[2];
    for (int p = 0; p < 2; p++) {
      power[p] =
          (Math.pow(2 * small, d + p)
                  + 2 * Math.pow(small + large, d + p)
                  + Math.pow(2 * large, d + p))
              / 4;
    }
    double[] theory = {phi * power[0] / volume, phi * power[1] / volume / (2 * (d + 1))};
    double[] equal = {Math.pow(2, d) * phi, Math.pow(2, d - 1) * phi / (d + 1)};
    double farthest = 0;
    for (int i = 0; i < 2; i++) {
      Estimate estimate = Estimate.of(seen[i]);
      assertEquals(0, (estimate.mean() - theory[i]) / estimate.error(), 4);
      farthest = Math.max(farthest, Math.abs(estimate.mean() - equal[i]) / estimate.error());
    }
    assertTrue(farthest > 8, "that the sizes differ is seen");
  }

  private static void assertPoisson(int d, double phi, double[][] seen, boolean holds) {
    double contacts = Math.pow(2, d) * phi;
    double[] theory = {contacts, 1 - Math.exp(-contacts), contacts / 2 / (d + 1)};
    String[] names = {"contacts", "activity", "energy"};
    for (int i = 0; i < 3; i++) {
      Estimate estimate = Estimate.of(seen[i]);
      double z = (estimate.mean() - theory[i]) / estimate.error();
      assertEquals(holds, Math.abs(z) < 4, names[i] + " lies " + z + " standard errors off");
    }
  }

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
  void aBatchOfEverythingIsGradientDescent() {
    String system = "{\"particles\":1500,\"packingFraction\":0.6}";
    double[][] gd = moves("{\"type\":\"gd\",\"learningRate\":0.1}", system);
    for (String scheme : new String[] {"sgd.pairwise", "sgd.particlewise"}) {
      for (String batch : new String[] {"probabilistic", "selective"}) {
        double[][] sgd =
            moves(
                "{\"type\":\""
                    + scheme
                    + "\",\"learningRate\":0.1,\"batchFraction\":1,\"batch\":\""
                    + batch
                    + "\"}",
                system);
        for (int axis = 0; axis < 3; axis++) {
          assertArrayEquals(gd[axis], sgd[axis], 1e-12, scheme + " " + batch);
        }
      }
    }
    double[][] less =
        moves("{\"type\":\"sgd.pairwise\",\"learningRate\":0.1,\"batchFraction\":0.9}", system);
    assertFalse(Arrays.equals(gd[0], less[0]));
  }

  /** One step's displacements in diameters, [axis][id]. */
  private static double[][] moves(String dynamics, String system) {
    State before = after(0, dynamics, system);
    State after = after(1, dynamics, system);
    double length =
        Models.of(specification(dynamics, system, 5), 0, BuiltIn.CATALOG).box().length(0);
    double[][] moves = new double[3][before.position()[0].length];
    for (int axis = 0; axis < 3; axis++) {
      for (int id = 0; id < moves[axis].length; id++) {
        moves[axis][id] =
            (after.position()[axis][id] - before.position()[axis][id]) * 0x1p-64 * length;
      }
    }
    return moves;
  }

  @Test
  void anEmptyBatchMovesNothing() {
    String system = "{\"particles\":500,\"packingFraction\":0.6}";
    for (String scheme : new String[] {"sgd.pairwise", "sgd.particlewise"}) {
      String none = "{\"type\":\"" + scheme + "\",\"learningRate\":0.1,\"batchFraction\":0}";
      String some = "{\"type\":\"" + scheme + "\",\"learningRate\":0.1,\"batchFraction\":0.5}";
      assertArrayEquals(after(0, none, system).hash(), after(20, none, system).hash());
      assertFalse(Arrays.equals(after(0, some, system).hash(), after(20, some, system).hash()));
      assertArrayEquals(
          after(0, none, system).hash(),
          after(0, some, system).hash(),
          "schemes on one system share their start");
    }
  }

  @Test
  void anFccCrystalIsAbsorbedUpToItsDensestPacking() {
    String bro = "{\"type\":\"bro.pairwise\",\"kickSize\":0.1}";
    for (int m : new int[] {2, 5}) {
      String particles =
          "\"particles\":" + 4 * m * m * m + ",\"initial\":{\"type\":\"initial.fcc\"}";
      try (Simulation loose =
              start(specification(bro, "{" + particles + ",\"packingFraction\":0.70}", 1), 0);
          Simulation tight =
              start(specification(bro, "{" + particles + ",\"packingFraction\":0.75}", 1), 0)) {
        assertTrue(loose.absorbed());
        assertEquals(0, loose.observe().contacts());
        assertFalse(tight.absorbed(), "0.75 is above pi / sqrt 18");
        assertEquals(6L * 4 * m * m * m, tight.observe().contacts(), "twelve neighbours each");
      }
    }
  }

  /** Starts without overlaps stay as they are; those above their densest packing do not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | 1020 | 0.85 | 0.95 | initial.hexagonal",
        "3 | 13104 | 0.60 | 0.78 | initial.hcp",
        "2 | 900 | 0.75 | 0.80 | initial.cubic",
        "3 | 1000 | 0.50 | 0.54 | initial.cubic",
        "2 | 1000 | 0.50 | 0 | initial.rsa",
        "3 | 1000 | 0.35 | 0 | initial.rsa"
      })
  void startsWithoutOverlapsAreAbsorbed(
      int d, int particles, double loose, double tight, String initial) {
    for (double phi : new double[] {loose, tight}) {
      if (phi > 0) {
        String system =
            String.format(
                Locale.ROOT,
                "{\"dimension\":%d,\"particles\":%d,\"packingFraction\":%s,\"initial\":\"%s\"}",
                d,
                particles,
                phi,
                initial);
        String bro = "{\"type\":\"bro.pairwise\",\"kickSize\":0.1}";
        try (Simulation simulation = start(specification(bro, system, 1), 0)) {
          assertEquals(phi == loose, simulation.absorbed(), initial + " at " + phi);
        }
      }
    }
  }

  /** Of two sizes, in a slab: none overlaps as placed, all do once they are a little denser. */
  @ParameterizedTest
  @ValueSource(
      strings = {"bidisperse\",\"ratio\":2,\"fraction\":0.3", "lognormal\",\"polydispersity\":0.2"})
  void unequalSpheresFindRoom(String radii) {
    String bro = "{\"type\":\"bro.pairwise\",\"kickSize\":0.1}";
    String system =
        "{\"particles\":900,\"packingFraction\":0.36,\"box\":\"2:2:1\",\"radii\":{\"type\":\"radii."
            + radii
            + "},\"initial\":\"initial.";
    try (Simulation apart = start(specification(bro, system + "rsa\"}", 1), 0);
        Simulation random = start(specification(bro, system + "random\"}", 1), 0)) {
      assertTrue(apart.absorbed());
      assertFalse(random.absorbed());
    }
  }

  /** A crystal without jitter is the one of before it could have any: the id of its runs stays. */
  @Test
  void jitterChangesNothingWhereThereIsNone() {
    String bro = "{\"type\":\"bro.pairwise\",\"kickSize\":0.1}";
    String fcc = "{\"particles\":256,\"packingFraction\":0.7,\"initial\":{\"type\":\"initial.fcc\"";
    RunId plain = RunId.of(specification(bro, fcc + "}}", 1), 0);
    assertEquals(plain, RunId.of(specification(bro, fcc + ",\"jitter\":0}}", 1), 0));
    assertNotEquals(plain, RunId.of(specification(bro, fcc + ",\"jitter\":0.01}}", 1), 0));
    assertEquals(
        "{\"type\":\"initial.fcc\"}",
        specification(bro, fcc + "}}", 1)
            .physics()
            .tree("system")
            .get("initial")
            .orElseThrow()
            .toString());
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

  /**
   * A selective batch of pairs takes exactly m of M, so {@code Cov(theta_p, theta_q) = -b (1 - b) /
   * (M - 1)}. 6 pairs, 2 taken, 30 000 steps; 4 standard errors; independent draws must fail.
   */
  @Test
  void aSelectiveBatchOfPairsIsDrawnWithoutReplacement() {
    batches("sgd.pairwise", 6, 2, 1);
  }

  /** The same for the 8 active particles of 4 pairs, of which 3 are taken. */
  @Test
  void aSelectiveBatchOfParticlesIsDrawnWithoutReplacement() {
    batches("sgd.particlewise", 4, 3, 2);
  }

  /** The number that is taken is round(b M), at least 1: of 8, for b just beside a half. */
  @ParameterizedTest
  @CsvSource({"0.01, 1", "0.18, 1", "0.19, 2", "0.3, 2", "0.32, 3", "0.93, 7", "0.94, 8", "1, 8"})
  void aSelectiveBatchOfParticlesIsRounded(double b, int m) {
    for (double[] theta : chosen("sgd.particlewise", "selective", b, 4, 2, 20)) {
      assertEquals(m, Arrays.stream(theta).sum());
    }
  }

  /**
   * @param ends how many of a pair's particles are drawn on their own
   */
  private static void batches(String scheme, int pairs, int m, int ends) {
    int drawn = pairs * ends;
    double b = m / (double) drawn;
    for (String batch : new String[] {"selective", "probabilistic"}) {
      Moments first = new Moments(b, 1);
      Moments last = new Moments(b, 1);
      Moments[] joint = {covariance(b, drawn), covariance(b, drawn)};
      for (double[] theta : chosen(scheme, batch, b, pairs, ends, 30_000)) {
        if (batch.equals("selective")) {
          assertEquals(m, Arrays.stream(theta).sum(), "exactly m of M");
        }
        first.add(theta[0]);
        last.add(theta[drawn - 1]);
        joint[0].add((theta[0] - b) * (theta[1] - b));
        joint[1].add((theta[0] - b) * (theta[drawn - 1] - b));
      }
      assertEquals(0, first.z(1, 0), 4, batch);
      assertEquals(0, last.z(1, 0), 4, batch);
      for (Moments each : joint) {
        assertEquals(batch.equals("selective"), Math.abs(each.z(1, 0)) < 4, batch);
      }
    }
  }

  private static Moments covariance(double b, int drawn) {
    return new Moments(-b * (1 - b) / (drawn - 1), 1);
  }

  /** Which pairs or particles each step moved: 1 or 0. */
  private static List<double[]> chosen(
      String scheme, String batch, double b, int pairs, int ends, int steps) {
    String settings =
        "{\"learningRate\":1e-6,\"batchFraction\":" + b + ",\"batch\":\"" + batch + "\"}";
    BuiltIn.Case sgd = new BuiltIn.Case(scheme, settings, BuiltIn.Noise.PAIRWISE, 0, 0, 0);
    double[][] shape = {{0.2, 0, 0}, {-0.2, 0, 0}};
    List<double[]> all = new ArrayList<>();
    for (double[][][] step : new Clusters(shape, pairs).displacements(sgd.scheme(), steps, 11)) {
      double[] theta = new double[pairs * ends];
      for (int i = 0; i < theta.length; i++) {
        theta[i] = step[i / ends][i % ends][0] != 0 ? 1 : 0;
      }
      all.add(theta);
    }
    return all;
  }
}
