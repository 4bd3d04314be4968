package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.run.RunStatus;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

class TransitionTest {

  private static final double NOISE = 0.004;

  private static Result analyse(List<? extends RunData> runs) {
    Result result = result(runs);
    for (Finding finding : result.findings()) {
      assertFalse(
          (finding.text() + finding.remedy()).matches(".*[$\\[{}].*|.*NaN.*"),
          "for a person: " + finding.text());
      assertFalse(finding.remedy().isEmpty(), finding.text());
    }
    return result;
  }

  private static Result result(List<? extends RunData> runs) {
    return new TransitionProvider()
        .create(TransitionParameters.DEFAULT)
        .analyse(List.copyOf(runs), Progress.NONE);
  }

  /** Absorbed below phi = 0.625, active above, with f_inf = 0.2 + 2 (phi - 0.625). */
  static List<FakeRun> sweep(Physics physics, int replicas, double... phis) {
    List<FakeRun> runs = new ArrayList<>();
    for (double phi : phis) {
      for (int r = 0; r < replicas; r++) {
        runs.add(
            phi < 0.625
                ? FakeRun.absorbed(physics, phi, r, 1000 + 100L * r)
                : FakeRun.steady(physics, phi, r, 0.2 + 2 * (phi - 0.625), 300, NOISE));
      }
    }
    return runs;
  }

  private static Quantity value(Result result, String name, double phi) {
    return find(result, name, phi)
        .orElseThrow(
            () -> new AssertionError(name + " at " + phi + " is not in " + result.values()));
  }

  private static Optional<Quantity> find(Result result, String name, double phi) {
    return result.values().stream()
        .filter(
            q ->
                q.name().equals(name)
                    && q.of()
                        .number(Settings.PACKING_FRACTION)
                        .map(x -> x.doubleValue() == phi)
                        .orElse(true))
        .findFirst();
  }

  private static Quantity value(Result result, String name) {
    return result.values().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
  }

  private static Optional<Finding> finding(Result result, String words) {
    return result.findings().stream().filter(finding -> finding.text().contains(words)).findFirst();
  }

  @Test
  void phiCIsTheMiddleOfTheBracketAndItsErrorHalf() {
    Result result = analyse(sweep(Physics.bro(1000), 4, 0.60, 0.61, 0.62, 0.63, 0.64));
    assertEquals(0.625, value(result, "phiC").value(), 1e-12);
    assertEquals(0.005, value(result, "phiC").error(), 1e-12);
    assertEquals(0.62, value(result, "phiCLow").value());
    assertEquals(0.63, value(result, "phiCHigh").value());
    assertTrue(result.proposals().isEmpty(), "a bracket of 0.01 is narrow enough");
    assertTrue(finding(result, "bracket wider").isEmpty());
  }

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
    Finding chance = finding(result, "1 of 4 runs were absorbed above phi_c").orElseThrow();
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

  @Test
  void aCellNearTheThresholdWidensTheBracket() {
    Physics physics = Physics.bro(1000);
    List<FakeRun> runs = sweep(physics, 4, 0.61, 0.64);
    for (int r = 0; r < 4; r++) {
      runs.add(FakeRun.steady(physics, 0.62, r, 0.1 + 0.02 * (r - 1.5), 100, NOISE));
    }
    Result result = analyse(runs);
    assertEquals(0.61, value(result, "phiCLow").value());
    assertEquals(0.64, value(result, "phiCHigh").value());
    assertTrue(finding(result, "cannot be told from 0.1").isPresent());
    assertTrue(
        result.proposals().stream()
            .anyMatch(
                p ->
                    p.replicas() == 8
                        && p.coordinates()
                                .number(Settings.PACKING_FRACTION)
                                .orElseThrow()
                                .doubleValue()
                            == 0.62));
  }

  @Test
  void anOpenBracketIsSaidAndLookedForOutside() {
    Result above = analyse(sweep(Physics.bro(1000), 2, 0.63, 0.64));
    assertTrue(Double.isNaN(value(above, "phiC").value()));
    assertEquals(0.63, value(above, "phiCHigh").value());
    assertEquals(Severity.ERROR, finding(above, "lies lower").orElseThrow().severity());
    assertTrue(
        above
                .proposals()
                .get(0)
                .coordinates()
                .number(Settings.PACKING_FRACTION)
                .orElseThrow()
                .doubleValue()
            < 0.63);

    Result below = analyse(sweep(Physics.bro(1000), 2, 0.60, 0.61));
    assertEquals(Severity.ERROR, finding(below, "lies higher").orElseThrow().severity());
    assertTrue(
        below
                .proposals()
                .get(0)
                .coordinates()
                .number(Settings.PACKING_FRACTION)
                .orElseThrow()
                .doubleValue()
            > 0.61);
  }

