package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

/** "Run the proposals and call again" finds phi_c and comes to an end. */
class ProposalsTest {

  private static final double PHI_C = 0.62537;

  private static TransitionParameters resolving(double resolution, int innerPoints) {
    return new TransitionParameters(
        0.1, 0.1, OptionalDouble.empty(), 0.1, 20, resolution, innerPoints, 32, 100_000);
  }

  @Test
  void bisectionClosesInOnPhiC() {
    Result result = loop(resolving(0.001, 1), 0, 12, 0.60, 0.66);
    Quantity phiC = result.values().get(0);
    assertTrue(
        Math.abs(phiC.value() - PHI_C) <= phiC.error() && phiC.error() <= 0.0005 + 1e-12,
        phiC.toString());
  }

  @Test
  void threePointsAtATimeNeedHalfTheRounds() {
    loop(resolving(0.001, 3), 0, 4, 0.60, 0.66);
  }

  @Test
  void anOpenStartIsClosedFirst() {
    loop(resolving(0.001, 3), 0, 12, 0.70, 0.72);
    loop(resolving(0.001, 3), 0, 12, 0.50, 0.52);
  }

  @Test
  void replicasThatScatterDoNotMakeItEndless() {
    loop(resolving(0.0005, 1), 0.05, 40, 0.60, 0.66);
  }

  @Test
  void proposalsAreRoundAndSayWhere() {
    Result result =
        new Transition(resolving(0.01, 3))
            .analyse(List.copyOf(runs(List.of(0.60, 0.66), 2, 0, 10_000)), Progress.NONE);
    assertEquals(
        List.of("0.615", "0.63", "0.645"),
        result.proposals().stream()
            .map(ProposalsTest::phi)
            .map(BigDecimal::toPlainString)
            .toList());
    Proposal first = result.proposals().get(0);
    assertEquals("sweep", first.experiment());
    assertEquals(2, first.replicas());
    assertTrue(first.reason().contains("0.6 to 0.66"), first.reason());
  }

  /** Runs what is proposed until nothing is; the result of the last round. */
  private static Result loop(
      TransitionParameters parameters, double scatter, int rounds, Double... start) {
    List<FakeRun> runs = new ArrayList<>(runs(List.of(start), 2, scatter, 10_000));
    for (int round = 0; round <= rounds; round++) {
      Result result = new Transition(parameters).analyse(List.<RunData>copyOf(runs), Progress.NONE);
      if (result.proposals().isEmpty()) {
        return result;
      }
      for (Proposal proposal : result.proposals()) {
        long steps =
            proposal
                .coordinates()
                .number("protocol.steps")
                .map(BigDecimal::longValue)
                .orElse(10_000L);
        runs.addAll(
            runs(List.of(phi(proposal).doubleValue()), proposal.replicas(), scatter, steps));
      }
    }
    throw new AssertionError("still proposing after " + rounds + " rounds");
  }

  private static BigDecimal phi(Proposal proposal) {
    return proposal.coordinates().number(Settings.PACKING_FRACTION).orElseThrow();
  }

  private static List<FakeRun> runs(List<Double> phis, int replicas, double scatter, long steps) {
    Physics physics = Physics.bro(1000).lasting(2000, steps);
    List<FakeRun> runs = new ArrayList<>();
    for (double phi : phis) {
      for (int r = 0; r < replicas; r++) {
        double activity = 0.1 + 4 * (phi - PHI_C) + scatter * ((r * 7 % 5) - 2) / 2;
        runs.add(
            activity < 0.03
                ? FakeRun.absorbed(physics, phi, r, 3000)
                : FakeRun.steady(physics, phi, r, activity, 200, 0.004));
      }
    }
    return runs;
  }
}
