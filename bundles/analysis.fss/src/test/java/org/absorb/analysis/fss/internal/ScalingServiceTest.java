package org.absorb.analysis.fss.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.ScalingSettings.Method;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.junit.jupiter.api.Test;

/** What the window asks of the plugin, on the made-up runs of {@link FssTest}. */
class ScalingServiceTest {

  private static final ScalingService SERVICE = new ScalingService();
  private static final List<RunData> RUNS = FssTest.runs();

  private static ScalingSubject activity() {
    return SERVICE.subjects(RUNS, Progress.NONE).get(0);
  }

  private static ScalingSettings settings(ScalingSubject subject) {
    return ScalingSettings.of(Method.ROBUST, new ScalingPoint(0.638, 0.59, -0.84)).sampled(40);
  }

  /** One extraction: the cockpit's fit is the analysis's, to the bit. */
  @Test
  void theSameCurvesAsTheAnalysis() {
    Result result = FssTest.analyse(RUNS, Tree.EMPTY.with("samples", Value.of(40)));
    ScalingSubject subject = activity();
    assertEquals("activity", subject.quantity().id());
    assertEquals(OptionalInt.of(3), subject.dimension());
    double middle = (subject.data().window().low() + subject.data().window().high()) / 2;
    ScalingFit fit =
        SERVICE.fit(
            subject.data(),
            ScalingSettings.of(Method.ROBUST, new ScalingPoint(middle, 0.59, -0.84)).sampled(40),
            Progress.NONE);
    Quantity phiC =
        result.values().stream().filter(v -> v.name().equals("phiC")).findFirst().orElseThrow();
    assertEquals(phiC.value(), fit.point().rhoC());
    assertEquals(phiC.error(), fit.errors().rhoC());
  }

  @Test
  void aPointKnowsItsRuns() {
    ScalingSubject subject = activity();
    var curve = subject.data().curves().get(1);
    List<RunData> runs = subject.runs().get(new Place(curve.size(), curve.rho()[2]));
    assertFalse(runs.isEmpty());
    for (RunData run : runs) {
      assertEquals(curve.rho()[2], run.specification().system().packingFraction());
    }
    assertEquals(
        List.of("manna", "directedPercolation", "meanField"),
        subject.classes().stream().map(ScalingSubject.KnownClass::id).toList());
    assertEquals(-0.84, subject.classes().get(0).zeta());
  }

  @Test
  void aStudySaysWhatCannotBeToldApart() {
    ScalingSubject subject = activity();
    ScalingStudy study = SERVICE.study(subject, settings(subject), Progress.NONE);
    assertTrue(study.classes().isPresent());
    String told = study.classes().get().told();
    assertTrue(
        study.result().findings().stream().anyMatch(f -> f.text().endsWith(told)),
        "the sentence is a finding too");
    assertTrue(
        study.result().values().stream().anyMatch(v -> v.name().equals("beta")),
        "beta, since it is an activity");
    Figure figure = study.result().figures().get(0);
    assertTrue(figure.origin().get("runs").length() > 0);
    assertTrue(figure.origin().containsKey("experiments"));
  }

  @Test
  void whatIsDrawnIsWhereItIsAsked() {
    ScalingSubject subject = activity();
    ScalingPoint at = new ScalingPoint(0.641, 0.6, -0.8);
    ScalingPoint unknown = new ScalingPoint(Double.NaN, Double.NaN, Double.NaN);
    Figure figure = SERVICE.figure(subject, at, unknown, settings(subject));
    assertEquals(3, figure.panels().size());
    assertEquals(0.641, figure.panels().get(0).marks().get(0).at());
    var scaled = SERVICE.scale(subject.data(), at, settings(subject));
    for (int i = 0; i < scaled.curves().size(); i++) {
      assertEquals(scaled.curves().get(i).x()[3], figure.panels().get(1).curves().get(i).x()[3]);
      assertEquals(
          scaled.curves().get(i).residual()[3], figure.panels().get(2).curves().get(i).y()[3]);
    }
  }

  @Test
  void nextRunsSharpenAndFewerLess() {
    ScalingSubject subject = activity();
    NextRuns next = SERVICE.next(subject, settings(subject), 4);
    assertFalse(next.candidates().isEmpty());
    double last = next.error();
    for (NextRuns.Candidate one : next.candidates()) {
      assertTrue(one.error() < last, "each one adds something");
      last = one.error();
      assertEquals(
          one.rho(),
          one.proposal()
              .coordinates()
              .number("system.packingFraction")
              .orElseThrow()
              .doubleValue());
      assertTrue(one.proposal().replicas() >= one.replicas());
    }
    assertEquals(last, next.error(next.candidates()), 1e-12, "all of them: the last's");
    assertEquals(next.error(), next.error(List.of()), 1e-12, "none: as it is");
    if (next.candidates().size() > 1) {
      assertTrue(next.error(next.candidates().subList(0, 1)) > last);
    }
  }

  @Test
  void refusals() {
    ScalingSubject subject = activity();
    ScalingSettings fixed = settings(subject).fixing(Set.of(ScalingParameter.RHO_C));
    assertThrows(IllegalArgumentException.class, () -> SERVICE.next(subject, fixed, 3));
    ScalingSubject file = SERVICE.subject("file", subject.data(), OptionalInt.empty());
    assertTrue(file.classes().isEmpty());
    assertThrows(IllegalArgumentException.class, () -> SERVICE.next(file, settings(file), 3));
    assertThrows(
        CancellationException.class,
        () ->
            SERVICE.subjects(
                RUNS,
                (share, doing) -> {
                  throw new CancellationException();
                }));
  }
}
