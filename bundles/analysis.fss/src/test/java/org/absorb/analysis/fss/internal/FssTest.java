package org.absorb.analysis.fss.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

/** The plugin on made-up runs of known exponents. */
class FssTest {

  private static final int[] PARTICLES = {1000, 4000, 16000};
  private static final Synthetic TRUTH =
      new Synthetic(Golden.ACTIVITY, new double[0], 0.632, 0.648, 9, 0.02);

  @Test
  void activityOfRuns() {
    Result result = analyse(runs(), Tree.EMPTY.with("samples", Value.of(40)));
    assertNear(result, "phiC", 0.64);
    assertNear(result, "nu", 0.59);
    assertNear(result, "beta", 0.84);
    assertTrue(
        result.values().stream().anyMatch(v -> v.of().fields().containsKey("fss.class")),
        "classes");
    List<Double> corrected =
        result.values().stream()
            .filter(v -> v.of().fields().containsKey("fss.omega") && v.name().equals("beta"))
            .map(v -> v.value())
            .toList();
    assertEquals(5, corrected.size(), "corrections");
    corrected.forEach(beta -> assertEquals(0.84, beta, 0.3));
    assertEquals(
        List.of("fss", "fss-collapse", "fss-certainty", "fss-decay"),
        result.figures().stream().map(figure -> figure.name()).toList());
    Panel shown = result.figures().get(0).panels().get(0);
    assertEquals(3, shown.curves().stream().filter(curve -> !curve.open()).count());
    assertEquals(3, shown.inset().orElseThrow().curves().size());
    assertEquals(3, result.figures().get(1).panels().size());
    assertEquals(3, result.figures().get(1).panels().get(0).curves().size());
    assertTrue(result.findings().stream().anyMatch(f -> f.text().contains("collapses best at")));
    int proposed = 0;
    for (Proposal proposal : result.proposals()) {
      assertEquals("sweep", proposal.experiment());
      assertTrue(proposal.coordinates().number("system.packingFraction").isPresent());
      assertTrue(proposal.coordinates().number("system.particles").isPresent());
      assertTrue(proposal.replicas() >= 4);
      proposed++;
    }
    assertTrue(proposed > 0 && proposed <= 6);
  }

  @Test
  void exponentsKept() {
    Tree settings =
        Tree.EMPTY
            .with("fix", Value.of("exponents"))
            .with("samples", Value.of(40))
            .with("proposals", Value.of(0));
    Result result = analyse(runs(), settings);
    assertNear(result, "phiC", 0.64);
    assertEquals(0.59, value(result, "nu").value());
    assertEquals(0, value(result, "nu").error());
    assertTrue(result.proposals().isEmpty());
  }

  /** Both branches and the activity, sharing phi_c and nu. */
  @Test
  void activityAndRelaxationTogether() {
    Tree settings =
        Tree.EMPTY
            .with("quantity", Value.of("both"))
            .with("samples", Value.of(20))
            .with("proposals", Value.of(0));
    Result result = analyse(runsWithTimes(), settings);
    assertNear(result, "phiC", 0.64);
    assertNear(result, "nuPar", 1.08);
    assertTrue(result.figures().size() >= 3, result.figures().size() + " figures");
    Quantity law =
        result.values().stream()
            .filter(v -> v.of().fields().containsKey("fss.law") && v.name().equals("beta"))
            .findFirst()
            .orElseThrow();
    assertEquals(0.84, law.value(), 4 * law.error() + 0.1, law.toString());
  }

  /** Activities bent towards 1 do not collapse; it is said why, and without them they do. */
  @Test
  void activityNearOneIsNoPowerLaw() {
    Tree settings =
        Tree.EMPTY
            .with("fix", Value.of("exponents"))
            .with("samples", Value.of(20))
            .with("proposals", Value.of(0));
    List<RunData> bent = bent();
    Result all = analyse(bent, settings);
    assertTrue(all.findings().stream().anyMatch(f -> f.text().contains("saturates")), "finding");
    Result low = analyse(bent, settings.with("activityTo", Value.of(0.5)));
    assertTrue(
        low.findings().stream().noneMatch(f -> f.text().contains("saturates")), "no finding");
    assertTrue(
        value(low, "quality").value() < value(all, "quality").value() / 5,
        value(low, "quality") + " against " + value(all, "quality"));
    Panel shown = low.figures().get(0).panels().get(0);
    int hollow =
        shown.curves().stream().filter(Curve::open).mapToInt(curve -> curve.x().length).sum();
    assertTrue(hollow > 6, hollow + " points are shown as left out");
  }

