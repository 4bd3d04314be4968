package org.absorb.analysis.transport.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.absorb.measure.Configurations;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.FramedRun;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Column;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.junit.jupiter.api.Test;

class TransportTest {

  private static final long SEED = 23;
  private static final int EVERY = 100;

  /** Runs of these physics are 10 000 steps long, the first 2000 the transient; d = 3. */
  private static final Physics BRO = Physics.bro(500, 0.01);

  @Test
  void aStraightLineGivesItsSlope() {
    List<RunData> runs = new ArrayList<>();
    for (int replica = 0; replica < 4; replica++) {
      double slope = 6 * (1e-6 + 1e-8 * replica); // 2 d D
      runs.add(logged(BRO, replica, k -> slope * k, k -> slope * (k - 2000) + 1e-5));
    }
    Result result = analyse(Tree.EMPTY, runs);
    Quantity diffusion = value(result, "diffusion");
    assertEquals(1.015e-6, diffusion.value(), 1e-12);
    // 0, 1, 2, 3 have the deviation 1.29
    assertEquals(1e-8 * Math.sqrt(5.0 / 3) / 2, diffusion.error(), 1e-12);
    assertEquals(6 * 1.015e-6 * 10_000, value(result, "msd").value(), 1e-12);
    assertTrue(result.findings().isEmpty(), result.findings().toString());
    Tree natural = Tree.EMPTY.with("clock", Value.of("natural"));
    assertEquals(1.015e-4, value(analyse(natural, runs), "naturalDiffusion").value(), 1e-9);
  }

  /** A random walk in frames, across the box's edges: D = sigma^2 / 2 within 4 errors. */
  @Test
  void framesAreUnwrapped() {
    double sigma = 0.4;
    Random random = new Random(SEED);
    List<RunData> runs = new ArrayList<>();
    for (int replica = 0; replica < 6; replica++) {
      runs.add(walk(replica, sigma, random));
    }
    Result result = analyse(Tree.EMPTY, runs);
    Quantity diffusion = value(result, "diffusion");
    double expected = sigma * sigma / 2 / EVERY;
    assertEquals(expected, diffusion.value(), 4 * diffusion.error(), "seed " + SEED);
    assertTrue(diffusion.error() < 0.1 * expected, diffusion.toString());
    Quantity msd = value(result, "msd");
    assertEquals(3 * sigma * sigma * 100, msd.value(), 4 * msd.error());
    // the box is 4 long: a wrapped way could not be longer than 2 sqrt 3
    assertTrue(msd.value() > 12, msd.toString());
    Quantity exponent = value(result, "exponent");
    assertEquals(1, exponent.value(), 4 * exponent.error());
  }

  @Test
  void aSubdiffusiveRunIsSaidToBe() {
    RunData run = logged(BRO, 0, k -> 1e-3 * Math.sqrt(k), k -> 1e-3 * Math.sqrt(k - 2000.0));
    Result result = analyse(Tree.EMPTY, List.of(run));
    assertEquals(0.5, value(result, "exponent").value(), 1e-9);
    assertTrue(says(result, "exponent 0.5 of time"), result.findings().toString());
    double[] exponents = figure(result, "transport-exponent").panels().get(0).curves().get(0).y();
    Arrays.stream(exponents).forEach(exponent -> assertEquals(0.5, exponent, 1e-9));
  }

  @Test
  void absorbedRunsStayWhereTheyAre() {
    RunData moving = logged(BRO, 0, k -> 2e-6 * k, k -> 2e-6 * (k - 2000));
    RunData frozen = absorbed(BRO, 1, 500, k -> 2e-6 * k);
    Result result = analyse(Tree.EMPTY, List.of(moving, frozen));
    assertEquals((2e-2 + 1e-3) / 2, value(result, "msd").value(), 1e-12);
    assertEquals(2e-6 / 6, value(result, "diffusion").value(), 1e-12);
    assertTrue(says(result, "1 of 2 runs were absorbed"), result.findings().toString());
    Result none = analyse(Tree.EMPTY, List.of(frozen));
    assertTrue(says(none, "no steady state"), none.findings().toString());
    assertTrue(none.values().stream().noneMatch(value -> value.name().equals("diffusion")));
  }

  /** alpha b_f is the kick that matches; 0.5 * 0.2 = 0.1, not alpha itself. */
  @Test
  void schemesAreComparedAtTheMatchedKick() {
    List<RunData> runs = new ArrayList<>();
    for (int replica = 0; replica < 3; replica++) {
      double off = 1 + 0.01 * replica;
      for (double kick : new double[] {0.05, 0.1}) {
        Physics bro = Physics.bro(500, kick);
        runs.add(logged(bro, replica, k -> off * kick * kick * k, k -> off * kick * (k - 2000)));
        Physics sgd = sgd(kick * 5);
        runs.add(
            logged(sgd, replica, k -> 1.2 * off * kick * kick * k, k -> off * kick * (k - 2000)));
      }
    }
    Result result = analyse(Tree.EMPTY, runs);
    List<Quantity> ratios =
        result.values().stream().filter(value -> value.name().equals("msdRatio")).toList();
    assertEquals(2, ratios.size());
    ratios.forEach(ratio -> assertEquals(1.2, ratio.value(), 1e-9));
    // replicas share their starts, and what is common to them is no error of the ratio
    assertEquals(0, ratios.get(0).error(), 1e-9);
    Figure kicks = figure(result, "transport-kick");
    assertEquals(2, kicks.panels().size());
    assertEquals(2, kicks.panels().get(0).curves().size());
    assertEquals(1, kicks.panels().get(1).curves().size());
    Tree otherwise = Tree.EMPTY.with("reference", Value.of("gd"));
    Result alone = analyse(otherwise, runs);
    assertEquals(1, figure(alone, "transport-kick").panels().size());
  }

