package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.spi.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One step of random organization against its closed form: 2e5 draws, 4 standard errors, seed
 * fixed.
 */
class RandomOrganizationTest {

  private static final double EPS = BuiltIn.KICK;
  private static final int COPIES = 20_000;
  private static final int STEPS = 10;
  private static final long SEED = 7;
  private static final double LIMIT = 4;

  // a centre with three neighbours that do not touch each other; in the plane two
  private static final double[][] STAR = {{0, 0, 0}, {0.8, 0, 0}, {0, 0.8, 0}, {0, 0, 0.8}};
  private static final double[][] CORNER = {{0, 0}, {0.8, 0}, {0, 0.8}};
  private static final double[][] PAIR = {{0.3, 0, 0}, {-0.3, 0, 0}};
  private static final double[][] FLAT_PAIR = {{0.3, 0}, {-0.3, 0}};

  private static Scheme scheme(String id, String settings) {
    return BuiltIn.CATALOG.make(
        Kind.SCHEME, new Component(id, (Tree) JsonText.read("{\"kickSize\":" + settings + "}")));
  }

  private static Scheme pairwise(double eps, double c) {
    return scheme("ro.pairwise", eps + ",\"correlation\":" + c);
  }

  private static Scheme particlewise(double eps) {
    return scheme("ro.particlewise", Double.toString(eps));
  }

  /**
   * Covariance of each end {@code eps^2 / (3 d)}, of the two {@code -eps^2 (1/4 - c/12) / d}, along
   * every axis; nothing between axes.
   */
  @ParameterizedTest
  @CsvSource({"-1, 3", "-0.5, 3", "0, 3", "0.7, 3", "1, 3", "-1, 2", "0.5, 2"})
  void twoParticlesPairWise(double c, int dimension) {
    double own = 1 / 3.0 / dimension;
    double joint = -(0.25 - c / 12) / dimension;
    Drawn drawn = new Drawn(pairwise(EPS, c), dimension == 3 ? PAIR : FLAT_PAIR);
    drawn.check(own, joint);
    assertEquals(c == -1, drawn.drift == 0, "only c = -1 keeps the centre of mass");
    double wrong = -(0.25 - (c == 0 ? 0.4 : -c) / 12) / dimension;
    assertTrue(Math.abs(drawn.joint[0].z(1, EPS * EPS * wrong)) > 2 * LIMIT, "a wrong c is seen");
  }

  /** Covariance {@code eps^2 / (d + 2)} along every axis, independent ends. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void twoParticlesParticleWise(int dimension) {
    Drawn drawn = new Drawn(particlewise(EPS), dimension == 3 ? PAIR : FLAT_PAIR);
    drawn.check(1.0 / (dimension + 2), 0);
    assertTrue(drawn.drift > 0);
    assertTrue(drawn.longest <= EPS * (1 + 1e-9) && drawn.longest > 0.999 * EPS, "in the ball");
  }

  /**
   * Pair-wise the kicks of all neighbours add up; particle-wise one neighbour is as good as three.
   */
  @Test
  void severalNeighbours() {
    new Drawn(pairwise(EPS, -1), STAR).checkOwn(3 / 9.0);
    new Drawn(pairwise(EPS, 0.3), CORNER).checkOwn(2 / 6.0);
    new Drawn(particlewise(EPS), STAR).checkOwn(1 / 5.0);
    new Drawn(particlewise(EPS), CORNER).checkOwn(1 / 4.0);
  }

  @Test
  void aWrongKickFails() {
    for (double wrong : new double[] {4 / 3.0, 0.5}) {
      Drawn pairs = new Drawn(pairwise(wrong * EPS, -1), PAIR);
      assertTrue(Math.abs(pairs.own[0].z(2, EPS * EPS / 9)) > 10 * LIMIT);
      Drawn particles = new Drawn(particlewise(wrong * EPS), PAIR);
      assertTrue(Math.abs(particles.own[0].z(2, EPS * EPS / 5)) > 10 * LIMIT);
    }
  }

  /** Displacements of the first two particles of many clusters. */
  private static final class Drawn {
    private final Moments[] own;
    private final Moments[] joint;
    private final Moments[] across;
    private double drift;
    private double longest;

    Drawn(Scheme scheme, double[][] shape) {
      int dimension = shape[0].length;
      own = new Moments[dimension];
      joint = new Moments[dimension];
      across = new Moments[dimension];
      Arrays.setAll(own, axis -> new Moments(0, EPS));
      Arrays.setAll(joint, axis -> new Moments(0, EPS * EPS));
      Arrays.setAll(across, axis -> new Moments(0, EPS * EPS));
      for (double[][][] step : new Clusters(shape, COPIES).displacements(scheme, STEPS, SEED)) {
        for (double[][] cluster : step) {
          add(cluster[0], cluster[1]);
        }
      }
    }

    private void add(double[] first, double[] second) {
      double square = 0;
      for (int axis = 0; axis < first.length; axis++) {
        own[axis].add(first[axis]);
        joint[axis].add(first[axis] * second[axis]);
        across[axis].add(first[axis] * first[(axis + 1) % first.length]);
        drift = Math.max(drift, Math.abs(first[axis] + second[axis]));
        square += first[axis] * first[axis];
      }
      longest = Math.max(longest, Math.sqrt(square));
    }

    void check(double variance, double covariance) {
      checkOwn(variance);
      for (Moments each : joint) {
        assertEquals(0, each.z(1, EPS * EPS * covariance), LIMIT, "the two ends");
      }
    }

    void checkOwn(double variance) {
      for (int axis = 0; axis < own.length; axis++) {
        assertEquals(0, own[axis].z(1, 0), LIMIT, "mean");
        assertEquals(0, own[axis].z(2, EPS * EPS * variance), LIMIT, "variance");
        assertEquals(0, own[axis].z(3, 0), LIMIT, "third moment");
        assertEquals(0, across[axis].z(1, 0), LIMIT, "between axes");
      }
    }
  }
}
