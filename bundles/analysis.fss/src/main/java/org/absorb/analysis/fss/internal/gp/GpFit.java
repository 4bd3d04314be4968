package org.absorb.analysis.fss.internal.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.analysis.fss.internal.Words;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.analysis.fss.internal.fit.RobustFit;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;

/**
 * The most likely scaling parameters where the master curve is a Gaussian process.
 *
 * @param p {@code (rho_c, nu, zeta, ln t1, ln t2, ln t3)}
 * @param errors of rho_c, nu, zeta: the root of the diagonal of the inverse of the second
 *     derivatives; 0 of what is fixed, not-a-number where they are not positive
 * @param logLikelihood there, without its constant
 * @param points how many were used
 * @param fit as it is told
 */
public record GpFit(double[] p, double[] errors, double logLikelihood, int points, ScalingFit fit) {

  /** Steps of an optimiser at which each parameter changes things by about as much. */
  private static final double[] SCALE = {0.02, 0.05, 0.05, 0.5, 0.5, 0.5};

  private static final double NEGLIGIBLE_NOISE = 0.1;

  /**
   * @throws IllegalArgumentException with a sentence, of fewer than two sizes
   */
  public static GpFit of(ScalingData data, ScalingSettings settings) {
    ScalingFit first = RobustFit.of(data, settings.logarithmic(true).sampled(1), done -> {}).fit(0);
    return of(data, settings, first.point());
  }

  /** From values that are near the best. */
  public static GpFit of(ScalingData data, ScalingSettings settings, ScalingPoint first) {
    LogData points = LogData.of(windowed(data, settings, first));
    Likelihood likelihood = new Likelihood(points);
    double noise = middle(points.error());
    double[] start = {first.rhoC(), first.nu(), first.zeta(), 0, 0, Math.log(0.3 * noise)};
    double[] x = likelihood.x(start);
    double[] y = likelihood.y(start);
    double span = Arrays.stream(x).max().orElse(1) - Arrays.stream(x).min().orElse(0);
    double mean = Arrays.stream(y).average().orElse(0);
    double spread = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElse(1);
    start[Likelihood.LN_T1] = 0.5 * Math.log(spread + noise * noise);
    boolean[] free = {
      settings.isFree(ScalingParameter.RHO_C),
      settings.isFree(ScalingParameter.NU),
      settings.isFree(ScalingParameter.ZETA),
      true,
      true,
      true
    };
    Interval window = data.window();
    double[] scale = SCALE.clone();
    scale[0] *= window.width();
    scale[1] *= first.nu();
    Interval[] limits = limits(settings, window, start, scale);
    Climb climb = new Climb(likelihood::minusLog, free, scale, limits);
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (double part : new double[] {0.1, 0.4}) {
      start[Likelihood.LN_T2] = Math.log(part * span);
      double[] end = climb.from(start);
      double value = likelihood.minusLog(end);
      if (best == null || value < least) {
        best = end;
        least = value;
      }
    }
    if (Math.exp(best[Likelihood.LN_T3]) < NEGLIGIBLE_NOISE * noise) {
      free[Likelihood.LN_T3] = false; // flat: nothing beside the errors given
    }
    double[] errors = Curvature.errors(likelihood::minusLog, best, free, scale);
    return new GpFit(
        best,
        Arrays.copyOf(errors, 3),
        -least,
        points.points(),
        told(data, settings, best, errors, climb, likelihood, window));
  }

  private static ScalingFit told(
      ScalingData data,
      ScalingSettings settings,
      double[] best,
      double[] errors,
      Climb climb,
      Likelihood likelihood,
      Interval window) {
    List<String> doubts = new ArrayList<>();
    if (!climb.converged()) {
      doubts.add(Words.get("doubt.converged"));
    }
    if (!window.holds(best[0])) {
      doubts.add(Words.get("doubt.window", org.absorb.model.text.Numbers.significant(best[0])));
    }
    if (Double.isNaN(errors[0] + errors[1] + errors[2])) {
      doubts.add(Words.get("doubt.flat"));
    }
    return new ScalingFit(
        new ScalingPoint(best[0], best[1], best[2]),
        new ScalingPoint(errors[0], errors[1], errors[2]),
        new Collapse(data, settings.x(), settings.logarithmic()).quality(best[0], best[1], best[2]),
        likelihood.evaluations(),
        likelihood.evaluations(),
        doubts.isEmpty(),
        doubts);
  }

  /** The points whose scaled x lies in the window: it is kept as it is at first. */
  private static ScalingData windowed(
      ScalingData data, ScalingSettings settings, ScalingPoint first) {
    return data.where(
        (curve, i) ->
            settings
                .x()
                .holds(Math.pow(curve.size(), 1 / first.nu()) * (curve.rho()[i] - first.rhoC())));
  }

  private static Interval[] limits(
      ScalingSettings settings, Interval window, double[] start, double[] scale) {
    Interval[] limits = new Interval[start.length];
    for (int i = 0; i < limits.length; i++) {
      Interval wide = new Interval(start[i] - 40 * scale[i], start[i] + 40 * scale[i]);
      Interval given = i < 3 ? settings.limits(ScalingParameter.values()[i]) : Interval.ALL;
      double low = Math.max(wide.low(), given.low());
      limits[i] = new Interval(low, Math.max(low, Math.min(wide.high(), given.high())));
    }
    limits[0] =
        new Interval(
            Math.max(limits[0].low(), window.low() - 0.1 * window.width()),
            Math.min(limits[0].high(), window.high() + 0.1 * window.width()));
    limits[1] = new Interval(Math.max(limits[1].low(), start[1] / 5), limits[1].high());
    limits[Likelihood.LN_T3] =
        new Interval(start[Likelihood.LN_T3] - 3, start[Likelihood.LN_T3] + 10);
    return limits;
  }

  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
