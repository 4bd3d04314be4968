package org.absorb.analysis.fss.internal.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingSettings;

/**
 * The parameters of a fit, {@code (rho_c, nu, zeta_0, zeta_1, ...)}: which are free, between what,
 * and from where. Inside an optimiser they are {@code (rho_c / width, ln nu, zeta_0, ...)}, so that
 * one step and one tolerance suit them all.
 *
 * @param start as given
 * @param fixed which keep the value of the start
 * @param limits of each
 * @param width of the window of rho, the unit of rho_c
 */
public record Unknowns(double[] start, boolean[] fixed, Interval[] limits, double width) {

  static final int RHO_C = 0;
  static final int NU = 1;
  static final int ZETA = 2;

  private static final Interval NU_EVER = new Interval(0.05, 20);

  /** Of one quantity. */
  static Unknowns of(ScalingSettings settings, Interval reach) {
    return of(settings, reach, new double[] {settings.start().zeta()});
  }

  /** Of several quantities; what is said of zeta holds for each. */
  static Unknowns of(ScalingSettings settings, Interval reach, double[] zetas) {
    int n = ZETA + zetas.length;
    double[] start = new double[n];
    boolean[] fixed = new boolean[n];
    Interval[] limits = new Interval[n];
    for (int i = 0; i < n; i++) {
      ScalingParameter parameter = ScalingParameter.values()[Math.min(i, ZETA)];
      start[i] = i < ZETA ? settings.start().get(parameter) : zetas[i - ZETA];
      fixed[i] = !settings.isFree(parameter);
      limits[i] = settings.limits(parameter);
    }
    limits[RHO_C] = common(limits[RHO_C], reach);
    limits[NU] = common(limits[NU], NU_EVER);
    return new Unknowns(start, fixed, limits, reach.width());
  }

  private static Interval common(Interval a, Interval b) {
    double low = Math.max(a.low(), b.low());
    return new Interval(low, Math.max(low, Math.min(a.high(), b.high())));
  }

  /** With one more, free, between limits; it comes last. */
  Unknowns and(double first, Interval range) {
    int n = start.length;
    double[] start2 = Arrays.copyOf(start, n + 1);
    Interval[] limits2 = Arrays.copyOf(limits, n + 1);
    start2[n] = first;
    limits2[n] = range;
    return new Unknowns(start2, Arrays.copyOf(fixed, n + 1), limits2, width);
  }

  /** The same with one more kept where it is put. */
  Unknowns fixing(int parameter, double value) {
    double[] start2 = start.clone();
    boolean[] fixed2 = fixed.clone();
    start2[parameter] = value;
    fixed2[parameter] = true;
    return new Unknowns(start2, fixed2, limits, width);
  }

  /** The same from elsewhere. */
  Unknowns from(double[] other) {
    return new Unknowns(other.clone(), fixed, limits, width);
  }

  int count() {
    return start.length;
  }

  int[] free() {
    return IntStream.range(0, start.length).filter(i -> !fixed[i]).toArray();
  }

  /** How far outside its limits a point is, in units of the optimiser; 0 inside. */
  double outside(double[] p) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      if (!fixed[i] && !limits[i].holds(p[i])) {
        sum += Math.abs(p[i] - limits[i].nearest(p[i])) / (i == RHO_C ? width : 1);
      }
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  /** The free ones as an optimiser has them. */
  double[] inner(double[] p) {
    return Arrays.stream(free())
        .mapToDouble(i -> i == RHO_C ? p[i] / width : i == NU ? Math.log(p[i]) : p[i])
        .toArray();
  }

  /** All, of the free ones as an optimiser has them. */
  double[] outer(double[] inner) {
    double[] p = start.clone();
    int at = 0;
    for (int i : free()) {
      double u = inner[at++];
      p[i] = i == RHO_C ? u * width : i == NU ? Math.exp(u) : u;
    }
    return p;
  }
}
