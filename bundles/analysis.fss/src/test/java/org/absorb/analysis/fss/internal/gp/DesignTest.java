package org.absorb.analysis.fss.internal.gp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.absorb.analysis.fss.internal.Golden;
import org.absorb.analysis.fss.internal.Synthetic;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.ScalingSettings.Method;
import org.absorb.model.scaling.SizeCurve;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Points that are proposed sharpen phi_c more than as many evenly placed ones. */
class DesignTest {

  private static final boolean[] ALL = {true, true, true};
  private static final int MORE = 24;

  /** A first, wide sweep. */
  private static final Synthetic BEGUN =
      new Synthetic(Golden.ACTIVITY, new double[] {10, 15.874, 25.198, 40}, 0.60, 0.684, 9, 0.02);

  private static final class Trials {
    double before;
    double proposed;
    double even;
    double quotedProposed;
    double quotedEven;
    double expectedProposed;
  }

  @Test
  @Tag("slow")
  void overFortyTrials() {
    Trials t = trials(40);
    assertTrue(t.proposed < t.even, t.proposed + " of the truth, evenly " + t.even);
    assertTrue(t.quotedProposed < t.quotedEven, t.quotedProposed + ", evenly " + t.quotedEven);
    assertTrue(t.quotedEven < t.before, t.quotedEven + ", before " + t.before);
  }

  @Test
  void overAFewTrials() {
    Trials t = trials(4);
    assertTrue(t.quotedProposed < t.quotedEven, t.quotedProposed + ", evenly " + t.quotedEven);
    assertTrue(t.quotedEven < t.before, t.quotedEven + ", before " + t.before);
    // what was promised is what came
    assertEquals(1, t.expectedProposed / t.quotedProposed, 0.35);
  }

  /** Errors of phi_c after both: root mean squares over trials, and the means of those quoted. */
  private static Trials trials(int count) {
    Trials t = new Trials();
    for (int k = 0; k < count; k++) {
      ScalingData begun = BEGUN.data(900 + k);
      ScalingSettings settings = ScalingSettings.of(Method.GP, Golden.ACTIVITY);
      GpFit fit = GpFit.of(begun, settings, Golden.ACTIVITY);
      t.before += fit.errors()[0] / count;
      Design design = new Design(fit, ALL, begun);
      List<Design.Candidate> candidates = new ArrayList<>();
      List<Design.Candidate> even = new ArrayList<>();
      for (SizeCurve curve : begun.curves()) {
        for (int i = 0; i < 33; i++) {
          double rho = BEGUN.low() + (BEGUN.high() - BEGUN.low()) * i / 32;
          candidates.add(new Design.Candidate(curve.size(), rho, BEGUN.noise()));
        }
        for (int i = 0; i < MORE / 4; i++) {
          double rho = BEGUN.low() + (BEGUN.high() - BEGUN.low()) * (i + 0.5) / (MORE / 4);
          even.add(new Design.Candidate(curve.size(), rho + 1e-7, BEGUN.noise()));
        }
      }
      Design.Choice choice = design.choose(candidates, MORE);
      t.expectedProposed += choice.errorsAfter()[MORE - 1] / count;
      ScalingFit p = after(begun, choice.points(), 5000 + k, settings);
      ScalingFit e = after(begun, even, 5000 + k, settings);
      t.proposed += square(p.point().rhoC() - 0.64) / count;
      t.even += square(e.point().rhoC() - 0.64) / count;
      t.quotedProposed += p.errors().rhoC() / count;
      t.quotedEven += e.errors().rhoC() / count;
    }
    t.proposed = Math.sqrt(t.proposed);
    t.even = Math.sqrt(t.even);
    return t;
  }

  private static double square(double x) {
    return x * x;
  }

  private static ScalingFit after(
      ScalingData begun, List<Design.Candidate> more, long seed, ScalingSettings settings) {
    return GpFit.of(with(begun, more, new Random(seed)), settings, Golden.ACTIVITY).fit();
  }

  /** The data with more points measured; one that is there already is averaged with the new. */
  private static ScalingData with(ScalingData begun, List<Design.Candidate> more, Random random) {
    List<SizeCurve> curves = new ArrayList<>();
    for (SizeCurve curve : begun.curves()) {
      TreeMap<Double, double[]> points = new TreeMap<>();
      for (int i = 0; i < curve.points(); i++) {
        add(points, curve.rho()[i], curve.value()[i], curve.error()[i]);
      }
      for (Design.Candidate c : more) {
        if (c.size() / curve.size() > 0.999 && c.size() / curve.size() < 1.001) {
          SizeCurve one = BEGUN.curve(curve.size(), new double[] {c.rho()}, random);
          add(points, c.rho(), one.value()[0], one.error()[0]);
        }
      }
      curves.add(
          new SizeCurve(
              curve.size(),
              points.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
              points.values().stream().mapToDouble(p -> p[0] / p[1]).toArray(),
              points.values().stream().mapToDouble(p -> 1 / Math.sqrt(p[1])).toArray()));
    }
    return new ScalingData(curves);
  }

  private static void add(TreeMap<Double, double[]> points, double rho, double a, double da) {
    double[] sums = points.computeIfAbsent(rho, key -> new double[2]);
    sums[0] += a / (da * da);
    sums[1] += 1 / (da * da);
  }
}
