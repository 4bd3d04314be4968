package org.absorb.analysis.transition.internal;

import static org.absorb.analysis.transition.internal.Sweeps.NOISE;
import static org.absorb.analysis.transition.internal.Sweeps.analyse;
import static org.absorb.analysis.transition.internal.Sweeps.find;
import static org.absorb.analysis.transition.internal.Sweeps.finding;
import static org.absorb.analysis.transition.internal.Sweeps.sweep;
import static org.absorb.analysis.transition.internal.Sweeps.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.junit.jupiter.api.Test;

/** What is said of the runs at one packing fraction: activity, survival, relaxation time. */
class CellsTest {

  @Test
  void activityIsTheMeanOfReplicasWithItsStandardError() {
    Result result = analyse(sweep(Physics.bro(1000), 8, 0.62, 0.64));
    Quantity activity = value(result, "activity", 0.64);
    // 800 independent rows a run and the tail of the relaxation: 0.0003 at k = 2000, tau = 300
    double expected = NOISE / Math.sqrt(800 * 8);
    assertEquals(0.23, activity.value(), 4 * expected + 0.0002);
    assertTrue(
        activity.error() > expected / 3 && activity.error() < expected * 3,
        "error " + activity.error());
    assertEquals(activity.value() / 2, value(result, "energy", 0.64).value(), 1e-12);
    assertEquals(0, value(result, "activity", 0.62).value());
    assertEquals(0, value(result, "survival", 0.62).value());
    assertTrue(find(result, "energy", 0.62).isEmpty(), "nothing survived");
    assertEquals(8, value(result, "absorbed", 0.62).value());
  }

  @Test
  void relaxationTimeOfAnExponentialIsKnown() {
    Result result = analyse(sweep(Physics.bro(1000), 4, 0.62, 0.65));
    // f - f_inf = (1 - f_inf) exp(-k/tau) < 0.1 f_inf
    double expected = 300 * Math.log((1 - 0.25) / (0.1 * 0.25));
    Quantity above = value(result, "relaxationTime", 0.65);
    assertEquals(expected, above.value(), 60, "noise takes the first passage some rows earlier");
    assertTrue(above.value() <= expected + FakeRun.EVERY);
    assertEquals(
        1150, value(result, "relaxationTime", 0.62).value(), "steps until absorption, averaged");
    assertEquals("step", above.unit());
  }

  @Test
  void withoutNoiseTheRelaxationTimeIsExactToOneRow() {
    Physics physics = Physics.bro(1000).lasting(8000, 10_000);
    Result result =
        analyse(List.of(FakeRun.limit(physics, 0.65, 0, k -> 0.25 + 0.75 * Math.exp(-k / 300.0))));
    double expected = 300 * Math.log(0.75 / 0.025);
    assertEquals(
        Math.ceil(expected / FakeRun.EVERY) * FakeRun.EVERY,
        value(result, "relaxationTime", 0.65).value());
  }

  @Test
  void driftingRunsAreReportedAndCensored() {
    Physics physics = Physics.bro(1000);
    List<FakeRun> runs = sweep(physics, 3, 0.60, 0.66);
    Random random = new Random(5);
    for (int r = 0; r < 3; r++) {
      runs.add(
          FakeRun.limit(
              physics, 0.63, r, k -> 0.5 - 0.3 * k / 10_000 + NOISE * random.nextGaussian()));
    }
    Result result = analyse(runs);
    assertEquals(3, value(result, "drifting", 0.63).value());
    assertEquals(3, value(result, "censored", 0.63).value());
    assertEquals(10_000, value(result, "relaxationTimeAtLeast", 0.63).value());
    assertTrue(find(result, "relaxationTime", 0.63).isEmpty(), "a bound is no time");
    Finding drifting = finding(result, "still drifts").orElseThrow();
    assertEquals(Severity.CAUTION, drifting.severity());
    assertEquals(3, drifting.runs().size());
    assertEquals(3, finding(result, "lower bounds").orElseThrow().runs().size());
    assertFalse(drifting.remedy().isEmpty());
    // as long again would take 0.2 below 0.1: phi_c may lie above, so the cell cannot end the
    // bracket
    assertEquals(0.60, value(result, "phiCLow").value());
    assertEquals(0.66, value(result, "phiCHigh").value());
    assertTrue(
        result.proposals().stream()
            .anyMatch(
                p ->
                    p.coordinates()
                        .number("protocol.steps")
                        .map(n -> n.intValue() == 20_000)
                        .orElse(false)));
  }

