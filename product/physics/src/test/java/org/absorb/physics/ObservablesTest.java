package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.absorb.engine.Options;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Frame;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The observables against closed forms, and against sums over all frames and all pairs of the same
 * run.
 */
class ObservablesTest {

  private static final long STEPS = 60;

  static Stream<String> dynamics() {
    return Stream.of(
        "\"bro.pairwise\", \"kickSize\": 0.3",
        "\"bro.particlewise\", \"kickSize\": 0.1",
        "\"ro.particlewise\", \"kickSize\": 0.5",
        "\"sgd.pairwise\", \"learningRate\": 0.3, \"batchFraction\": 0.4, \"batch\": \"selective\"",
        "\"sgd.particlewise\", \"learningRate\": 0.2, \"batchFraction\": 0.3, \"batch\": \"selective\"",
        "\"gd\", \"learningRate\": 0.1");
  }

  @ParameterizedTest
  @MethodSource("dynamics")
  void agreeWithSumsOverFramesAndPairs(String dynamics) {
    for (int dimension : new int[] {2, 3}) {
      Log log = run(dynamics, dimension, 300, 0.7, STEPS, 3);
      for (int k = 0; k <= STEPS; k++) {
        Frame now = log.frames.get(k);
        String where = dynamics + " d = " + dimension + " k = " + k;
        double[][] all = moved(log.frames.get(0), now);
        assertEquals(meanSquare(all), log.value("msd", k), 1e-9, where);
        assertEquals(drift(all), log.value("drift", k), 1e-9, where);
        double later = log.value("msdFrom20", k);
        assertEquals(
            k < 20 ? Double.NaN : meanSquare(moved(log.frames.get(20), now)), later, 1e-9, where);
        double largest =
            k == 0
                ? Double.NaN
                : Math.sqrt(
                    Arrays.stream(squares(moved(log.frames.get(k - 1), now))).max().orElseThrow());
        assertEquals(largest, log.value("maxDisplacement", k), 1e-9, where);
        contacts(log, now, k, where);
      }
    }
  }

