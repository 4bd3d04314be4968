package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.physics.BuiltIn.Case;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One step of every dynamics against its closed form: 2e5 draws, 4 standard errors, seed fixed. A
 * drift of 4/3 or 1/2 of the right one must fail.
 */
class OneStepMomentsTest {

  private static final long SEED = 20241118;
  private static final int COPIES = 20_000;
  private static final int STEPS = 10;
  private static final double LIMIT = 4;

  /** How far a rounded displacement may be off, in lengths of the box: some 1e-8 of a kick. */
  private static final double RESOLUTION = 1e-16;

  private static final double[] N = {2 / 3.0, -1 / 3.0, 2 / 3.0};
  private static final double[] FLAT = {0.6, -0.8};

  static Stream<Case> cases() {
    return BuiltIn.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void twoParticles(Case dynamics) {
    twoParticles(dynamics, N);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void twoParticlesInThePlane(Case dynamics) {
    twoParticles(dynamics, FLAT);
  }

  /** A quarter of the draws. */
  @ParameterizedTest
  @MethodSource("cases")
  void twoParticlesInFourAndFiveDimensions(Case dynamics) {
    double[][] lines = {{0.5, -0.5, 0.5, -0.5}, {0.2, -0.4, 0.8, 0.4, 0}};
    for (double[] n : lines) {
      hold(dynamics, pair(dynamics.scheme(), dynamics, n, new Linear(), COPIES / 4));
    }
  }

  private static void twoParticles(Case dynamics, double[] n) {
    hold(dynamics, pair(dynamics.scheme(), dynamics, n));
  }

  private static void hold(Case dynamics, Pair drawn) {
    for (int end = 0; end < 2; end++) {
      assertEquals(0, drawn.along[end].z(1, 0), LIMIT, "mean of end " + end);
      assertEquals(0, drawn.along[end].z(2, dynamics.variance()), LIMIT, "variance of end " + end);
      assertEquals(0, drawn.along[end].z(3, dynamics.third()), LIMIT, "third moment of end " + end);
    }
    assertTrue(
        drawn.across < drawn.resolution,
        "nothing moves across the line of centres: " + drawn.across);
    double covariance = dynamics.together() * dynamics.variance();
    assertEquals(0, drawn.together.z(1, covariance), LIMIT, "covariance of the two ends");
    if (dynamics.together() == 1) {
      assertEquals(0, drawn.drift, "the centre of mass stays, to the last bit");
    }
  }

  /** The factors multiply the force of any potential: BRO has m = eps f and v = eps^2 f^2 / 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "potential.power | {'exponent':2,'energyScale':0.5,'cutoffFactor':0.99999999} | 0.25",
        "potential.power | {'exponent':2.5,'energyScale':2,'cutoffFactor':1} | 0.707106781186547524",
        "potential.power | {'exponent':1,'energyScale':1,'cutoffFactor':1} | 1",
        "potential.lj | {'energyScale':1e-5,'cutoff':2.25} | 0.9676804",
        "potential.wca | {'energyScale':1e-5,'cutoffFactor':0.99999999} | 0.96768"
      })
  void twoParticlesWithAnotherPotential(String id, String settings, double force) {
    Potential potential =
        BuiltIn.CATALOG.make(
            Kind.POTENTIAL, new Component(id, (Tree) JsonText.read(settings.replace('\'', '"'))));
    for (Case linear :
        List.of(
            BuiltIn.bro("bro.pairwise", BuiltIn.Noise.PAIRWISE, BuiltIn.KICK),
            BuiltIn.sgd("sgd.pairwise", BuiltIn.Noise.PAIRWISE, BuiltIn.KICK, 0.2),
            BuiltIn.correlated(BuiltIn.KICK, 0.4))) {
      hold(linear.with(force), pair(linear.scheme(), linear.with(force), N, potential));
      Pair drawn = pair(linear.scheme(), linear.with(4 / 3.0 * force), N, potential);
      assertTrue(Math.abs(drawn.along[0].z(1, 0)) > 10 * LIMIT, "a wrong force is seen");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void severalNeighbours(Case dynamics) {
    severalNeighbours(dynamics, 3, COPIES / 2);
  }

  /** Fewer draws. */
  @ParameterizedTest
  @MethodSource("cases")
  void severalNeighboursInOtherDimensions(Case dynamics) {
    for (int dimension : new int[] {2, 4, 5}) {
      severalNeighbours(dynamics, dimension, COPIES / 16);
    }
  }

  private static void severalNeighbours(Case dynamics, int dimension, int copies) {
    // a centre with d neighbours at right angles that do not touch each other: S = -(1, ..., 1)
    // mean m S; covariance v sum n n^T = v 1 (pair-wise), v S S^T (particle-wise)
    double[][] star = new double[dimension + 1][dimension];
    for (int axis = 0; axis < dimension; axis++) {
      star[axis + 1][axis] = 0.8;
    }
    double m = dynamics.mean();
    boolean pairwise = dynamics.noise() == BuiltIn.Noise.PAIRWISE;
    Moments[] mean = new Moments[dimension];
    Moments[] cross = new Moments[dimension];
    Arrays.setAll(mean, a -> new Moments(-m, BuiltIn.KICK));
    Arrays.setAll(cross, a -> new Moments(0, BuiltIn.KICK * BuiltIn.KICK));
    for (double[][][] step :
        new Clusters(star, copies).displacements(dynamics.scheme(), STEPS, SEED)) {
      for (double[][] cluster : step) {
        double[] d = cluster[0];
        for (int a = 0; a < dimension; a++) {
          mean[a].add(d[a]);
          cross[a].add((d[a] + m) * (d[(a + 1) % dimension] + m));
        }
      }
    }
    for (int a = 0; a < dimension; a++) {
      assertEquals(0, mean[a].z(1, 0), LIMIT, "mean along axis " + a);
      assertEquals(0, mean[a].z(2, dynamics.variance()), LIMIT, "variance along axis " + a);
      assertEquals(
          0, cross[a].z(1, pairwise ? 0 : dynamics.variance()), LIMIT, "covariance of axes");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aWrongDriftFails(Case right) {
    for (double wrong : new double[] {4 / 3.0, 0.5}) {
      Pair drawn = pair(new Scaled(right.scheme(), wrong), right, N);
      for (Moments end : drawn.along) {
        assertTrue(Math.abs(end.z(1, 0)) > 5 * LIMIT, "a drift of " + wrong + " is seen");
      }
    }
  }

  @Test
  void aWrongCorrelationOfTheEndsFails() {
    double variance = BuiltIn.KICK * BuiltIn.KICK / 12;
    Case right = BuiltIn.correlated(BuiltIn.KICK, 0.4);
    for (double wrong : new double[] {-0.4, 0.5 * 0.4, 4 / 3.0 * 0.4}) {
      Pair drawn = pair(BuiltIn.correlated(BuiltIn.KICK, wrong).scheme(), right, N);
      assertTrue(Math.abs(drawn.together.z(1, -0.4 * variance)) > 2 * LIMIT, "c = " + wrong);
    }
  }

  @Test
  void equalMeanAndVarianceAreToldApartByTheThirdMoment() {
    // at the match alpha = eps / b_f, b_f = 3/4 only two moments agree
    Case bro = BuiltIn.bro("bro.pairwise", BuiltIn.Noise.PAIRWISE, BuiltIn.KICK);
    Case sgd = BuiltIn.sgd("sgd.pairwise", BuiltIn.Noise.PAIRWISE, 4 * BuiltIn.KICK / 3, 0.75);
    Pair drawn = pair(sgd.scheme(), bro, N);
    assertEquals(0, drawn.along[0].z(1, 0), LIMIT);
    assertEquals(0, drawn.along[0].z(2, bro.variance()), LIMIT);
    assertTrue(Math.abs(drawn.along[0].z(3, bro.third())) > 10 * LIMIT);
  }

  /** The scalar that multiplies n at both ends, over all draws. */
  private static final class Pair {
    private final Moments[] along;
    private final Moments together = new Moments(0, BuiltIn.KICK * BuiltIn.KICK);
    private double across;
    private double resolution;
    private double drift;

    Pair(double mean) {
      along = new Moments[] {new Moments(mean, BuiltIn.KICK), new Moments(mean, BuiltIn.KICK)};
    }
  }

  /** Two particles whose line of centres is along n. */
  private static Pair pair(Scheme scheme, Case theory, double[] n) {
    return pair(scheme, theory, n, new Linear());
  }

  private static Pair pair(Scheme scheme, Case theory, double[] n, Potential potential) {
    return pair(scheme, theory, n, potential, COPIES);
  }

  private static Pair pair(
      Scheme scheme, Case theory, double[] n, Potential potential, int copies) {
    Pair drawn = new Pair(theory.mean());
    double[][] shape = {
      Arrays.stream(n).map(x -> 0.25 * x).toArray(), Arrays.stream(n).map(x -> -0.25 * x).toArray()
    };
    Clusters clusters = new Clusters(shape, copies, potential);
    drawn.resolution = RESOLUTION * clusters.length();
    for (double[][][] step : clusters.displacements(scheme, STEPS, SEED)) {
      for (double[][] ends : step) {
        double first = dot(ends[0], n);
        double second = -dot(ends[1], n);
        drawn.along[0].add(first);
        drawn.along[1].add(second);
        drawn.together.add((first - theory.mean()) * (second - theory.mean()));
        for (int a = 0; a < n.length; a++) {
          drawn.across = Math.max(drawn.across, Math.abs(ends[0][a] - first * n[a]));
          drawn.drift = Math.max(drawn.drift, Math.abs(ends[0][a] + ends[1][a]));
        }
      }
    }
    return drawn;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** A scheme whose drift and noise are off by a factor. */
  private record Scaled(Scheme right, double factor) implements Scheme {

    @Override
    public Law law() {
      return right.law();
    }

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      right.fill(block, noise, out);
      for (double[] row : out) {
        for (int i = 0; i < block.count; i++) {
          row[i] *= factor;
        }
      }
    }
  }
}
