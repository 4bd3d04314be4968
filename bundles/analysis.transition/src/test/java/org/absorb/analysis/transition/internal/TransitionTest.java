package org.absorb.analysis.transition.internal;

import static org.absorb.analysis.transition.internal.Sweeps.NOISE;
import static org.absorb.analysis.transition.internal.Sweeps.analyse;
import static org.absorb.analysis.transition.internal.Sweeps.finding;
import static org.absorb.analysis.transition.internal.Sweeps.sweep;
import static org.absorb.analysis.transition.internal.Sweeps.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.text.MathText;
import org.junit.jupiter.api.Test;

/** The bracket around phi_c, and the groups that have one each. */
class TransitionTest {

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
    for (Finding finding : result.findings()) {
      assertFalse(MathText.typed(finding.text()).contains("$"), "mark-up of symbols is whole");
    }
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
}
