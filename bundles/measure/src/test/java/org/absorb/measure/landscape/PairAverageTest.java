package org.absorb.measure.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.potential.Potential;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pair average against closed forms, against quadrature and against draws. */
class PairAverageTest {

  private static final double[] SIGMA = {0.001, 0.015, 0.1, 0.5};

  @Test
  void atContactTheLinearPotentialRisesWithTheWidth() {
    for (double sigma : SIGMA) {
      for (double contact : new double[] {0.8, 1, 1.3}) {
        // beyond a third of D the tails reach the origin, which the closed form leaves out
        if (sigma < 0.2) {
          double expected = sigma / (2 * Math.sqrt(Math.PI)) - sigma * sigma / (2 * contact);
          double change = PairAverages.of(Some.LINEAR, 3, sigma).change(contact, contact);
          assertEquals(1, change / expected, 1e-8, "sigma " + sigma);
        }
      }
    }
  }

  @Test
  void deepInsideTheLinearPotentialFalls() {
    for (double sigma : new double[] {0.001, 0.01, 0.03}) {
      double change = PairAverages.of(Some.LINEAR, 3, sigma).change(0.5, 1);
      assertEquals(1, change / (-sigma * sigma / 0.5), 1e-8, "sigma " + sigma);
    }
  }

  @Test
  void closedFormAndQuadratureAgree() {
    for (double sigma : SIGMA) {
      double s = PairAverages.relative(sigma);
      PairAverage rule = new QuadratureAverage(Some.LINEAR, 3, s, 2 * QuadratureAverage.NODES);
      PairAverage usual = new QuadratureAverage(Some.LINEAR, 3, s, QuadratureAverage.NODES);
      PairAverage closed = new LinearAverage(Some.LINEAR, s, rule);
      for (double r = 0; r < 1 + 8 * s; r += 0.01 * s + 0.003) {
        double expected = closed.change(r, 1);
        assertEquals(expected, rule.change(r, 1), 1e-11 * s, sigma + " at " + r);
        assertEquals(expected, usual.change(r, 1), 1e-11 * s, sigma + " at " + r);
      }
      // just above the place where the rule takes over
      assertEquals(rule.change(1.1e-3 * s, 1), closed.change(1.1e-3 * s, 1), 1e-9 * s);
    }
  }

  /** Averaged over all places of a pair nothing changes: that is the Poisson average. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void theAverageOverSpaceIsZero(int d) {
    for (Potential potential : Some.potentials().toList()) {
      for (double sigma : SIGMA) {
        PairAverage average = PairAverages.of(potential, d, sigma);
        double s = PairAverages.relative(sigma);
        double sum = 0;
        double size = 0;
        double edge = 9 * s;
        // the change has a kink at contact
        double[] ends = {0, Math.min(edge, 0.5), Math.max(0.5, 1 - edge), 1, 1 + edge};
        for (int part = 1; part < ends.length; part++) {
          if (ends[part] == ends[part - 1]) {
            continue;
          }
          var rule = new GaussIntegratorFactory().legendre(64, ends[part - 1], ends[part]);
          sum += rule.integrate(r -> Math.pow(r, d - 1) * average.change(r, 1));
          size += rule.integrate(r -> Math.pow(r, d - 1) * Math.abs(average.change(r, 1)));
        }
        assertTrue(
            Math.abs(sum) < 2e-7 * size, d + " " + potential + " " + sigma + ": " + sum / size);
      }
    }
  }

  private static double z(PairAverage average, Potential potential, int d, double sigma, double r) {
    int draws = 20_000;
    Random random = new Random(31 * d + Double.hashCode(r));
    double[] change = new double[draws];
    double[] at = {r, 0};
    double[] contact = {1.1, 1.1};
    double[] energy = new double[2];
    for (int k = 0; k < draws; k++) {
      double square = 0;
      for (int axis = 0; axis < d; axis++) {
        double x = sigma * (random.nextGaussian() - random.nextGaussian()) + (axis == 0 ? r : 0);
        square += x * x;
      }
      at[1] = Math.sqrt(square);
      potential.energy(at, contact, 2, energy);
      change[k] = (at[1] < 1.1 ? energy[1] : 0) - (r < 1.1 ? energy[0] : 0);
    }
    Estimate drawn = Estimate.of(change);
    return (average.change(r, 1.1) - drawn.mean()) / drawn.error();
  }

  static Stream<Potential> potentials() {
    return Some.potentials();
  }

  /** 20 000 draws, 48 comparisons a potential: the largest of them below 4 standard errors. */
  @ParameterizedTest
  @MethodSource("potentials")
  void equalsDraws(Potential potential) {
    for (int d = 2; d <= 5; d++) {
      for (double sigma : new double[] {0.02, 0.1, 0.4}) {
        PairAverage average = PairAverages.of(potential, d, sigma);
        for (double r : new double[] {0.02, 0.5, 1.05, 1.14}) {
          double z = z(average, potential, d, sigma, r);
          assertTrue(Math.abs(z) < 4, d + " " + sigma + " " + r + ": " + z);
        }
      }
    }
  }

  /** A width that forgets that both particles move is far off. */
  @Test
  void aWrongWidthFails() {
    double sigma = 0.1;
    PairAverage wrong = PairAverages.of(Some.HARMONIC, 3, sigma / Math.sqrt(2));
    assertTrue(Math.abs(z(wrong, Some.HARMONIC, 3, sigma, 1.05)) > 10);
  }

  @Test
  void whatIsInfiniteIsRefused() {
    for (Potential potential : List.of(Some.WCA, Some.LENNARD_JONES)) {
      Exception refused =
          assertThrows(IllegalArgumentException.class, () -> PairAverages.of(potential, 3, 0.015));
      assertTrue(refused.getMessage().contains("infinite at r = 0"), refused.getMessage());
    }
  }
}
