package org.absorb.analysis.fss.internal.collapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.absorb.analysis.fss.internal.Golden;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollapseTest {

  private static final String ACTIVITY = "synth_activity_noise0.02.csv";
  private static final Scaling UNIT =
      new Scaling(0, new double[] {1, 1, 1}, new double[] {1, 1, 1});

  @ParameterizedTest
  @ValueSource(strings = {ACTIVITY, "synth_tau_noise0.02.csv"})
  void equalsPyfssa(String file) {
    for (Tree golden : Golden.items(Golden.document().tree("quality"), file)) {
      double[] p = Golden.numbers(golden, "params");
      Interval window =
          golden.get("bounds").orElseThrow() instanceof Value.Items
              ? new Interval(
                  Golden.numbers(golden, "bounds")[0], Golden.numbers(golden, "bounds")[1])
              : Interval.ALL;
      ScalingQuality q = new Collapse(Golden.data(file), window, false).quality(p[0], p[1], p[2]);
      String where = golden.toString();
      close(golden, "S", q.quality(), where);
      close(golden, "HoudayerHartmann", q.meanOverTerms(), where);
      int[] terms = Arrays.stream(Golden.numbers(golden, "terms")).mapToInt(x -> (int) x).toArray();
      assertArrayEquals(terms, q.terms(), where);
    }
  }

  private static void close(Tree golden, String key, double mine, String where) {
    double theirs = Golden.number(golden.get(key).orElseThrow());
    assertEquals(theirs, mine, 1e-8 * theirs, where);
  }

  @Test
  void smallCaseByHand() {
    ScalingQuality exact = byHand(1.5, Interval.ALL);
    assertEquals(0, exact.quality(), 1e-24);
    assertArrayEquals(new int[] {3, 2, 2}, exact.terms());
    ScalingQuality moved = byHand(1, Interval.ALL);
    assertEquals(15.64814814814823, moved.quality(), 1e-12);
    assertEquals(15, moved.meanOverTerms(), 1e-12);
    assertEquals(29.05982905982904, byHand(1, new Interval(0.3, 2.3)).quality(), 1e-12);
  }

  private static ScalingQuality byHand(double middle, Interval window) {
    double[] error = {0.05, 0.05, 0.05};
    double[] second = {0.5, middle, 2.5};
    ScalingData data =
        new ScalingData(
            List.of(
                new SizeCurve(1, new double[] {0, 1, 2}, new double[] {0, 1, 2}, error),
                new SizeCurve(2, new double[] {0.5, 1.5, 2.5}, second, error),
                new SizeCurve(
                    3, new double[] {-0.25, 0.25, 0.75}, new double[] {-0.25, 0.25, 0.75}, error)));
    return new Collapse(data, window, false).quality(UNIT);
  }

  /** Exact properties, at random points; the negative control is a power of a. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void symmetries(long seed) {
    Random random = new Random(seed);
    ScalingData data = Golden.data(ACTIVITY);
    double rhoC = 0.63 + 0.02 * random.nextDouble();
    double nu = 0.4 + random.nextDouble();
    double zeta = -1.5 + random.nextDouble();
    double s = s(data, rhoC, nu, zeta);
    double k = 0.1 + 3 * random.nextDouble();
    assertEquals(1, s(changed(data, k, 1, 1), rhoC, nu, zeta) / s, 1e-9, "L -> kL");
    assertEquals(1, s(changed(data, 1, k, k), rhoC, nu, zeta) / s, 1e-9, "a -> ka, da -> k da");
    assertEquals(1, s(changed(data, 1, 1, k), rhoC, nu, zeta) * k * k / s, 1e-9, "da -> k da");
    assertTrue(
        Math.abs(s(changed(data, 1, k, 1), rhoC, nu, zeta) / s - 1) > 1e-3,
        "a -> ka alone must change S'");
    List<SizeCurve> shuffled = new ArrayList<>(data.curves());
    Collections.shuffle(shuffled, random);
    assertEquals(s, s(new ScalingData(shuffled), rhoC, nu, zeta), "the order of sizes");
  }

  @Test
  void logarithmsKnowNoUnitEither() {
    ScalingData data = Golden.data(ACTIVITY);
    double s = new Collapse(data, Interval.ALL, true).at(0.641, 0.6, -0.8);
    double scaled = new Collapse(changed(data, 2, 7, 7), Interval.ALL, true).at(0.641, 0.6, -0.8);
    assertEquals(1, scaled / s, 1e-9);
  }

  private static double s(ScalingData data, double rhoC, double nu, double zeta) {
    return new Collapse(data, Interval.ALL, false).at(rhoC, nu, zeta);
  }

  private static ScalingData changed(ScalingData data, double size, double value, double error) {
    return new ScalingData(
        data.curves().stream()
            .map(
                curve ->
                    new SizeCurve(
                        size * curve.size(),
                        curve.rho(),
                        Arrays.stream(curve.value()).map(a -> value * a).toArray(),
                        Arrays.stream(curve.error()).map(da -> error * da).toArray()))
            .toList());
  }

  /** The reference refuses all of these: one grid for all, no error of 0, nothing missing. */
  @Test
  void raggedMaskedAndAbsorbedPointsAreTaken() {
    ScalingData whole = Golden.data(ACTIVITY);
    ScalingData ragged = whole.where((curve, i) -> (i + (int) curve.size()) % 9 != 0);
    ScalingQuality q = new Collapse(ragged, Interval.ALL, false).quality(0.64, 0.59, -0.84);
    assertTrue(q.quality() > 0.5 && q.quality() < 4, q.toString());
    SizeCurve first = whole.curves().get(0);
    double[] value = first.value().clone();
    double[] error = first.error().clone();
    value[0] = 0;
    error[0] = 0; // absorbed
    error[3] = Double.NaN; // a single run
    List<SizeCurve> curves = new ArrayList<>(whole.curves());
    curves.set(0, new SizeCurve(first.size(), first.rho(), value, error));
    ScalingQuality masked =
        new Collapse(new ScalingData(curves), Interval.ALL, false).quality(0.64, 0.59, -0.84);
    ScalingData without =
        whole.where((curve, i) -> curve.size() > first.size() || i != 0 && i != 3);
    ScalingQuality left = new Collapse(without, Interval.ALL, false).quality(0.64, 0.59, -0.84);
    assertEquals(left.quality(), masked.quality());
    assertEquals(whole.points() - 2, masked.points());
  }
}
