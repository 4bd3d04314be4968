package org.absorb.cli.internal.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.statistics.Estimate;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static Protocol protocol(long steps, long transientSteps, long every) {
    return Protocol.of(steps).after(transientSteps).recording(Schedule.every(every), Schedule.NONE);
  }

  @Test
  void theTransientIsLeftOut() {
    long[] step = {0, 10, 20, 30, 35};
    assertEquals(new Window(2, 3, 0), Window.of(step, protocol(35, 20, 10), false));
    assertEquals(new Window(2, 3, 0), Window.of(step, protocol(35, 11, 10), false));
    assertEquals(
        4, Window.of(step, protocol(35, 20, 10), false).mean(new double[] {9, 9, 3, 4, 5}).mean());
  }

  @Test
  void anAbsorbedRunCountsOnToTheLastStep() {
    long[] step = {0, 10, 13};
    // 20, 30, 40 and the last, 45, would follow
    Window window = Window.of(step, protocol(45, 0, 10), true);
    assertEquals(new Window(0, 3, 4), window);
    assertEquals((8 + 4) / 7.0, window.mean(new double[] {8, 4, 0}).mean(), 1e-15);
  }

  @Test
  void absorbedBeforeTheTransientEndsItIsAllZero() {
    Window window = Window.of(new long[] {0, 10, 13}, protocol(1000, 500, 10), true);
    assertEquals(new Window(3, 0, 51), window);
    assertEquals(new Estimate(0, 0, 20), window.mean(new double[] {1, 1, 0}));
  }

  @Test
  void absorbedAtTheLastStepNothingFollows() {
    assertEquals(0, Window.of(new long[] {0, 10, 20}, protocol(20, 0, 10), true).after());
  }

  @Test
  void agreesWithBatchMeansOfTheWholeSeries() {
    Random random = new Random(5);
    double[] values = random.doubles(1037).toArray();
    long[] step = LongStream.range(0, values.length).toArray();
    Estimate expected = Estimate.ofSeries(Arrays.copyOfRange(values, 100, values.length));
    Estimate found = Window.of(step, protocol(1036, 100, 1), false).mean(values);
    assertEquals(expected.mean(), found.mean(), 1e-12);
    assertEquals(expected.error(), found.error(), 1e-12);
    assertEquals(expected.count(), found.count());
  }

  @Test
  void aSingleRowHasNoError() {
    Estimate estimate =
        Window.of(new long[] {0}, protocol(0, 0, 10), false).mean(new double[] {0.5});
    assertEquals(0.5, estimate.mean());
    assertTrue(Double.isNaN(estimate.error()));
  }
}
