package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredCellTest {

  private static final int BLOCKS = 10;
  private static final Physics BRO = Physics.bro(1000);

  /** Half widths from Wilson's formula with z = 1, worked out by hand. */
  @ParameterizedTest
  @CsvSource({"0, 4, 0.1", "4, 4, 0.1", "1, 1, 0.25", "2, 4, 0.223607", "0, 9, 0.05"})
  void survivalHasAnErrorEvenWhereNoneOrAllSurvive(int survivors, int of, double error) {
    List<MeasuredRun> runs =
        IntStream.range(0, of)
            .mapToObj(
                r ->
                    r < survivors
                        ? FakeRun.steady(BRO, 0.64, r, 0.3, 200, 0.01)
                        : FakeRun.absorbed(BRO, 0.64, r, 3000))
            .map(run -> MeasuredRun.of(run, BLOCKS))
            .toList();
    Estimate survival = MeasuredCell.of(0.64, runs).survival();
    assertEquals((double) survivors / of, survival.mean(), 1e-12);
    assertEquals(error, survival.error(), 1e-6);
  }

  @Test
  void aRunThatEndsQuietIsNotAbsorbedUnlessItsOutcomeSaysSo() {
    FakeRun quiet = FakeRun.limit(BRO, 0.6, 0, k -> k == BRO.steps() ? 0 : 0.1);
    assertFalse(MeasuredRun.of(quiet, BLOCKS).isAbsorbed(), "it ran to the step limit");
    FakeRun absorbed = FakeRun.absorbed(BRO, 0.6, 0, 3000);
    assertTrue(MeasuredRun.of(absorbed, BLOCKS).isAbsorbed());
  }

  @Test
  void withoutAnOutcomeTheLastRowTells() {
    FakeRun open = FakeRun.absorbed(BRO, 0.6, 0, 3000).with(RunStatus.RUNNING);
    assertEquals(Optional.<Outcome>empty(), open.outcome());
    assertTrue(MeasuredRun.of(open, BLOCKS).isAbsorbed(), "it was to stop when absorbed");
  }
}
