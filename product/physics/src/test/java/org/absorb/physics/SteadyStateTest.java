package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.engine.Options;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steady states on which independent codes agree (steady-states.csv): d = 3, uniform random start,
 * linear potential, mean over the measured window and 8 replicas, within 4 combined standard
 * errors. The reference's own errors are standard errors of 8 seeds; a floor of 2e-5 of the value
 * stands for their rounding.
 *
 * <p>Each scheme at kick 0.5, one packing fraction and one batch fraction in every build; the
 * others and the smaller kicks are slow, and so are these with all replicas of the table: half of
 * them see a deviation of 1.4 times the size.
 */
class SteadyStateTest {

  private static final long SEED = 7;

  /** A row of the table. */
  record Row(
      String scheme,
      double kick,
      String batchFraction,
      double phi,
      int particles,
      int replicas,
      long transientSteps,
      long measured,
      double activity,
      double activityError,
      double energy,
      double energyError) {

    static Row of(String line) {
      String[] f = line.split(",", -1);
      return new Row(
          f[0],
          Double.parseDouble(f[1]),
          f[2],
          Double.parseDouble(f[3]),
          Integer.parseInt(f[4]),
          Integer.parseInt(f[5]),
          Long.parseLong(f[6]),
          Long.parseLong(f[7]),
          Double.parseDouble(f[8]),
          Double.parseDouble(f[9]),
          Double.parseDouble(f[10]),
          Double.parseDouble(f[11]));
    }

    Specification specification(double kickFactor) {
      String key = scheme.startsWith("bro") ? "kickSize" : "learningRate";
      String batch = batchFraction.isEmpty() ? "" : ",\"batchFraction\":" + batchFraction;
      String json =
          "{\"dynamics\":{\"type\":\""
              + scheme
              + "\",\""
              + key
              + "\":"
              + kick * kickFactor
              + batch
              + "},\"seed\":"
              + SEED
              + ",\"system\":{\"particles\":"
              + particles
              + ",\"packingFraction\":"
              + phi
              + "},\"protocol\":{\"steps\":"
              + (transientSteps + measured)
              + ",\"transient\":"
              + transientSteps
              + "}}";
      return new Resolver(BuiltIn.CATALOG).resolve((Tree) JsonText.read(json));
    }
  }

  static Stream<Row> rows() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                SteadyStateTest.class.getResourceAsStream("steady-states.csv"),
                StandardCharsets.UTF_8))) {
      List<Row> rows = in.lines().skip(1).map(Row::of).toList();
      return rows.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean normal(Row row) {
    boolean batch = row.batchFraction().isEmpty() || row.batchFraction().equals("0.2");
    return row.kick() == 0.5 && row.phi() == 0.64 && batch;
  }

  /** Every scheme at kick 0.5, one packing fraction and one batch fraction. */
  static Stream<Row> atLargeKicks() {
    return rows().filter(SteadyStateTest::normal);
  }

  @ParameterizedTest
  @MethodSource
  void atLargeKicks(Row row) {
    agrees(row, row.replicas() / 2);
  }

  private static void agrees(Row row, int replicas) {
    double[] z = z(row, 1, replicas);
    assertTrue(
        Math.abs(z[0]) < 4 && Math.abs(z[1]) < 4,
        "activity " + z[0] + ", energy " + z[1] + " standard errors off");
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("rows")
  void atAllKicksAndFractions(Row row) {
    agrees(row, row.replicas());
  }

  /** Fewer replicas than the table's are enough to see it. */
  @Test
  void aWrongKickFails() {
    double[] z = z(atLargeKicks().findFirst().orElseThrow(), 1.02, 3);
    assertTrue(
        Math.abs(z[1]) > 4, "a kick that is 2 % too large is " + z[1] + " standard errors off");
  }

  private static double[] z(Row row, double kickFactor, int replicas) {
    Specification specification = row.specification(kickFactor);
    double[][] means = new double[2][replicas];
    for (int replica = 0; replica < replicas; replica++) {
      double[] sums = new double[3];
      Recorder recorder =
          (k, values) -> {
            if (k >= row.transientSteps()) {
              sums[0] += values[0];
              sums[1] += values[1];
              sums[2]++;
            }
          };
      new RunLoop(specification, replica, BuiltIn.CATALOG, Options.DEFAULT)
          .run(null, recorder, () -> false);
      means[0][replica] = sums[0] / sums[2];
      means[1][replica] = sums[1] / sums[2];
    }
    return new double[] {
      z(Estimate.of(means[0]), row.activity(), row.activityError()),
      z(Estimate.of(means[1]), row.energy(), row.energyError())
    };
  }

  private static double z(Estimate estimate, double reference, double error) {
    return (estimate.mean() - reference)
        / Math.hypot(estimate.error(), Math.max(error, 2e-5 * Math.abs(reference)));
  }
}
