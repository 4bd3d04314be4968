package org.absorb.physics;

import static org.absorb.physics.Simulations.specification;
import static org.absorb.physics.Simulations.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.absorb.engine.Simulation;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.observable.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known exactly, or exactly on average, of configurations before anything moves. */
class StartTest {

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
}