  /** Eight cells of two schemes: two colours, each in the legend once. */
  @Test
  void manyCellsHaveAColourAScheme() {
    List<RunData> runs = new ArrayList<>();
    for (double kick : new double[] {0.01, 0.02, 0.03, 0.04}) {
      runs.add(logged(Physics.bro(500, kick), 0, k -> kick * k, k -> kick * (k - 2000)));
      runs.add(logged(sgd(kick * 5), 0, k -> kick * k, k -> kick * (k - 2000)));
    }
    var curves = figure(analyse(Tree.EMPTY, runs), "transport").panels().get(0).curves();
    assertEquals(8, curves.size());
    assertEquals(2, curves.stream().map(curve -> curve.role()).distinct().count());
    assertEquals(2, curves.stream().filter(curve -> !curve.label().isEmpty()).count());
    var few = figure(analyse(Tree.EMPTY, runs.subList(0, 4)), "transport").panels().get(0);
    assertEquals(4, few.curves().stream().map(curve -> curve.role()).distinct().count());
  }

  @Test
  void whatIsMissingIsSaid() {
    RunData bare = FakeRun.limit(BRO, 0.5, 0, k -> 0.5);
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> analyse(Tree.EMPTY, List.of(bare)));
    assertTrue(none.getMessage().contains("observe \"msd\""), none.getMessage());
    RunData fromStart = logged(BRO, 0, k -> 2e-6 * k, null);
    Result result = analyse(Tree.EMPTY, List.of(fromStart));
    assertTrue(says(result, "slope of the displacement from the start"));
    assertTrue(says(result, "one run has no error"));
    assertEquals(2e-6 / 6, value(result, "diffusion").value(), 1e-12);
    assertFalse(says(result, "too short"), result.findings().toString());
  }

  private static Physics sgd(double learningRate) {
    Physics sgd = Physics.sgd(500, 0.2);
    return new Physics(
        sgd.scheme(),
        sgd.settings().with("learningRate", Value.of(learningRate)),
        sgd.particles(),
        sgd.transientSteps(),
        sgd.steps());
  }

  private static RunData walk(int replica, double sigma, Random random) {
    double[] box = {4, 4, 4};
    int particles = 200;
    Frame frame = Configurations.poisson(box, particles, random);
    List<Frame> frames = new ArrayList<>(List.of(frame));
    for (int step = 1; step <= 100; step++) {
      double[][] x = new double[3][particles];
      int[][] image = new int[3][particles];
      for (int axis = 0; axis < 3; axis++) {
        for (int i = 0; i < particles; i++) {
          double to = frame.position()[axis][i] + sigma * random.nextGaussian();
          int crossed = (int) Math.floor(to / 4);
          x[axis][i] = to - 4 * crossed;
          image[axis][i] = frame.image()[axis][i] + crossed;
        }
      }
      frame = new Frame((long) step * EVERY, box, frame.radius(), x, image);
      frames.add(frame);
    }
    return new FramedRun(FakeRun.limit(BRO, 0.5, replica, k -> 0.5), frames);
  }

  private static RunData logged(
      Physics physics, int replica, LongToDoubleFunction start, LongToDoubleFunction steady) {
    return run(physics, replica, Outcome.STEP_LIMIT, physics.steps(), start, steady);
  }

  private static RunData absorbed(
      Physics physics, int replica, long steps, LongToDoubleFunction start) {
    return run(physics, replica, Outcome.ABSORBED, steps, start, null);
  }

  private static RunData run(
      Physics physics,
      int replica,
      Outcome outcome,
      long steps,
      LongToDoubleFunction start,
      LongToDoubleFunction steady) {
    long[] step = LongStream.rangeClosed(0, steps / EVERY).map(row -> row * EVERY).toArray();
    List<Column> columns = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    columns.add(new Column("msd", "msd", "MSD", "D^2"));
    values.add(Arrays.stream(step).mapToDouble(start).toArray());
    if (steady != null) {
      columns.add(new Column("msdFrom2000", "msd", "MSD", "D^2"));
      values.add(
          Arrays.stream(step)
              .mapToDouble(k -> k < 2000 ? Double.NaN : steady.applyAsDouble(k))
              .toArray());
    }
    return new FakeRun(
        physics.specification(0.6),
        replica,
        RunStatus.FINISHED,
        Optional.of(outcome),
        steps,
        new Series(columns, step, values.toArray(double[][]::new)));
  }

  private static Result analyse(Tree parameters, List<RunData> runs) {
    Declaration<TransportParameters> declaration = Declaration.of(TransportParameters.class);
    Problems problems = new Problems();
    Tree whole =
        declaration.complete(parameters, Path.ROOT, (kind, tree, at, found) -> tree, problems);
    problems.raise();
    return new TransportProvider().create(declaration.bind(whole)).analyse(runs, Progress.NONE);
  }

  private static Quantity value(Result result, String name) {
    return result.values().stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Figure figure(Result result, String name) {
    return result.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean says(Result result, String words) {
    return result.findings().stream().anyMatch(finding -> finding.text().contains(words));
  }
}
