package org.absorb.analysis.equivalence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.absorb.measure.Configurations;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.FramedRun;
import org.absorb.measure.landscape.Some;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Frame;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.junit.jupiter.api.Test;

/** Made runs: 150 particles put down one by one without overlap, or anywhere. */
class EquivalenceTest {

  private static final long SEED = 5;
  private static final int PARTICLES = 150;
  private static final double[] BOX = {7, 7, 7};

  /** A fifth of those that are usual, which is enough to tell these states apart. */
  private static final Tree FEW_VECTORS = Tree.EMPTY.with("vectorsPerShell", Value.of(20));

  private static final double[] WIDE = {26, 26, 26};
  private static final Physics BRO = Physics.bro(PARTICLES, 0.03);
  private static final Physics MATCH = sgd(0.04);
  private static final Physics WRONG = sgd(0.0225);
  private static final Function<Random, Frame> ADDED =
      random -> Configurations.added(BOX, PARTICLES, random);
  private static final Function<Random, Frame> POISSON =
      random -> Configurations.poisson(BOX, PARTICLES, random);

  private final Random random = new Random(SEED);

  @Test
  void runsThatAreAlikeAgreeAndSayThatTheirThirdMomentsDoNot() {
    Result result = analyse(runs(BRO, 6, 0.9, ADDED), runs(MATCH, 6, 0.9, ADDED));
    for (Measure measure : Measure.values()) {
      assertEquals("agree", verdict(result, measure.key()), measure.key());
    }
    assertEquals("agree", verdict(result, "factor"));
    assertEquals("match", verdict(result, "moments"));
    assertTrue(says(result, "match in mean and variance"), result.findings().toString());
    assertFalse(says(result, "draws a factor"));
    assertTrue(says(result, "-1.155 and 0"), result.findings().toString());
    assertTrue(
        says(result, "agree in activity, energy, flatness, mean square displacement and S(k)"));
    assertEquals(0.015, value(result, "momentMean").value(), 1e-15);
    assertEquals(0.03 / Math.sqrt(12), value(result, "momentDeviation").value(), 1e-15);
  }

  @Test
  void runsThatAreNotAlikeDifferInWhatTheyDifferIn() {
    Result result = analyse(runs(BRO, 6, 0.9, ADDED), runs(MATCH, 6, 0.95, POISSON));
    assertEquals("differ", verdict(result, "activity"));
    assertEquals("differ", verdict(result, "energy"));
    assertEquals("differ", verdict(result, "flatness"));
    assertEquals("differ", verdict(result, "factor"));
    // any two uniform places in the box are as far apart
    assertEquals("agree", verdict(result, "msd"));
    assertEquals(0.05, of(result, "activity", "difference").value(), 0.002);
    assertTrue(of(result, "activity", "deviate").value() > 8);
    Figure figure = result.figures().get(0);
    assertEquals(2, figure.panels().size());
    // what lies beyond is drawn at the edge, hollow
    assertTrue(figure.panels().get(0).curves().stream().anyMatch(curve -> curve.open()));
  }

  @Test
  void theWrongMapDoesNotMatch() {
    Result result = analyse(runs(BRO, 4, 0.9, ADDED), runs(WRONG, 4, 0.9, ADDED));
    assertEquals("no match", verdict(result, "moments"));
    assertEquals(9.0 / 16, of(result, "moments", "meanRatio").value(), 1e-12);
    assertTrue(says(result, "not at the match"));
    assertFalse(says(result, "match in mean and variance"));
  }

  @Test
  void oneFactorForAParticleIsNotOneForAPair() {
    Physics particlewise = new Physics("bro.particlewise", BRO.settings(), PARTICLES, 2000, 10_000);
    Result result = analyse(runs(BRO, 2, 0.9, ADDED), runs(particlewise, 2, 0.9, ADDED));
    assertEquals("match", verdict(result, "moments"));
    assertTrue(says(result, "draws a factor for a particle"), result.findings().toString());
  }

  /** Each kick has its own baseline: the one whose mean step is most alike. */
  @Test
  void kicksArePaired() {
    List<RunData> all = new ArrayList<>(runs(BRO, 2, 0.9, ADDED));
    all.addAll(runs(Physics.bro(PARTICLES, 0.06), 2, 0.9, ADDED));
    Result result = analyse(all, join(runs(MATCH, 2, 0.9, ADDED), runs(sgd(0.08), 2, 0.9, ADDED)));
    List<Quantity> ratios =
        result.values().stream().filter(v -> v.name().equals("meanRatio")).toList();
    assertEquals(2, ratios.size());
    assertTrue(ratios.stream().allMatch(ratio -> Math.abs(ratio.value() - 1) < 1e-12));
  }

  /** Of one replica the log and the wave vectors have errors, the last frame has none. */
  @Test
  void oneReplicaTellsWhatItCan() {
    Result result = analyse(runs(BRO, 1, 0.9, ADDED), runs(MATCH, 1, 0.9, ADDED));
    assertEquals("agree", verdict(result, "activity"));
    assertEquals("unknown", verdict(result, "flatness"));
    assertEquals("unknown", verdict(result, "msd"));
    assertEquals("agree", verdict(result, "factor"));
    assertTrue(says(result, "cannot be told"));
  }

