package org.absorb.physics;

import static org.absorb.physics.Simulations.after;
import static org.absorb.physics.Simulations.specification;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.engine.State;
import org.absorb.engine.specification.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pairs or particles a step of stochastic gradient descent moves. */
class BatchTest {

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
