package org.absorb.runner.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Estimate;
import org.junit.jupiter.api.Test;

class MeanTest {

  private static Protocol protocol(long steps, long transientSteps, long every) {
    return Protocol.of(steps).after(transientSteps).recording(Schedule.every(every), Schedule.NONE);
  }

  private static Estimate mean(long[] step, double[] values, Protocol protocol, boolean absorbed) {
    return Mean.of(step, values, protocol, absorbed ? Outcome.ABSORBED : Outcome.STEP_LIMIT)
        .estimate();
  }

  @Test
  void theTransientIsLeftOut() {
    long[] step = {0, 10, 20, 30, 35};
    double[] values = {9, 9, 3, 4, 5};
    assertEquals(4, mean(step, values, protocol(35, 20, 10), false).mean());
    assertEquals(4, mean(step, values, protocol(35, 11, 10), false).mean());
    assertEquals(6, mean(step, values, protocol(35, 0, 10), false).mean());
  }

  @Test
  void anAbsorbedRunCountsOnToTheLastStep() {
    // 20, 30, 40 and the last, 45, would follow
    Estimate found =
        mean(new long[] {0, 10, 13}, new double[] {8, 4, 0}, protocol(45, 0, 10), true);
    assertEquals((8 + 4) / 7.0, found.mean(), 1e-15);
  }

  @Test
  void absorbedBeforeTheTransientEndsItIsAllZero() {
    assertEquals(
        new Estimate(0, 0, 20),
        mean(new long[] {0, 10, 13}, new double[] {1, 1, 0}, protocol(1000, 500, 10), true));
  }

  @Test
  void absorbedAtTheLastStepNothingFollows() {
    assertEquals(
        2, mean(new long[] {0, 10, 20}, new double[] {4, 2, 0}, protocol(20, 0, 10), true).mean());
  }

  @Test
  void agreesWithBatchMeansOfTheWholeSeries() {
    Random random = new Random(5);
    double[] values = random.doubles(1037).toArray();
    long[] step = LongStream.range(0, values.length).toArray();
    Estimate expected = Estimate.ofSeries(Arrays.copyOfRange(values, 100, values.length));
    assertEquals(expected, mean(step, values, protocol(1036, 100, 1), false));
  }

  @Test
  void rowsWithoutAValueDoNotCount() {
    assertEquals(
        3,
        mean(new long[] {0, 1, 2}, new double[] {2, Double.NaN, 4}, protocol(2, 0, 1), false)
            .mean());
  }

  @Test
  void aSingleRowHasNoError() {
    Estimate estimate = mean(new long[] {0}, new double[] {0.5}, protocol(0, 0, 10), false);
    assertEquals(0.5, estimate.mean());
    assertTrue(Double.isNaN(estimate.error()));
  }
}