  /** Of like states chi squared is small, as often as it should be; in one of twenty it is not. */
  @Test
  void structureFactorsOfLikeStatesAgree() {
    Tree coarse = FEW_VECTORS.with("kMax", Value.of(10));
    for (int replicas : new int[] {1, 4}) {
      int tries = 20;
      int unlikely = 0;
      for (int i = 0; i < tries; i++) {
        Result result =
            analyse(
                coarse, join(runs(BRO, replicas, 0.9, ADDED), runs(MATCH, replicas, 0.9, ADDED)));
        unlikely += of(result, "factor", "probability").value() < 0.05 ? 1 : 0;
      }
      // P(more than 5 of 20 at 5 %) is 3e-4
      assertTrue(unlikely <= 5, unlikely + " of " + tries + ", seed " + SEED);
    }
  }

  /** Runs from one start are compared one by one: what the start does to both is no difference. */
  @Test
  void displacementsFromOneStartAreCompared() {
    List<RunData> shared = new ArrayList<>();
    for (int replica = 0; replica < 6; replica++) {
      Frame start = ADDED.apply(random);
      Frame end = ADDED.apply(random);
      shared.add(
          new FramedRun(steady(BRO, replica), List.of(at(0, start), at(10_000, end)), Some.LINEAR));
      int[][] image = new int[3][PARTICLES];
      image[0][0] = 1; // one particle of one of the two has gone around the box
      shared.add(
          new FramedRun(
              steady(MATCH, replica),
              List.of(at(0, start), new Frame(10_000, BOX, end.radius(), end.position(), image)),
              Some.LINEAR));
    }
    Result result = analyse(shared, List.of());
    double both = value(result, "msd").error();
    assertTrue(of(result, "msd", "difference").error() < both, result.values().toString());
  }

  private static FakeRun steady(Physics physics, int replica) {
    return FakeRun.steady(physics, 0.6, replica, 0.9, 50, 0.01);
  }

  @Test
  void absorbedRunsAreLeftOut() {
    List<RunData> sgd = new ArrayList<>(runs(MATCH, 3, 0.9, ADDED));
    sgd.add(framed(FakeRun.absorbed(MATCH, 0.6, 900, 500), ADDED));
    Result result = analyse(runs(BRO, 3, 0.9, ADDED), sgd);
    assertEquals("agree", verdict(result, "activity"));
    assertTrue(says(result, "1 of 4 runs were absorbed"));
  }

  @Test
  void refusalsAreOneSentence() {
    List<RunData> bro = runs(BRO, 2, 0.9, ADDED);
    assertRefused("nothing to compare", bro, List.of());
    List<RunData> larger = runs(Physics.bro(2 * PARTICLES, 0.03), 2, 0.9, ADDED);
    assertRefused("nothing to compare", bro, larger);
    FakeRun queued = FakeRun.steady(BRO, 0.6, 1, 0.9, 50, 0.01).with(RunStatus.QUEUED);
    assertRefused("finished", List.of(queued), List.of());
    Function<Random, Frame> wide = r -> Configurations.poisson(WIDE, PARTICLES, r);
    assertRefused("kMax", runs(BRO, 1, 0.9, wide), runs(MATCH, 1, 0.9, wide), "kMax", 100);
  }

  private static void assertRefused(String word, List<RunData> a, List<RunData> b) {
    assertRefused(word, a, b, "kMax", 15);
  }

  private static void assertRefused(
      String word, List<RunData> a, List<RunData> b, String key, double set) {
    Tree tree = Tree.EMPTY.with(key, Value.of(set));
    String said =
        assertThrows(IllegalArgumentException.class, () -> analyse(tree, join(a, b))).getMessage();
    assertTrue(said.contains(word) && !said.contains("\n"), said);
  }

  private static Physics sgd(double learningRate) {
    Tree settings = Physics.sgd(PARTICLES, 0.75).settings();
    return new Physics(
        "sgd.pairwise",
        settings.with("learningRate", Value.of(learningRate)),
        PARTICLES,
        2000,
        10_000);
  }

  private List<RunData> runs(
      Physics physics, int replicas, double activity, Function<Random, Frame> frame) {
    List<RunData> runs = new ArrayList<>();
    for (int i = 0; i < replicas; i++) {
      int replica = random.nextInt(1_000_000);
      runs.add(framed(FakeRun.steady(physics, 0.6, replica, activity, 50, 0.01), frame));
    }
    return runs;
  }

  private RunData framed(FakeRun run, Function<Random, Frame> frame) {
    return new FramedRun(
        run,
        List.of(at(0, frame.apply(random)), at(run.steps(), frame.apply(random))),
        Some.LINEAR);
  }

  private static Frame at(long step, Frame frame) {
    return new Frame(step, frame.box(), frame.radius(), frame.position(), frame.image());
  }

  private static List<RunData> join(List<RunData> a, List<RunData> b) {
    List<RunData> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static Result analyse(List<RunData> a, List<RunData> b) {
    return analyse(FEW_VECTORS, join(a, b));
  }

  private static Result analyse(Tree parameters, List<RunData> runs) {
    Declaration<EquivalenceParameters> declaration = Declaration.of(EquivalenceParameters.class);
    Problems problems = new Problems();
    Tree whole =
        declaration.complete(parameters, Path.ROOT, (kind, tree, at, found) -> tree, problems);
    problems.raise();
    return new EquivalenceProvider().create(declaration.bind(whole)).analyse(runs, Progress.NONE);
  }

  private static Quantity value(Result result, String name) {
    return result.values().stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Of the comparison in a quantity. */
  private static Quantity of(Result result, String quantity, String name) {
    return result.values().stream()
        .filter(value -> value.of().text("quantity").filter(quantity::equals).isPresent())
        .filter(value -> name.isEmpty() || value.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String verdict(Result result, String quantity) {
    return of(result, quantity, "").of().text("verdict").orElseThrow();
  }

  private static boolean says(Result result, String words) {
    return result.findings().stream().anyMatch(finding -> finding.text().contains(words));
  }
}