  private static void contacts(Log log, Frame frame, int k, String where) {
    int n = frame.particles();
    boolean[][] touch = new boolean[n][n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        touch[i][j] = distanceSquare(frame, i, j) < 1;
        touch[j][i] = touch[i][j];
        count += touch[i][j] ? 1 : 0;
      }
    }
    assertEquals(2.0 * count / n, log.value("contacts", k), 1e-12, where);
    boolean[] out = new boolean[n];
    for (boolean any = true; any; ) {
      any = false;
      for (int i = 0; i < n; i++) {
        if (!out[i] && degree(touch[i], out) < frame.dimension() + 1) {
          out[i] = true;
          any = true;
        }
      }
    }
    int left = 0;
    int ends = 0;
    for (int i = 0; i < n; i++) {
      left += out[i] ? 0 : 1;
      ends += out[i] ? 0 : degree(touch[i], out);
    }
    assertEquals(1 - left / (double) n, log.value("rattlers", k), 1e-12, where);
    assertEquals(
        left == 0 ? Double.NaN : ends / (double) left,
        log.value("contactsWithoutRattlers", k),
        1e-12,
        where);
  }

  private static int degree(boolean[] touching, boolean[] out) {
    int degree = 0;
    for (int j = 0; j < out.length; j++) {
      degree += touching[j] && !out[j] ? 1 : 0;
    }
    return degree;
  }

  @Test
  void theBackboneOfADensePackingIsNotEmpty() {
    Log log = run("\"gd\", \"learningRate\": 0.02", 2, 300, 2, 0, 3);
    assertTrue(log.value("contactsWithoutRattlers", 0) >= 3);
    assertTrue(log.value("rattlers", 0) < 0.5 && log.value("rattlers", 0) > 0);
  }

  @Test
  void reciprocalSchemesDoNotDrift() {
    for (String dynamics :
        List.of("\"bro.pairwise\", \"kickSize\": 0.3", "\"gd\", \"learningRate\": 0.1")) {
      Log log = run(dynamics, 3, 500, 0.64, STEPS, 5);
      for (int k = 0; k <= STEPS; k++) {
        assertEquals(0, log.value("drift", k), dynamics);
      }
    }
    Log other = run("\"bro.particlewise\", \"kickSize\": 0.3", 3, 500, 0.64, STEPS, 5);
    assertTrue(other.value("drift", (int) STEPS) > 1e-4, "others do");
  }

  /** Uniform in the ball of radius epsilon: E r^2 = epsilon^2 d / (d + 2), for the active ones. */
  @Test
  void oneStepOfParticleWiseRandomOrganizationHasTheMeanSquareOfTheBall() {
    double epsilon = 0.3;
    for (int dimension : new int[] {2, 3}) {
      Log log = run("\"ro.particlewise\", \"kickSize\": 0.3", dimension, 20_000, 0.3, 1, 7);
      double active = log.value("activity", 0);
      double expected = active * epsilon * epsilon * dimension / (dimension + 2.0);
      // of u^(2/d) on the active ones: E = d / (d + 2), E of the square = d / (d + 4)
      double second = dimension / (dimension + 4.0);
      double first = dimension / (dimension + 2.0);
      double error = epsilon * epsilon * Math.sqrt(active * (second - first * first) / 20_000);
      double found = log.value("msd", 1);
      assertEquals(expected, found, 4 * error, "seed 7, d = " + dimension);
      assertTrue(Math.abs(found - active * epsilon * epsilon) > 20 * error, "not on the sphere");
      assertTrue(log.value("maxDisplacement", 1) <= epsilon + 1e-12);
      assertEquals(epsilon, log.value("maxDisplacement", 1), 1e-3);
    }
  }

  @Test
  void theBatchIsTheOneThatWasDrawn() {
    Log pairs =
        run(
            "\"sgd.pairwise\", \"learningRate\": 0.1, \"batchFraction\": 0.2, \"batch\": \"selective\"",
            3,
            500,
            0.64,
            STEPS,
            2);
    Log particles =
        run(
            "\"sgd.particlewise\", \"learningRate\": 0.1, \"batchFraction\": 0.2, \"batch\": \"selective\"",
            3,
            500,
            0.64,
            STEPS,
            2);
    for (int k = 1; k <= STEPS; k++) {
      long contacts = Math.round(pairs.value("contacts", k - 1) * 250);
      assertEquals(Math.round(0.2 * contacts) / (double) contacts, pairs.value("batch", k), 1e-15);
      long active = Math.round(particles.value("activity", k - 1) * 500);
      assertEquals(Math.round(0.2 * active) / (double) active, particles.value("batch", k), 1e-15);
    }
    assertTrue(Double.isNaN(pairs.value("batch", 0)));
  }

  @Test
  void aProbabilisticBatchHasItsProbability() {
    for (String scheme : List.of("sgd.pairwise", "sgd.particlewise")) {
      Log log =
          run(
              "\"" + scheme + "\", \"learningRate\": 0.1, \"batchFraction\": 0.3",
              3,
              2000,
              0.64,
              STEPS,
              11);
      double drawn = 0;
      double asked = 0;
      for (int k = 1; k <= STEPS; k++) {
        double items =
            scheme.equals("sgd.pairwise")
                ? log.value("contacts", k - 1) * 1000
                : log.value("activity", k - 1) * 2000;
        drawn += log.value("batch", k) * items;
        asked += items;
      }
      double error = Math.sqrt(0.3 * 0.7 / asked);
      assertEquals(0.3, drawn / asked, 4 * error, scheme + ", seed 11");
      assertTrue(Math.abs(drawn / asked - 0.31) > 4 * error, "0.31 would be seen");
    }
    assertEquals(
        1, run("\"bro.pairwise\", \"kickSize\": 0.1", 3, 500, 0.64, 3, 1).value("batch", 2));
  }

  @Test
  void naturalTimeIsTheStepTimesTheMeanFactor() {
    Map<String, Double> clocks =
        Map.of(
            "\"bro.pairwise\", \"kickSize\": 0.3",
            0.3,
            "\"ro.pairwise\", \"kickSize\": 0.2",
            0.2,
            "\"sgd.pairwise\", \"learningRate\": 0.4, \"batchFraction\": 0.75",
            0.3,
            "\"approximation.sgd.particlewise\", \"learningRate\": 0.4, \"batchFraction\": 0.75",
            0.3,
            "\"sde.bro.pairwise\", \"kickSize\": 0.3, \"timeStep\": 0.5",
            0.15,
            "\"gd\", \"learningRate\": 0.1",
            0.1);
    clocks.forEach(
        (dynamics, clock) ->
            assertEquals(
                clock * 7, run(dynamics, 3, 50, 0.64, 7, 1).value("clock", 7), 1e-12, dynamics));
  }

  private static double[][] moved(Frame from, Frame to) {
    double[][] moved = new double[to.dimension()][to.particles()];
    for (int axis = 0; axis < moved.length; axis++) {
      for (int id = 0; id < to.particles(); id++) {
        moved[axis][id] =
            to.position()[axis][id]
                - from.position()[axis][id]
                + to.box()[axis] * (to.image()[axis][id] - from.image()[axis][id]);
      }
    }
    return moved;
  }

  private static double[] squares(double[][] moved) {
    double[] squares = new double[moved[0].length];
    for (double[] along : moved) {
      for (int id = 0; id < along.length; id++) {
        squares[id] += along[id] * along[id];
      }
    }
    return squares;
  }

  private static double meanSquare(double[][] moved) {
    return Arrays.stream(squares(moved)).average().orElseThrow();
  }

  private static double drift(double[][] moved) {
    double square = 0;
    for (double[] along : moved) {
      double mean = Arrays.stream(along).average().orElseThrow();
      square += mean * mean;
    }
    return Math.sqrt(square);
  }

  private static double distanceSquare(Frame frame, int i, int j) {
    double square = 0;
    for (int axis = 0; axis < frame.dimension(); axis++) {
      double length = frame.box()[axis];
      double along = frame.position()[axis][i] - frame.position()[axis][j];
      along -= length * Math.rint(along / length);
      square += along * along;
    }
    return square;
  }

  private static Log run(
      String dynamics, int dimension, int particles, double phi, long steps, long seed) {
    String document =
        """
        { "system": { "dimension": D, "particles": N, "packingFraction": PHI },
          "dynamics": { "type": DYNAMICS }, "seed": SEED,
          "observe": [ "activity", { "type": "contacts", "withoutRattlers": true }, "msd",
            { "type": "msd", "from": 20 }, "drift", "maxDisplacement", "batch", "clock" ],
          "protocol": { "steps": STEPS, "stopWhen": "never", "record": { "every": 1 },
            "frames": { "every": 1 } } }"""
            .replace("DYNAMICS", dynamics)
            .replace("STEPS", Long.toString(steps))
            .replace("SEED", Long.toString(seed))
            .replace("PHI", Double.toString(phi))
            .replace("N,", particles + ",")
            .replace("D,", dimension + ",");
    Specification specification =
        new Resolver(BuiltIn.CATALOG).resolve((Tree) JsonText.read(document));
    Log log = new Log();
    new RunLoop(specification, 0, BuiltIn.CATALOG, Options.DEFAULT).run(null, log, Control.NONE);
    return log;
  }

  /** Rows and frames of every step. */
  private static final class Log implements Recorder {
    private final Map<String, Integer> column = new HashMap<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    @Override
    public void begin(List<Column> columns) {
      for (int c = 0; c < columns.size(); c++) {
        column.put(columns.get(c).name(), c);
      }
    }

    @Override
    public void row(long k, double[] values) {
      rows.add(values.clone());
    }

    @Override
    public void frame(Frame frame) {
      frames.add(frame);
    }

    double value(String name, int k) {
      return rows.get(k)[column.get(name)];
    }
  }
}
