package org.absorb.analysis.flatness.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.landscape.PairAverage;
import org.absorb.measure.landscape.PairAverages;
import org.absorb.measure.landscape.PairList;
import org.absorb.measure.landscape.Some;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.potential.Potential;
import org.junit.jupiter.api.Test;

/** The analysis on runs made in memory, whose configurations are known. */
class FlatnessTest {

  private static final FlatnessParameters FEW =
      new FlatnessParameters(0.03, true, 100, false, 3, 0.01, 0.1, 20);

  private static Result analyse(List<RunData> runs, FlatnessParameters parameters) {
    return new Flatness(parameters).analyse(runs, Progress.NONE);
  }

  private static List<RunData> sweep(Potential potential) {
    List<RunData> runs = new ArrayList<>();
    for (String scheme : List.of("sgd.pairwise", "sgd.particlewise")) {
      for (double batch : new double[] {0.25, 0.5, 1}) {
        for (int replica = 0; replica < 3; replica++) {
          runs.add(Runs.of(scheme, batch, replica, potential));
        }
      }
    }
    return runs;
  }

  private static List<Quantity> named(Result result, String name) {
    return result.values().stream().filter(value -> value.name().equals(name)).toList();
  }

  private static boolean finds(Result result, Severity severity, String words) {
    return result.findings().stream()
        .anyMatch(f -> f.severity() == severity && f.text().contains(words));
  }

  private static double flatness(Frame frame, double sigma) {
    PairList pairs =
        PairList.of(frame, Some.LINEAR, PairAverage.REACH * PairAverages.relative(sigma));
    return PairAverages.sum(PairAverages.of(Some.LINEAR, 3, sigma), pairs, Some.LINEAR, sigma)
        / Some.LINEAR.scale();
  }

  @Test
  void valuesAreMeansOverReplicasInUnitsOfTheEnergyScale() {
    List<RunData> runs = sweep(Some.LINEAR);
    Result result = analyse(runs, FEW);
    Quantity first = named(result, "flatness").get(0);
    double[] members = new double[3];
    for (int replica = 0; replica < 3; replica++) {
      RunData run = runs.get(replica);
      members[replica] = flatness(run.frame(run.steps()), 0.015);
    }
    Estimate expected = Estimate.of(members);
    assertEquals(expected.mean(), first.value(), 1e-12 * Math.abs(expected.mean()));
    assertEquals(expected.error(), first.error(), 1e-12 * expected.error());
    int n = runs.get(0).specification().system().particles();
    Quantity each = named(result, "flatnessPerParticle").get(0);
    assertEquals(first.value() / n, each.value(), 1e-15);
    Quantity over = named(result, "flatnessOverSigma2").get(0);
    assertEquals(each.value() / 0.0009, over.value(), 1e-9);
    // six cells: the main width and three of the scan
    assertEquals(24, named(result, "flatness").size());
    assertEquals(6, named(result, "flatnessSampled").size());
    assertEquals(0.125, named(result, "learningRateTimesBatchFraction").get(0).value());
  }

  @Test
  void theBatchFractionIsAnAxis() {
    Result result = analyse(sweep(Some.LINEAR), FEW);
    Figure figure = result.figures().get(0);
    assertEquals("flatness", figure.name());
    assertEquals(2, figure.panels().size());
    List<Curve> curves = figure.panels().get(0).curves();
    assertEquals(2, curves.size());
    assertEquals(
        List.of(0.25, 0.5, 1.0), java.util.Arrays.stream(curves.get(0).x()).boxed().toList());
    Curve products = figure.panels().get(1).curves().get(0);
    assertEquals(List.of(0.125, 0.25, 0.5), java.util.Arrays.stream(products.x()).boxed().toList());
    assertTrue(finds(result, Severity.NOTE, "from 0.125 to 0.5"));
    String caption = figure.caption();
    assertTrue(caption.contains("SGD, pairwise ($alpha$ = 0.5, $N$ = 150)"), caption);
    assertTrue(caption.contains("$b_f$: 0.25 to 1; $alpha$ $b_f$: 0.125 to 0.5"), caption);
    assertTrue(caption.contains("18 runs, replicas in a point: 3"), caption);
    assertEquals("flatness-sigma", result.figures().get(1).name());
  }

  @Test
  void theTraceIsRefusedWhereItMeansNothing() {
    Result linear = analyse(sweep(Some.LINEAR), FEW);
    assertTrue(named(linear, "hessianTrace").isEmpty());
    assertTrue(finds(linear, Severity.NOTE, "jumps at contact"));
    Result harmonic = analyse(sweep(Some.HARMONIC), FEW);
    assertEquals(6, named(harmonic, "hessianTrace").size());
    assertEquals(6, named(harmonic, "hessianTraceHutchinson").size());
    assertEquals(6, named(harmonic, "hessianLargestEigenvalue").size());
    assertFalse(finds(harmonic, Severity.NOTE, "jumps at contact"));
    Result infinite = analyse(sweep(Some.WCA), FEW);
    assertTrue(named(infinite, "flatness").isEmpty());
    assertEquals(6, named(infinite, "hessianTrace").size());
    assertTrue(finds(infinite, Severity.NOTE, "U(0) is infinite"));
  }

