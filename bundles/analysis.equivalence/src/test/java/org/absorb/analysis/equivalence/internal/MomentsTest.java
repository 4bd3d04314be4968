package org.absorb.analysis.equivalence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Closed forms beside draws from each law: 4 standard errors at 2e5 draws, seed printed. */
class MomentsTest {

  private static final long SEED = 7;
  private static final int DRAWS = 200_000;
  private static final double F = 0.5;
  private static final double EPS = 0.3;
  private static final double ALPHA = 0.4;
  private static final double B = 0.75;
  private static final double H = 0.25;

  private record Law(String scheme, ToDoubleFunction<Random> factor) {}

  private static Stream<Law> laws() {
    double spread = Math.sqrt(B * (1 - B));
    ToDoubleFunction<Random> bro = r -> EPS * r.nextDouble();
    ToDoubleFunction<Random> sgd = r -> ALPHA * F * (r.nextDouble() < B ? 1 : 0);
    return Stream.of(
        new Law("bro.pairwise", bro),
        new Law("bro.pairwise.correlated", bro),
        new Law("bro.particlewise", bro),
        new Law("sgd.pairwise", sgd),
        new Law("sgd.particlewise", sgd),
        new Law("approximation.bro.pairwise", r -> EPS * F * (1 + r.nextGaussian() / Math.sqrt(3))),
        new Law("approximation.sgd.pairwise", r -> ALPHA * F * (B + spread * r.nextGaussian())),
        new Law(
            "sde.bro.particlewise",
            r -> EPS * F * (H + Math.sqrt(H) * r.nextGaussian() / Math.sqrt(3))),
        new Law(
            "sde.sgd.pairwise",
            r -> ALPHA * F * (B * H + spread * Math.sqrt(H) * r.nextGaussian())));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void closedFormsAreThoseOfDraws(Law law) {
    Moments closed = of(law.scheme()).orElseThrow();
    Random random = new Random(SEED);
    double[] w = new double[DRAWS];
    Arrays.setAll(w, i -> law.factor().applyAsDouble(random));
    String where = law.scheme() + ", seed " + SEED;
    assertTrue(away(w, 1, closed.mean(), 0) < 4, where);
    assertTrue(away(w, 2, closed.variance(), closed.mean()) < 4, where);
    assertTrue(away(w, 3, closed.third(), closed.mean()) < 4, where);
    // a wrong factor is seen
    assertTrue(away(w, 1, closed.mean() * 4 / 3, 0) > 20, where);
    assertTrue(away(w, 2, closed.variance() / 2, closed.mean()) > 20, where);
  }

  /** By how many standard errors the mean of (w - about)^power misses what is expected. */
  private static double away(double[] w, int power, double expected, double about) {
    Estimate drawn = Estimate.of(Arrays.stream(w).map(x -> Math.pow(x - about, power)).toArray());
    return Math.abs(drawn.mean() - expected) / drawn.error();
  }

  @Test
  void theThirdMomentOfAUniformFactorIsNotThatOfABatch() {
    Random random = new Random(SEED);
    double[] w = new double[DRAWS];
    Arrays.setAll(w, i -> EPS * random.nextDouble());
    Moments sgd = of("sgd.pairwise", Map.of("learningRate", 4 * EPS / 3)).orElseThrow();
    assertTrue(away(w, 3, sgd.third(), sgd.mean()) > 20);
  }

  @Test
  void atThreeQuartersMeanAndVarianceMatchAndTheThirdDiffers() {
    Moments bro = of("bro.pairwise").orElseThrow();
    Moments sgd = of("sgd.pairwise", Map.of("learningRate", 4 * EPS / 3)).orElseThrow();
    assertEquals(bro.mean(), sgd.mean(), 1e-15);
    assertEquals(bro.variance(), sgd.variance(), 1e-15);
    assertTrue(sgd.match(bro));
    assertFalse(sgd.matchThird(bro));
    assertEquals(-2 / Math.sqrt(3), sgd.skewness(), 1e-12);
    assertFalse(of("sgd.pairwise", Map.of("learningRate", 3 * EPS / 4)).orElseThrow().match(bro));
    // the same mean at another batch fraction
    assertFalse(
        of("sgd.pairwise", Map.of("learningRate", 2 * EPS, "batchFraction", 0.5))
            .orElseThrow()
            .match(bro));
    assertTrue(
        of("approximation.bro.pairwise")
            .orElseThrow()
            .matchThird(of("approximation.sgd.pairwise").orElseThrow()));
  }

  @Test
  void lawsWithoutAClosedFormHaveNone() {
    assertTrue(of("ro.pairwise").isEmpty());
    assertTrue(of("momentum").isEmpty());
    assertTrue(of("bro.pairwise", Map.of("thermalNoise", 0.01)).isEmpty());
    assertTrue(of("bro.pairwise", Map.of("displacementCap", 0.1)).isEmpty());
    Tree selective = settings(Map.of()).with("batch", Value.of("selective"));
    assertTrue(of("sgd.pairwise", selective).isEmpty());
  }

  private static Optional<Moments> of(String scheme) {
    return of(scheme, Map.of());
  }

  private static Optional<Moments> of(String scheme, Map<String, Double> changed) {
    return of(scheme, settings(changed));
  }

  private static Optional<Moments> of(String scheme, Tree settings) {
    return Moments.of(new Physics(scheme, settings, 100, 10, 100).specification(0.6), F);
  }

  private static Tree settings(Map<String, Double> changed) {
    Tree settings =
        Tree.EMPTY
            .with("kickSize", Value.of(EPS))
            .with("learningRate", Value.of(ALPHA))
            .with("batchFraction", Value.of(B))
            .with("timeStep", Value.of(H));
    for (Map.Entry<String, Double> entry : changed.entrySet()) {
      settings = settings.with(entry.getKey(), Value.of(entry.getValue()));
    }
    return settings;
  }
}