  @Test
  void aHarmlessCreepIsANoteAndCensorsNothing() {
    Physics physics = Physics.bro(1000);
    List<FakeRun> runs = sweep(physics, 2, 0.60);
    Random random = new Random(6);
    for (int r = 0; r < 12; r++) {
      double phi = r < 4 ? 0.66 : r < 8 ? 0.67 : 0.68;
      runs.add(
          FakeRun.limit(
              physics,
              phi,
              r,
              k -> 0.97 + 0.03 * Math.exp(-k / 200.0) - 1e-7 * k + 1e-4 * random.nextGaussian()));
    }
    Result result = analyse(runs);
    assertEquals(Severity.NOTE, finding(result, "still drifts").orElseThrow().severity());
    assertTrue(find(result, "relaxationTime", 0.66).isPresent());
    assertEquals(0.66, value(result, "phiCHigh").value());
  }

  @Test
  void survivorsAreAveragedAndChanceAbsorptionIsSaid() {
    Physics physics = Physics.bro(500);
    List<FakeRun> runs = sweep(physics, 4, 0.62, 0.63);
    for (int r = 0; r < 4; r++) {
      runs.add(
          r == 0
              ? FakeRun.absorbed(physics, 0.64, r, 5000)
              : FakeRun.steady(physics, 0.64, r, 0.23, 300, NOISE));
    }
    Result result = analyse(runs);
    assertEquals(0.23, value(result, "activity", 0.64).value(), 0.001);
    assertEquals(0.75, value(result, "survival", 0.64).value());
    assertTrue(value(result, "relaxationTime", 0.64).value() < 1500, "of the survivors");
    Finding chance = finding(result, "1 of 4 runs were absorbed above $phi_c$").orElseThrow();
    assertTrue(chance.text().contains("by chance: 500 particles are few"), chance.text());
    assertEquals(List.of(runs.get(8).id().hex()), chance.runs());
    assertEquals(0.625, value(result, "phiC").value(), 1e-12);
  }

  @Test
  void aMixedCellBelowTheThresholdBoundsTheAbsorptionTime() {
    Physics physics = Physics.bro(500);
    List<FakeRun> runs = sweep(physics, 4, 0.60, 0.64);
    for (int r = 0; r < 4; r++) {
      runs.add(
          r < 3
              ? FakeRun.absorbed(physics, 0.62, r, 4000)
              : FakeRun.steady(physics, 0.62, r, 0.04, 300, NOISE));
    }
    Result result = analyse(runs);
    assertEquals((3 * 4000 + 10_000) / 4.0, value(result, "relaxationTimeAtLeast", 0.62).value());
    assertEquals(0.62, value(result, "phiCLow").value());
    assertTrue(finding(result, "some survived").isPresent());
    assertTrue(finding(result, "only one run survived at packing fractions 0.62").isPresent());
  }

  @Test
  void oneReplicaHasTheErrorOfItsBlocks() {
    Result result = analyse(sweep(Physics.bro(1000), 1, 0.62, 0.64));
    double expected = NOISE / Math.sqrt(800);
    Quantity activity = value(result, "activity", 0.64);
    assertTrue(
        activity.error() > expected / 2 && activity.error() < expected * 2,
        "error " + activity.error());
    assertTrue(
        Double.isNaN(value(result, "relaxationTime", 0.64).error()), "one time has no error");
    assertTrue(finding(result, "alone in their cell").isPresent());
  }

  @Test
  void withoutATransientTheSecondHalfCounts() {
    Result result = analyse(sweep(Physics.bro(1000).lasting(0, 10_000), 4, 0.62, 0.64));
    assertEquals(0.23, value(result, "activity", 0.64).value(), 0.001);
    assertEquals(0, value(result, "drifting", 0.64).value(), 1);
  }
}
