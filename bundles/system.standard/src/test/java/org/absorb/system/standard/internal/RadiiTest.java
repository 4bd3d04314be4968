package org.absorb.system.standard.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.system.RadiusDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments of 2e5 radii within 4 standard errors, which those of a little more width are not. */
class RadiiTest {

  private static final int N = 200_000;

  private static double[] draw(RadiusDistribution distribution, int particles, long seed) {
    double[] radius = new double[particles];
    distribution.draw(new Noise(seed), radius);
    return radius;
  }

  private static RadiusDistribution lognormal(double delta) {
    return new LognormalRadii().create(new LognormalRadii.Parameters(delta));
  }

  private static RadiusDistribution uniform(double delta) {
    return new UniformRadii().create(new UniformRadii.Parameters(delta));
  }

  private static RadiusDistribution bidisperse(double ratio, double fraction) {
    return new BidisperseRadii().create(new BidisperseRadii.Parameters(ratio, fraction));
  }

  /** How many standard errors the mean of some values lies off. */
  private static double off(double[] values, double expected) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double square = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return (mean - expected) / (Math.sqrt(square) / values.length);
  }

  private static void assertMean(double[] values, double expected, double wrong) {
    assertTrue(Math.abs(off(values, expected)) < 4, "off by " + off(values, expected));
    assertTrue(Math.abs(off(values, wrong)) > 4, "a wrong one is seen: " + off(values, wrong));
  }

  private static double[] power(double[] radius, double exponent) {
    return Arrays.stream(radius).map(r -> Math.pow(r, exponent)).toArray();
  }

  @ParameterizedTest
  @CsvSource({"0.05", "0.2", "0.5"})
  void lognormalRadiiHaveTheirMoments(double delta) {
    double[] radius = draw(lognormal(delta), N, 3);
    // E R^m = (1 + delta^2)^(m (m - 1) / 2)
    double square = 1 + delta * delta;
    double more = 1 + 1.1 * delta * delta;
    assertMean(radius, 1, 1 + 0.05 * delta);
    assertMean(power(radius, -1), square, 1 + 1.5 * delta * delta);
    assertMean(Arrays.stream(radius).map(r -> (r - 1) * (r - 1)).toArray(), square - 1, more - 1);
    double[] logarithm = Arrays.stream(radius).map(Math::log).toArray();
    assertMean(logarithm, -0.5 * Math.log(square), -0.5 * Math.log(square) + 0.05 * delta);
  }

  @ParameterizedTest
  @CsvSource({"0.05", "0.2", "0.55"})
  void uniformRadiiHaveTheirMoments(double delta) {
    double[] radius = draw(uniform(delta), N, 3);
    assertMean(radius, 1, 1 + 0.05 * delta);
    double[] square = Arrays.stream(radius).map(r -> (r - 1) * (r - 1)).toArray();
    assertMean(square, delta * delta, 1.1 * delta * delta);
    double half = Math.sqrt(3) * delta;
    assertTrue(Arrays.stream(radius).allMatch(r -> r > 0 && Math.abs(r - 1) <= half));
    assertMean(power(square, 2), 9 * Math.pow(delta, 4) / 5, 2 * Math.pow(delta, 4));
  }

  @Test
  void twoSizesAreMixedExactly() {
    double[] radius = draw(bidisperse(1.4, 0.3), 1001, 3);
    assertEquals(300, Arrays.stream(radius).filter(r -> r == 1.4).count());
    assertEquals(701, Arrays.stream(radius).filter(r -> r == 1).count());
    assertEquals(0, Arrays.stream(draw(bidisperse(1.4, 0), 9, 3)).filter(r -> r > 1).count());
    assertEquals(9, Arrays.stream(draw(bidisperse(1.4, 1), 9, 3)).filter(r -> r > 1).count());
    // well mixed: how many of the first half are large is hypergeometric
    double[] half = Arrays.copyOf(draw(bidisperse(2, 0.5), N, 5), N / 2);
    double large = Arrays.stream(half).filter(r -> r == 2).count();
    assertEquals(N / 4.0, large, 4 * Math.sqrt(N / 16.0));
  }

  @Test
  void theSeedAloneDecides() {
    for (RadiusDistribution each :
        new RadiusDistribution[] {lognormal(0.2), uniform(0.2), bidisperse(1.4, 0.5)}) {
      assertArrayEquals(draw(each, 700, 5), draw(each, 700, 5));
      assertFalse(Arrays.equals(draw(each, 700, 5), draw(each, 700, 6)));
    }
    // a particle's radius does not depend on how many there are
    assertArrayEquals(
        Arrays.copyOf(draw(lognormal(0.2), 700, 5), 100), draw(lognormal(0.2), 100, 5));
  }
}
