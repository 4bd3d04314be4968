package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.MeasuredRun;
import org.junit.jupiter.api.Test;

class SurvivalTest {

  private static final Physics BRO = Physics.bro(1000).lasting(0, 1000);

  private static Survival of(List<FakeRun> runs) {
    return Survival.of(
        MeasuredCell.of(0.6, runs.stream().map(run -> MeasuredRun.of(run, 10)).toList()));
  }

  /** By hand: of five runs two absorbed at 100 and 300, one cut off at 200, two survive. */
  @Test
  void aRunCutOffCountsUntilThen() {
    List<FakeRun> runs =
        List.of(
            FakeRun.absorbed(BRO, 0.6, 0, 100),
            FakeRun.limit(BRO.lasting(0, 200), 0.6, 1, k -> 0.3),
            FakeRun.absorbed(BRO, 0.6, 2, 300),
            FakeRun.limit(BRO, 0.6, 3, k -> 0.3),
            FakeRun.limit(BRO, 0.6, 4, k -> 0.3));
    Survival survival = of(runs);
    double first = 4 / 5.0;
    double second = first * 2 / 3;
    assertArrayEquals(new double[] {0, 100, 300, 1000}, survival.step());
    assertArrayEquals(new double[] {1, first, second, second}, survival.share(), 1e-12);
    double greenwood = 1 / (5.0 * 4) + 1 / (3.0 * 2);
    assertEquals(second * Math.sqrt(greenwood), survival.error()[2], 1e-12);
  }

  /** Without runs cut off it is the plain share, with the binomial error. */
  @Test
  void withNothingCutOffItIsTheShare() {
    List<FakeRun> runs =
        IntStream.range(0, 10).mapToObj(r -> FakeRun.absorbed(BRO, 0.6, r, 100 * (r + 1))).toList();
    Survival survival = of(runs);
    for (int i = 1; i <= 9; i++) {
      double share = 1 - i / 10.0;
      assertEquals(share, survival.share()[i], 1e-12);
      assertEquals(Math.sqrt(share * (1 - share) / 10), survival.error()[i], 1e-12);
    }
    assertEquals(0, survival.share()[10], 1e-15);
    assertEquals(0, survival.error()[10], 1e-15);
  }

  /** Exponential lifetimes cut off at random: exp(-k/tau) within 4 errors; a longer tau is not. */
  @Test
  void lifetimesCutOffAtRandomAreNotBiased() {
    Random random = new Random(5);
    List<FakeRun> runs = new ArrayList<>();
    for (int r = 0; r < 400; r++) {
      long life = 10 * (1 + (long) (-30 * Math.log(1 - random.nextDouble())));
      long cut = 10 * (1 + random.nextInt(60));
      runs.add(
          life <= cut
              ? FakeRun.absorbed(BRO, 0.6, r, life)
              : FakeRun.limit(BRO.lasting(0, cut), 0.6, r, k -> 0.3));
    }
    Survival survival = of(runs);
    boolean longerFails = false;
    for (int i = 1; i < survival.step().length && survival.step()[i] <= 400; i++) {
      double k = survival.step()[i];
      assertEquals(Math.exp(-k / 300), survival.share()[i], 4 * survival.error()[i], "k = " + k);
      longerFails |= Math.abs(Math.exp(-k / 450) - survival.share()[i]) > 4 * survival.error()[i];
    }
    assertTrue(longerFails);
  }
}
