package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.absorb.model.statistics.Drift;
import org.absorb.model.statistics.Estimate;
import org.junit.jupiter.api.Test;

/**
 * Statistics: 4000 series of 1000 rows, AR(1) with lag-one correlation 0.7 (5.7 rows), 20 blocks of
 * 50.
 */
class DriftTest {

  private static final int SERIES = 4000;
  private static final int ROWS = 1000;
  private static final double CORRELATION = 0.7;
  private static final long SEED = 20241;

  /** Student's t with 18 degrees of freedom exceeds 2 in 6.1 % of all cases. */
  private static final double EXPECTED = 0.061;

  @Test
  void falseAlarmsOnSteadyNoiseAreAsRareAsStudentSays() {
    double rate = alarms(0);
    double error = Math.sqrt(EXPECTED * (1 - EXPECTED) / SERIES);
    System.out.printf(
        "seed %d: %.4f false alarms, expected %.4f +- %.4f and what blocks' correlation adds%n",
        SEED, rate, EXPECTED, error);
    // neighbouring blocks correlate by about 5 %, which widens the difference of the halves by as
    // much
    assertTrue(
        rate > EXPECTED - 4 * error && rate < EXPECTED + 0.02 + 4 * error, "false alarms " + rate);
  }

  @Test
  void aDriftOfFiveStandardErrorsIsSeen() {
    double spread =
        1 / (1 - CORRELATION); // of a mean of many rows, times the square root of their number
    double halves = spread * Math.sqrt(2.0 / (ROWS / 2));
    double rate = alarms(5 * halves);
    System.out.printf("seed %d: %.4f of the drifts are seen%n", SEED, rate);
    assertTrue(rate > 0.95, "seen " + rate);
  }

  @Test
  void aConstantSeriesIsSteadyAndAnyCleanStepIsNot() {
    double[] constant = new double[20];
    Arrays.fill(constant, 0.1);
    assertFalse(Drift.of(constant).isSignificant());
    double[] step = constant.clone();
    Arrays.fill(step, 10, 20, 0.11);
    assertTrue(Drift.of(step).isSignificant());
    assertEquals(0.01, Drift.of(step).change(), 1e-12);
  }

  /**
   * The share of series found to drift, when the second half lies on average {@code change} higher.
   */
  private static double alarms(double change) {
    Random random = new Random(SEED);
    int alarms = 0;
    for (int s = 0; s < SERIES; s++) {
      double[] series = new double[ROWS];
      double x = random.nextGaussian() / Math.sqrt(1 - CORRELATION * CORRELATION);
      for (int i = 0; i < ROWS; i++) {
        x = CORRELATION * x + random.nextGaussian();
        series[i] = x + 2 * change * i / ROWS; // a line: the halves' means differ by its middle
      }
      alarms += Drift.of(Estimate.blocks(series, 20)).isSignificant() ? 1 : 0;
    }
    return (double) alarms / SERIES;
  }
}
