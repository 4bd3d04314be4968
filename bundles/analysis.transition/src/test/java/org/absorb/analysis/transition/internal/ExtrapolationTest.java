package org.absorb.analysis.transition.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.junit.jupiter.api.Test;

class ExtrapolationTest {

  private static final double[] KICKS = {0.02, 0.05, 0.1, 0.15};

  private static Physics sgd(double alpha) {
    Physics like = Physics.sgd(1000, 0.5);
    Tree settings = like.settings().with("learningRate", Value.of(alpha));
    return new Physics("sgd.pairwise", settings, 1000, 2000, 10_000);
  }

  /** Brackets of 0.002 with phi_c where the law has it. */
  private static List<FakeRun> bracketed(Physics physics, double phiC) {
    double below = Math.floor(phiC / 0.002) * 0.002;
    List<FakeRun> runs = new ArrayList<>();
    for (int i = -1; i <= 2; i++) {
      double phi = Math.round(1000 * (below + 0.002 * i)) / 1000.0;
      runs.add(
          i < 1
              ? FakeRun.absorbed(physics, phi, 0, 1000)
              : FakeRun.steady(physics, phi, 0, 0.3, 300, 0.004));
    }
    return runs;
  }

  private static Result analyse(DoubleUnaryOperator bro, DoubleUnaryOperator sgd) {
    List<FakeRun> runs = new ArrayList<>();
    for (double kick : KICKS) {
      runs.addAll(bracketed(Physics.bro(1000, kick), bro.applyAsDouble(kick)));
      runs.addAll(bracketed(sgd(kick), sgd.applyAsDouble(kick)));
    }
    return new TransitionProvider()
        .create(TransitionParameters.DEFAULT)
        .analyse(List.copyOf(runs), Progress.NONE);
  }

  private static Optional<Quantity> phiC(Result result, String fit, String scheme) {
    return result.values().stream()
        .filter(value -> value.name().equals("phiC"))
        .filter(value -> value.of().text("transition.fit").filter(fit::equals).isPresent())
        .filter(
            value ->
                scheme.isEmpty() || value.of().text("dynamics.type").equals(Optional.of(scheme)))
        .findFirst();
  }

  /** As of spheres: phi_c falls by 0.56 alpha, and BRO on it at alpha = 4 eps / 3. */
  @Test
  void linesEndWhereTheLawDoes() {
    Result result = analyse(eps -> 0.6307 - 0.56 * 4 / 3 * eps, alpha -> 0.6307 - 0.56 * alpha);
    for (String scheme : List.of("bro.pairwise", "sgd.pairwise")) {
      for (String fit : List.of("linear", "quadratic")) {
        Quantity end = phiC(result, fit, scheme).orElseThrow();
        assertEquals(0.6307, end.value(), 4 * end.error(), scheme + " " + fit);
        assertTrue(end.error() > 1e-4 && end.error() < 3e-3, "error: " + end.error());
      }
    }
    Quantity joint = phiC(result, "joint", "").orElseThrow();
    assertEquals(0.6307, joint.value(), 3 * joint.error());
    assertTrue(joint.error() < phiC(result, "linear", "bro.pairwise").orElseThrow().error());
    assertTrue(
        result.findings().stream().noneMatch(finding -> finding.text().contains("parabola")));
    Figure figure =
        result.figures().stream()
            .filter(each -> each.name().equals("transition-kick"))
            .findFirst()
            .orElseThrow();
    assertEquals(4, figure.panels().get(0).curves().size(), "points and a curve each");
    assertEquals(1, figure.panels().get(0).marks().size());
  }

  /** A law that is not linear is said to be so, and the parabola finds its end. */
  @Test
  void aCurvedLawIsFoundOut() {
    Result result = analyse(eps -> 0.64 - 4 * eps * eps, alpha -> 0.63 - 0.56 * alpha);
    Quantity parabola = phiC(result, "quadratic", "bro.pairwise").orElseThrow();
    assertEquals(0.64, parabola.value(), 4 * parabola.error());
    assertEquals(
        1,
        result.findings().stream().filter(finding -> finding.text().contains("parabola")).count());
  }

  @Test
  void oneKickIsNotCarriedOn() {
    List<FakeRun> runs = bracketed(Physics.bro(1000, 0.1), 0.55);
    Result result =
        new TransitionProvider()
            .create(TransitionParameters.DEFAULT)
            .analyse(List.copyOf(runs), Progress.NONE);
    assertTrue(phiC(result, "linear", "").isEmpty());
    assertTrue(result.figures().stream().noneMatch(f -> f.name().equals("transition-kick")));
  }
}
