package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Random;
import java.util.stream.Stream;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds a potential to its contract: the force is the slope of the energy and the curvature that of
 * the force, it ends where its range says, and what it declares of itself is so; schema and words
 * as of every provider.
 *
 * <p>Immutable. Its tests may run on any thread.
 *
 * @param <P> the parameters
 */
public final class PotentialConformance<P extends Record> {

  private static final int COUNT = 500;
  private static final long SEED = 20240817;
  private static final double STEP = 1e-4;
  private static final double TOLERANCE = 1e-6;

  private final PotentialProvider<P> provider;
  private final P settings;

  private PotentialConformance(PotentialProvider<P> provider, P settings) {
    this.provider = provider;
    this.settings = settings;
  }

  /** A potential under some settings. */
  public static <P extends Record> PotentialConformance<P> of(
      PotentialProvider<P> provider, P settings) {
    return new PotentialConformance<>(provider, settings);
  }

  /** One test a promise; each fails with one sentence that says what was broken. */
  public Stream<DynamicTest> tests() {
    return Stream.concat(
        new Provided<>(provider, settings).tests(),
        Stream.of(
            dynamicTest("calculus: the force is the slope of the energy", this::force),
            dynamicTest("calculus: the curvature is the slope of the force", this::curvature),
            dynamicTest("range: the energy ends there, without a jump", this::range),
            dynamicTest("declared: scale, repulsion and overlap are as it says", this::declared),
            dynamicTest("independence: a number does not depend on its block", this::blocks)));
  }

  private Potential potential() {
    return provider.create(settings);
  }

  /** Energy, force or curvature. */
  private interface Of {
    void fill(double[] r, double[] contact, int count, double[] out);
  }

  /** Distances between 0.05 and 0.98 of the range, off the contact, where forces may jump. */
  private double[][] pairs() {
    Random random = new Random(SEED);
    double range = potential().range();
    double[][] pairs = new double[2][COUNT];
    for (int i = 0; i < COUNT; i++) {
      double x;
      do {
        x = range * (0.05 + 0.93 * random.nextDouble());
      } while (Math.abs(x - 1) < 4 * STEP);
      pairs[1][i] = 0.7 + 0.6 * random.nextDouble();
      pairs[0][i] = x * pairs[1][i];
    }
    return pairs;
  }

  private static double[] fill(Of of, double[] r, double[] contact) {
    double[] out = new double[r.length];
    java.util.Arrays.fill(out, Double.NaN);
    double[] distances = r.clone();
    double[] contacts = contact.clone();
    of.fill(distances, contacts, r.length, out);
    assertArrayEquals(r, distances, "it writes into the engine's distances");
    assertArrayEquals(contact, contacts, "it writes into the engine's overlap distances");
    for (int i = 0; i < out.length; i++) {
      assertTrue(Double.isFinite(out[i]), "r = " + r[i] + " gives " + out[i]);
    }
    return out;
  }

  private void force() {
    slope(potential()::energy, potential()::force, "force");
  }

  private void curvature() {
    slope(potential()::force, potential()::curvature, "curvature");
  }

  /** By central differences of two step sizes, which leave an error of the fourth order. */
  private void slope(Of of, Of minusSlope, String what) {
    double[][] pairs = pairs();
    double[] said = fill(minusSlope, pairs[0], pairs[1]);
    double[] wide = difference(of, pairs, 2 * STEP);
    double[] narrow = difference(of, pairs, STEP);
    double[] height = fill(of, pairs[0], pairs[1]);
    for (int i = 0; i < COUNT; i++) {
      double slope = (4 * narrow[i] - wide[i]) / 3;
      double scale = Math.abs(slope) + Math.abs(said[i]) + Math.abs(height[i]) / pairs[0][i];
      assertEquals(
          -slope,
          said[i],
          TOLERANCE * scale,
          what + " at r = " + pairs[0][i] + ", D = " + pairs[1][i]);
    }
  }

  private static double[] difference(Of of, double[][] pairs, double step) {
    double[] above = new double[COUNT];
    double[] below = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      above[i] = pairs[0][i] * (1 + step);
      below[i] = pairs[0][i] * (1 - step);
    }
    double[] high = fill(of, above, pairs[1]);
    double[] low = fill(of, below, pairs[1]);
    double[] slope = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      slope[i] = (high[i] - low[i]) / (above[i] - below[i]);
    }
    return slope;
  }

  private void range() {
    Potential potential = potential();
    assertTrue(
        potential.range() > 0 && Double.isFinite(potential.range()), "range " + potential.range());
    for (double contact : new double[] {0.8, 1, 1.3}) {
      double end = potential.range() * contact * (1 - 1e-9);
      double energy = fill(potential::energy, new double[] {end}, new double[] {contact})[0];
      assertEquals(0, energy, 1e-6 * potential.scale(), "the energy jumps at its range");
    }
  }

  private void declared() {
    Potential potential = potential();
    double scale = potential.scale();
    assertTrue(scale > 0 && Double.isFinite(scale), "the scale is above 0, not " + scale);
    double factor = potential.overlapFactor();
    assertTrue(
        factor > 0 && factor <= 1, "the overlap factor is 1 or a little less, not " + factor);
    if (potential.repulsive()) {
      double[][] pairs = pairs();
      double[] force = fill(potential::force, pairs[0], pairs[1]);
      for (int i = 0; i < COUNT; i++) {
        assertTrue(force[i] >= 0, "it says it repels and attracts at r = " + pairs[0][i]);
      }
    }
    double[] top = new double[1];
    potential.energy(new double[] {1e-12}, new double[] {1}, 1, top);
    if (Math.abs(top[0]) < 1e9 * scale) {
      assertEquals(top[0], scale, 1e-9 * scale, "U(0) is finite, so it is the scale");
    }
  }

  private void blocks() {
    Potential potential = potential();
    double[][] pairs = pairs();
    for (Of of : new Of[] {potential::energy, potential::force, potential::curvature}) {
      double[] whole = fill(of, pairs[0], pairs[1]);
      for (int i = 0; i < COUNT; i++) {
        double[] one = fill(of, new double[] {pairs[0][i]}, new double[] {pairs[1][i]});
        assertEquals(whole[i], one[0], "alone, r = " + pairs[0][i] + " gives another number");
      }
    }
  }
}