  @Test
  void activityThatFallsAgainHasNoPhiC() {
    Physics physics = Physics.bro(1000);
    List<FakeRun> runs = sweep(physics, 2, 0.62, 0.64);
    runs.add(FakeRun.absorbed(physics, 0.66, 0, 3000));
    Result result = analyse(runs);
    assertTrue(Double.isNaN(value(result, "phiC").value()));
    assertTrue(Double.isNaN(value(result, "phiCLow").value()));
    assertEquals(Severity.ERROR, finding(result, "does not rise").orElseThrow().severity());
  }

  @Test
  void groupsDifferInMoreThanPackingFraction() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(4000), 2, 0.62, 0.63));
    runs.addAll(sweep(Physics.bro(1000), 2, 0.61, 0.64));
    runs.addAll(
        sweep(Physics.bro(1000).lasting(2000, 12_000), 2, 0.60)); // longer, the same physics
    Collections.shuffle(runs, new Random(3));
    Result result = analyse(runs);
    List<Quantity> points = result.values().stream().filter(q -> q.name().equals("phiC")).toList();
    assertEquals(2, points.size());
    assertEquals(1000, points.get(0).of().number(Settings.PARTICLES).orElseThrow().intValue());
    assertEquals("bro.pairwise", points.get(0).of().text("dynamics.type").orElseThrow());
    assertEquals(0.015, points.get(0).error(), 1e-12);
    assertEquals(0.005, points.get(1).error(), 1e-12);
    assertEquals(
        3,
        result.values().stream()
            .filter(
                q ->
                    q.name().equals("activity")
                        && q.of().number(Settings.PARTICLES).orElseThrow().intValue() == 1000)
            .count());
    assertTrue(finding(result, "$").isEmpty(), "no mark-up in sentences");
  }

  @Test
  void theOrderOfRunsDoesNotMatter() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(4000), 3, 0.62, 0.64));
    runs.addAll(sweep(Physics.sgd(4000, 0.2), 3, 0.62, 0.64));
    Result first = analyse(runs);
    Collections.shuffle(runs, new Random(4));
    Result second = analyse(runs);
    assertEquals(first.values(), second.values());
    assertEquals(first.findings(), second.findings());
    assertEquals(first.proposals(), second.proposals());
    assertEquals(first.figures().get(0).origin(), second.figures().get(0).origin());
  }

  @Test
  void aRunSeenTwiceCountsOnce() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(1000), 2, 0.62, 0.64));
    runs.addAll(sweep(Physics.bro(1000).lasting(2000, 5000), 2, 0.64));
    assertEquals(2, value(analyse(runs), "runs", 0.64).value());
  }

  @Test
  void unfinishedFailedAndBlindRunsAreLeftOutAndSaid() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(1000), 2, 0.62, 0.64));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.65, 0, 0.5, 100, NOISE).with(RunStatus.RUNNING));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.66, 0, 0.5, 100, NOISE).with(RunStatus.FAILED));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.67, 0, 0.5, 100, NOISE).without("activity"));
    runs.add(FakeRun.steady(Physics.bro(1000), 0.68, 0, 0.5, 100, NOISE).without("energy"));
    Result result = analyse(runs);
    assertEquals(1, finding(result, "not finished").orElseThrow().runs().size());
    assertEquals(1, finding(result, "failed").orElseThrow().runs().size());
    assertTrue(finding(result, "no column \"activity\"").isPresent());
    assertTrue(find(result, "activity", 0.68).isPresent());
    assertTrue(find(result, "energy", 0.68).isEmpty());
  }

  @Test
  void nothingToAnalyseIsOneClearSentence() {
    assertEquals(
        "There are no runs to analyse: choose an experiment that has been run.",
        message(List.of()));
    FakeRun queued =
        FakeRun.steady(Physics.bro(1000), 0.65, 0, 0.5, 100, NOISE).with(RunStatus.QUEUED);
    assertEquals(
        "None of the 1 runs is finished: only finished runs can be analysed. Run the experiment first.",
        message(List.of(queued)));
    assertTrue(
        message(
                List.of(
                    FakeRun.steady(Physics.bro(1000), 0.65, 0, 0.5, 100, NOISE)
                        .without("activity")))
            .contains("observe activity"));
  }

  @Test
  void tooFewRowsAreUndecided() {
    List<FakeRun> runs = new ArrayList<>(sweep(Physics.bro(1000), 2, 0.62));
    runs.addAll(sweep(Physics.bro(1000).lasting(100, 300), 2, 0.64));
    Result result = analyse(runs);
    assertEquals(2, value(result, "undecided", 0.64).value());
    assertTrue(finding(result, "too few rows").isPresent());
    assertTrue(Double.isNaN(value(result, "phiC").value()));
  }

  @Test
  void itStopsWhenNobodyWaits() {
    Progress cancelled =
        (share, doing) -> {
          throw new CancellationException();
        };
    List<RunData> runs = List.copyOf(sweep(Physics.bro(1000), 1, 0.62));
    assertThrows(
        CancellationException.class,
        () -> new Transition(TransitionParameters.DEFAULT).analyse(runs, cancelled));
  }

  private static String message(List<FakeRun> runs) {
    return assertThrows(IllegalArgumentException.class, () -> analyse(runs)).getMessage();
  }
}
