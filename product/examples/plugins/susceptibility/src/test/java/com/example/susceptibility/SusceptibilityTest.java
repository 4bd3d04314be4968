package com.example.susceptibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.absorb.conformance.AnalysisConformance;
import org.absorb.conformance.InventedRun;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SusceptibilityTest {

  private static final Susceptibility.Parameters SETTINGS = new Susceptibility.Parameters(0.005);
  private static final int REPLICAS = 16;
  private static final int TRANSIENT = 50;

  /** An activity that is Gaussian around 0.4 after a transient of ones. */
  private static InventedRun run(double phi, int replica, double deviation) {
    Random random = new Random(1000 * replica + Math.round(1e4 * phi));
    double[] activity = new double[TRANSIENT + 2001];
    for (int k = 0; k < activity.length; k++) {
      activity[k] = k < TRANSIENT ? 1 : 0.4 + deviation * random.nextGaussian();
    }
    return InventedRun.of(phi, 500, replica, TRANSIENT, activity);
  }

  /** Peaks at 0.62, where the deviation is 0.03. */
  private static List<InventedRun> runs() {
    List<InventedRun> runs = new ArrayList<>();
    for (int replica = 0; replica < REPLICAS; replica++) {
      runs.add(run(0.6, replica, 0.01));
      runs.add(run(0.62, replica, 0.03));
      runs.add(run(0.64, replica, 0.02));
    }
    return runs;
  }

  private static Result analyse(List<InventedRun> runs) {
    return new Susceptibility().create(SETTINGS).analyse(List.copyOf(runs), Progress.NONE);
  }

  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return AnalysisConformance.of(new Susceptibility(), SETTINGS, runs()).tests();
  }

  /**
   * N sigma^2, within 4 standard errors of 16 replicas; the error itself is N sigma^2 sqrt(2 / n
   * R), good to a fifth (4 errors 0.7). A deviation 5 % larger is told apart.
   */
  @Test
  void itIsTheVarianceTimesTheNumberOfParticles() {
    double[] deviations = {0.01, 0.03, 0.02};
    List<Quantity> values = analyse(runs()).values();
    for (int i = 0; i < deviations.length; i++) {
      double chi = 500 * deviations[i] * deviations[i];
      assertEquals(chi, values.get(i).value(), 4 * values.get(i).error());
      assertTrue(Math.abs(chi * 1.05 * 1.05 - values.get(i).value()) > 4 * values.get(i).error());
      assertEquals(1, values.get(i).error() / (chi * Math.sqrt(2.0 / 2001 / REPLICAS)), 0.7);
    }
  }

  @Test
  void itProposesRunsBesideThePeak() {
    List<Value> proposed =
        analyse(runs()).proposals().stream()
            .map(proposal -> proposal.coordinates().get("system.packingFraction").orElseThrow())
            .toList();
    assertEquals(List.of(Value.of(0.61), Value.of(0.63)), proposed);
  }

  @Test
  void aPeakAtTheEdgeAndAbsorbedRunsAreTold() {
    List<InventedRun> edge =
        List.of(
            run(0.6, 0, 0.03),
            run(0.61, 0, 0.01),
            InventedRun.of(0.59, 500, 0, 1, new double[] {1, 0.5, 0}));
    List<String> texts = analyse(edge).findings().stream().map(each -> each.text()).toList();
    assertEquals(2, texts.size());
    assertTrue(texts.get(0).contains("outermost packing fraction, 0.6."), texts.get(0));
    assertEquals("Absorbed runs are left out: 1.", texts.get(1));
  }

  @Test
  void itHasSomethingToWorkOnOrSaysSo() {
    List<InventedRun> gone = List.of(InventedRun.of(0.59, 500, 0, 1, new double[] {1, 0.5, 0}));
    assertThrows(IllegalArgumentException.class, () -> analyse(gone));
  }
}