  @Test
  void nothingToGoOn() {
    List<RunData> planned =
        runs().stream().map(run -> (RunData) ((FakeRun) run).with(RunStatus.PLANNED)).toList();
    assertThrows(IllegalArgumentException.class, () -> analyse(planned, Tree.EMPTY));
    List<RunData> oneSize =
        runs().stream().filter(r -> r.specification().system().particles() == 1000).toList();
    String said =
        assertThrows(IllegalArgumentException.class, () -> analyse(oneSize, Tree.EMPTY))
            .getMessage();
    assertTrue(said.contains("two sizes"), said);
    assertFalse(said.contains("\n"), said);
  }

  private static void assertNear(Result result, String name, double truth) {
    Quantity q = value(result, name);
    assertTrue(q.error() > 0, q.toString());
    assertEquals(truth, q.value(), 4 * q.error(), q.toString());
    assertTrue(q.error() < 0.3 * truth, q.toString());
  }

  private static Quantity value(Result result, String name) {
    return result.values().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
  }

  static Result analyse(List<RunData> runs, Tree settings) {
    Declaration<FssParameters> declaration = Declaration.of(FssParameters.class);
    Problems problems = new Problems();
    Tree complete =
        declaration.complete(settings, Path.ROOT, (kind, tree, at, found) -> tree, problems);
    problems.raise();
    return new FssProvider().create(declaration.bind(complete)).analyse(runs, Progress.NONE);
  }

  /** Four replicas that scatter by 4 %, and one cell in which all were absorbed. */
  static List<RunData> runs() {
    List<RunData> runs = runs(0.632, 0.002, DoubleUnaryOperator.identity());
    for (int particles : PARTICLES) {
      runs.add(FakeRun.absorbed(Physics.bro(particles, 0.1), 0.60, 0, 3000));
    }
    return runs;
  }

  /** Over a wider window, scaled up and bent, so that no activity exceeds 1. */
  private static List<RunData> bent() {
    return runs(0.61, 0.0065, fa -> Math.pow(Math.pow(30 * fa, -6) + 1, -1 / 6.0));
  }

  private static List<RunData> runs(double from, double step, DoubleUnaryOperator shape) {
    Random random = new Random(5);
    List<RunData> runs = new ArrayList<>();
    for (int particles : PARTICLES) {
      Physics physics = Physics.bro(particles, 0.1);
      for (int i = 0; i < TRUTH.points(); i++) {
        double phi = from + step * i;
        double exact = shape.applyAsDouble(TRUTH.value(Math.cbrt(particles), phi));
        for (int r = 0; r < 4; r++) {
          double f = exact * (1 + 0.04 * random.nextGaussian());
          runs.add(FakeRun.steady(physics, phi, r, f, 100, 0.02 * f));
        }
      }
    }
    return runs;
  }

  /** Below phi_c absorbed at a time that scales, above relaxing at one. */
  private static List<RunData> runsWithTimes() {
    Random random = new Random(6);
    Synthetic time = new Synthetic(Golden.TAU, new double[0], 0, 1, 1, 0);
    List<RunData> runs = new ArrayList<>();
    for (int particles : PARTICLES) {
      Physics physics = Physics.bro(particles, 0.1);
      for (int i = 0; i < 17; i++) {
        double phi = 0.61 + 0.0037 * i;
        double tau = 1.5 * time.value(Math.cbrt(particles), phi);
        double exact = TRUTH.value(Math.cbrt(particles), phi);
        for (int r = 0; r < 4; r++) {
          double scatter = 1 + 0.05 * random.nextGaussian();
          double f = exact * (1 + 0.03 * random.nextGaussian());
          long at = 10 * Math.round(tau * scatter / 10);
          // from 1 to a tenth above f at the time wanted
          double constant = tau * scatter / Math.log(10 * (1 - f) / f);
          runs.add(
              phi < 0.64
                  ? FakeRun.absorbed(physics, phi, r, Math.max(10, at))
                  : FakeRun.steady(physics, phi, r, f, constant, 0.001 * f));
        }
      }
    }
    return runs;
  }
}
