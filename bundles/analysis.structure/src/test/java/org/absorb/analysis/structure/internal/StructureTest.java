package org.absorb.analysis.structure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.absorb.measure.Configurations;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.FramedRun;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Curve;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Frame;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

class StructureTest {

  private static final long SEED = 19;
  private static final double[] BOX = {10, 10, 10};

  @Test
  void independentParticlesHaveNoStructure() {
    List<RunData> runs = new ArrayList<>();
    Random random = new Random(SEED);
    for (int replica = 0; replica < 8; replica++) {
      runs.add(run(0.5, replica, Configurations.poisson(BOX, 600, random)));
    }
    Result result = analyse(Tree.EMPTY, runs);
    Quantity exponent = value(result, "hyperuniformityExponent");
    assertEquals(0, exponent.value(), 4 * exponent.error(), "seed " + SEED);
    assertTrue(exponent.error() < 0.5, exponent.toString());
    Quantity smallest = value(result, "smallestKFactor");
    assertEquals(1, smallest.value(), 4.5 * smallest.error());
    assertEquals(2 * Math.PI / 10, value(result, "smallestK").value(), 1e-12);
    assertTrue(value(result, "q6").value() < 0.3);
    assertEquals(8, value(result, "frames").value());
    assertFalse(says(result, "crystal"), result.findings().toString());
    assertEquals(2, result.figures().size());
    Curve s = result.figures().get(0).panels().get(0).curves().get(1);
    double mean = java.util.Arrays.stream(s.y()).average().orElseThrow();
    assertEquals(1, mean, 0.05);
  }

  /** Independently shaken lattice: S = 1 - exp(-k^2 sigma^2), exponent 2 at small k. */
  @Test
  void aShakenLatticeIsHyperuniform() {
    List<RunData> runs = new ArrayList<>();
    Random random = new Random(SEED);
    for (int replica = 0; replica < 8; replica++) {
      runs.add(run(0.5, replica, Configurations.shaken(Configurations.cubic(3, 10), 0.2, random)));
    }
    Quantity exponent = value(analyse(Tree.EMPTY, runs), "hyperuniformityExponent");
    // up to three times the smallest k the law is flatter than k^2 by 0.05
    assertEquals(1.97, exponent.value(), 4 * exponent.error() + 0.05, "seed " + SEED);
    assertTrue(exponent.value() > 4 * exponent.error(), "not told from independent particles");
  }

  @Test
  void aCrystalIsCalledOne() {
    Result result = analyse(Tree.EMPTY, List.of(run(0.6, 0, Configurations.fcc(4))));
    assertEquals(0.57452, value(result, "q6").value(), 1e-5);
    assertEquals(1, value(result, "crystalline").value());
    assertTrue(says(result, "100 % of the particles are crystalline"), "" + result.findings());
    assertTrue(says(result, "a single frame"), result.findings().toString());
    Result flat = analyse(Tree.EMPTY, List.of(run(0.6, 0, Configurations.hexagonal(12, 7))));
    assertEquals(1, value(flat, "psi6").value(), 1e-12);
    assertTrue(says(flat, "hexagonal order"), flat.findings().toString());
  }

  @Test
  void inFourDimensionsThereIsNoBondOrder() {
    Frame frame = Configurations.poisson(new double[] {5, 5, 5, 5}, 400, new Random(SEED));
    Result result = analyse(Tree.EMPTY, List.of(run(0.6, 0, frame)));
    assertTrue(result.values().stream().noneMatch(value -> value.name().startsWith("q6")));
    assertTrue(says(result, "little of large scales"), result.findings().toString());
  }

  /** The transient of these runs is 2000 steps. */
  @Test
  void steadyFramesAreThoseAfterTheTransient() {
    Random random = new Random(SEED);
    List<Frame> frames = new ArrayList<>();
    for (long step : new long[] {0, 1000, 2000, 3000, 4000, 10_000}) {
      frames.add(at(step, Configurations.poisson(BOX, 300, random)));
    }
    RunData run = new FramedRun(FakeRun.limit(Physics.bro(300), 0.5, 0, k -> 0.5), frames);
    assertEquals(1, value(analyse(Tree.EMPTY, List.of(run)), "frames").value());
    Tree steady = Tree.EMPTY.with("frames", Value.of("steady"));
    Result all = analyse(steady, List.of(run));
    assertEquals(4, value(all, "frames").value());
    assertTrue(says(all, "4 frames of one run"), all.findings().toString());
    Tree two = steady.with("mostFrames", Value.of(2));
    assertEquals(2, value(analyse(two, List.of(run)), "frames").value());
  }

  @Test
  void cellsStandSideBySide() {
    Random random = new Random(SEED);
    List<RunData> runs = new ArrayList<>();
    for (double phi : new double[] {0.4, 0.5}) {
      for (int replica = 0; replica < 2; replica++) {
        runs.add(run(phi, replica, Configurations.poisson(BOX, 300, random)));
      }
    }
    Result result = analyse(Tree.EMPTY, runs);
    assertEquals(2, result.values().stream().filter(v -> v.name().equals("smallestK")).count());
    List<Curve> curves = result.figures().get(0).panels().get(0).curves();
    assertEquals(6, curves.size(), "points, a line and a fit of each");
    assertTrue(curves.get(0).label().contains("0.4"), curves.get(0).label());
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    RunData bare = FakeRun.limit(Physics.bro(300), 0.5, 0, k -> 0.5);
    assertEquals(
        "None of the 1 finished runs has a frame.",
        assertThrows(IllegalArgumentException.class, () -> analyse(Tree.EMPTY, List.of(bare)))
            .getMessage());
    Tree window = Tree.EMPTY.with("fitFrom", Value.of(2)).with("fitTo", Value.of(1));
    assertThrows(IllegalArgumentException.class, () -> analyse(window, List.of(bare)));
    RunData run = run(0.5, 0, Configurations.poisson(BOX, 300, new Random(SEED)));
    Tree narrow = Tree.EMPTY.with("fitTo", Value.of(0.7));
    assertTrue(says(analyse(narrow, List.of(run)), "fewer than three shells"));
    Tree far = Tree.EMPTY.with("kMax", Value.of(100));
    RunData large =
        run(0.5, 0, Configurations.poisson(new double[] {99, 99, 99}, 9, new Random(SEED)));
    assertThrows(IllegalArgumentException.class, () -> analyse(far, List.of(large)));
  }

  private static RunData run(double phi, int replica, Frame frame) {
    return new FramedRun(
        FakeRun.limit(Physics.bro(frame.particles()), phi, replica, k -> 0.5),
        List.of(at(10_000, frame)));
  }

  private static Frame at(long step, Frame frame) {
    return new Frame(step, frame.box(), frame.radius(), frame.position(), frame.image());
  }

  private static Result analyse(Tree parameters, List<RunData> runs) {
    Declaration<StructureParameters> declaration = Declaration.of(StructureParameters.class);
    Problems problems = new Problems();
    Tree whole =
        declaration.complete(parameters, Path.ROOT, (kind, tree, at, found) -> tree, problems);
    problems.raise();
    return new StructureProvider().create(declaration.bind(whole)).analyse(runs, Progress.NONE);
  }

  private static Quantity value(Result result, String name) {
    return result.values().stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean says(Result result, String words) {
    return result.findings().stream().anyMatch(finding -> finding.text().contains(words));
  }
}
