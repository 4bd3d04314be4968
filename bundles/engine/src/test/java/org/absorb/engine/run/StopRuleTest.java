package org.absorb.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.run.Outcome;
import org.junit.jupiter.api.Test;

class StopRuleTest {

  private static final long SEED = 20261;
  private static final Protocol STEADY =
      Protocol.of(1_000_000)
          .after(200)
          .stopping(StopWhen.STEADY)
          .recording(Schedule.every(10), Schedule.NONE);

  /** The step a run ends at; -1 if it goes on beyond step 100000. */
  private static long end(Protocol protocol, LongToDoubleFunction activity) {
    StopRule rule = new StopRule(protocol);
    for (long k = 0; k <= 100_000; k++) {
      Optional<Outcome> outcome = rule.row(k, activity.applyAsDouble(k));
      if (outcome.isPresent()) {
        boolean steady = protocol.stopWhen() == StopWhen.STEADY;
        assertEquals(steady ? Outcome.STEADY : Outcome.PRECISION, outcome.get());
        return k;
      }
    }
    return -1;
  }

  @Test
  void aSteadySeriesEndsAtTheFirstLookAfterTheTransient() {
    assertEquals(200 + 10 * (StopRule.FIRST - 1), end(STEADY, k -> 0.5));
  }

  @Test
  void aSeriesThatDriftsGoesOnUntilItDoesNot() {
    Random random = new Random(SEED);
    long relaxing = 0;
    for (int i = 0; i < 20; i++) {
      long end = end(STEADY, k -> 0.5 + 0.3 * Math.exp(-k / 3000.0) + 0.01 * random.nextGaussian());
      assertTrue(end > 5000, "seed " + SEED + ": ended at " + end);
      relaxing += end;
    }
    assertTrue(relaxing / 20 < 80_000, "mean " + relaxing / 20);
    assertEquals(-1, end(STEADY, k -> k * 1e-6), "a straight line is never steady");
  }

  @Test
  void aPrecisionEndsWhenTheErrorOfTheMeanIsThatSmall() {
    Protocol precise = STEADY.stopping(StopWhen.PRECISION);
    Random random = new Random(SEED);
    double scatter = 1; // of a mean of 1: n = (1 / 0.02)^2 = 2500 rows
    long end = end(precise, k -> 1 + scatter * random.nextGaussian());
    long rows = (end - 200) / 10 + 1;
    assertTrue(rows > 1000 && rows < 5000, "seed " + SEED + ": " + rows + " rows");
    assertEquals(-1, end(precise, k -> random.nextGaussian()), "a mean of 0 is never precise");
  }

  @Test
  void nothingIsSaidOfASeriesThatRemembersLongerThanABlock() {
    Random random = new Random(SEED);
    for (StopWhen stop : new StopWhen[] {StopWhen.STEADY, StopWhen.PRECISION}) {
      int white = 0;
      int remembering = 0;
      for (int i = 0; i < 40; i++) {
        white += end(STEADY.stopping(stop), k -> 1 + 0.05 * random.nextGaussian()) > 0 ? 1 : 0;
        Remembering series = new Remembering(random, 20_000);
        remembering += end(STEADY.stopping(stop), k -> 1 + 0.05 * series.next()) > 0 ? 1 : 0;
      }
      assertEquals(40, white, "seed " + SEED + ", " + stop + ": of white noise");
      assertTrue(remembering <= 10, "seed " + SEED + ", " + stop + ": " + remembering + " of 40");
    }
  }

  /** A Gaussian series of variance 1 that forgets over some number of steps. */
  private static final class Remembering {
    private final Random random;
    private final double kept;
    private double value;

    Remembering(Random random, double steps) {
      this.random = random;
      this.kept = Math.exp(-1 / steps);
      this.value = random.nextGaussian();
    }

    double next() {
      value = kept * value + Math.sqrt(1 - kept * kept) * random.nextGaussian();
      return value;
    }
  }

  @Test
  void rowsOffTheScheduleAndInTheTransientDoNotCount() {
    StopRule every = new StopRule(STEADY);
    StopRule some = new StopRule(STEADY);
    for (long k = 0; k < 3000; k++) {
      Optional<Outcome> one = every.row(k, k < 200 || k % 10 != 0 ? Math.random() : 0.25);
      if (k >= 200 && k % 10 == 0) {
        assertEquals(one, some.row(k, 0.25), "step " + k);
      }
    }
  }

  @Test
  void otherRulesDoNotLookAtRows() {
    assertFalse(new StopRule(STEADY.stopping(StopWhen.NEVER)).isAsked());
    assertEquals(-1, end(STEADY.stopping(StopWhen.ABSORBED), k -> 0));
  }
}