  @Test
  void estimatorsThatDisagreeAreAnError() {
    RunData run = Runs.of("sgd.pairwise", 0.5, 0, Some.LINEAR);
    Estimate drawn = new Estimate(10, 0.1, 4000);
    Measurement good =
        new Measurement(
            100, 10.3, java.util.Optional.of(drawn), new double[0], java.util.Optional.empty());
    Measurement bad =
        new Measurement(
            100, 10.5, java.util.Optional.of(drawn), new double[0], java.util.Optional.empty());
    assertFalse(severe(run, good));
    assertTrue(severe(run, bad));
  }

  private static boolean severe(RunData run, Measurement what) {
    List<FlatCell> cells =
        FlatCell.of(List.of(new Measured(run, 0, run.steps(), what, new double[0])));
    return Findings.of(cells).stream().map(Finding::severity).anyMatch(Severity.ERROR::equals);
  }

  @Test
  void stagesAreMeasuredWhereTheyEnd() {
    List<RunData> runs = new ArrayList<>();
    for (double batch : new double[] {0.25, 0.5}) {
      for (int replica = 0; replica < 2; replica++) {
        runs.add(Runs.annealed("sgd.pairwise", batch, replica, List.of(8000L, 10_000L)));
      }
    }
    Result result = analyse(runs, FEW);
    List<Quantity> flatness =
        named(result, "flatness").stream().filter(v -> v.of().get("sigma").isEmpty()).toList();
    assertEquals(4, flatness.size());
    assertEquals(2, flatness.stream().filter(v -> v.of().get("stage").isPresent()).count());
    assertTrue(
        result.figures().stream().anyMatch(figure -> figure.name().equals("flatness-annealed")));
    // the frame of step 8000, where the first stage ends, is another configuration
    assertTrue(flatness.get(0).value() != flatness.get(1).value());
  }

  /** Two ways of annealing are two curves, in colour and name. */
  @Test
  void eachWayOfAnnealingIsACurve() {
    List<RunData> runs = new ArrayList<>();
    for (double rate : new double[] {0.05, 0.01}) {
      for (double batch : new double[] {0.25, 0.5}) {
        runs.add(Runs.annealed("sgd.pairwise", batch, 0, List.of(8000L, 10_000L), rate));
      }
    }
    Figure annealed =
        analyse(runs, FEW).figures().stream()
            .filter(figure -> figure.name().equals("flatness-annealed"))
            .findFirst()
            .orElseThrow();
    List<Curve> before = annealed.panels().get(0).curves();
    List<Curve> after = annealed.panels().get(1).curves();
    assertEquals(1, before.size());
    assertEquals(2, after.size());
    assertEquals(2, after.stream().map(Curve::label).distinct().count());
    assertEquals(2, after.stream().map(Curve::role).distinct().count());
    assertTrue(after.stream().allMatch(curve -> curve.x().length == 2));
  }

  @Test
  void aStageWithoutAFrameIsReported() {
    List<RunData> runs = List.of(Runs.annealed("sgd.pairwise", 0.5, 0, List.of(10_000L)));
    Result result = analyse(runs, FEW);
    assertTrue(finds(result, Severity.CAUTION, "no frame of step 8000"));
    assertTrue(finds(result, Severity.NOTE, "one replica only"));
    List<RunData> none = List.of(Runs.annealed("sgd.pairwise", 0.5, 0, List.of()));
    assertThrows(IllegalArgumentException.class, () -> analyse(none, FEW));
  }

  @Test
  void aDriftingEnergyIsReported() {
    List<RunData> steady = List.of(Runs.of("sgd.pairwise", 0.5, 0, Some.LINEAR));
    assertFalse(finds(analyse(steady, FEW), Severity.CAUTION, "drifts"));
    List<RunData> falling = List.of(Runs.drifting("sgd.pairwise", 0.5, 0));
    assertTrue(finds(analyse(falling, FEW), Severity.CAUTION, "drifts"));
  }

  @Test
  void aWidthTooLargeForTheBoxIsNamed() {
    FlatnessParameters wide = new FlatnessParameters(0.5, false, 100, false, 0, 0.01, 0.1, 20);
    List<RunData> runs = List.of(Runs.of("sgd.pairwise", 0.5, 0, Some.LINEAR));
    Exception refused = assertThrows(IllegalArgumentException.class, () -> analyse(runs, wide));
    assertTrue(refused.getMessage().contains("0.5 R"), refused.getMessage());
  }

  @Test
  void aScanRunsUpwards() {
    FlatnessParameters wrong = new FlatnessParameters(0.03, false, 100, false, 3, 0.1, 0.01, 20);
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new FlatnessProvider().create(wrong));
    assertTrue(e.getMessage().contains("scanTo"), e.getMessage());
    assertEquals(List.of(0.01, 0.0316, 0.1), java.util.Arrays.stream(FEW.scan()).boxed().toList());
  }
}
