package org.absorb.analysis.fss.internal.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.SizeCurve;

/**
 * Where to begin: the best points of a coarse grid over rho_c and nu. The exponent of each quantity
 * follows from both, since {@code a ~ L^(zeta/nu)} at rho_c.
 */
final class Starts {

  private static final int RHO = 13;
  private static final double[] NU = {0.3, 0.42, 0.58, 0.8, 1.1, 1.5, 2.1, 3};
  private static final int KEPT = 3;

  private Starts() {}

  /** The given start, if it is allowed, and the best of the grid, each at another rho_c. */
  static List<double[]> of(Problem problem) {
    Unknowns unknowns = problem.unknowns();
    List<double[]> grid = new ArrayList<>();
    for (double rhoC : rhos(unknowns)) {
      double[] best = null;
      double least = Double.POSITIVE_INFINITY;
      for (double nu : nus(unknowns)) {
        double[] p = at(problem, rhoC, nu);
        double value = problem.value(p);
        if (best == null || value < least) {
          best = p;
          least = value;
        }
      }
      grid.add(best);
    }
    grid.sort(Comparator.comparingDouble(problem::value));
    List<double[]> starts = new ArrayList<>(grid.subList(0, Math.min(KEPT, grid.size())));
    double[] given = unknowns.start();
    if (!Problem.isBarrier(problem.value(given))) {
      starts.add(given);
    }
    return starts;
  }

  private static double[] rhos(Unknowns unknowns) {
    if (unknowns.fixed()[Unknowns.RHO_C]) {
      return new double[] {unknowns.start()[Unknowns.RHO_C]};
    }
    Interval limits = unknowns.limits()[Unknowns.RHO_C];
    double[] rhos = new double[RHO];
    for (int i = 0; i < RHO; i++) {
      rhos[i] = limits.low() + (i + 0.5) / RHO * limits.width();
    }
    return rhos;
  }

  private static double[] nus(Unknowns unknowns) {
    if (unknowns.fixed()[Unknowns.NU]) {
      return new double[] {unknowns.start()[Unknowns.NU]};
    }
    Interval limits = unknowns.limits()[Unknowns.NU];
    double[] nus = new double[NU.length];
    for (int i = 0; i < nus.length; i++) {
      nus[i] = limits.nearest(NU[i]);
    }
    return nus;
  }

  private static double[] at(Problem problem, double rhoC, double nu) {
    Unknowns unknowns = problem.unknowns();
    double[] p = unknowns.start().clone();
    p[Unknowns.RHO_C] = rhoC;
    p[Unknowns.NU] = nu;
    for (Member member : problem.members()) {
      int zeta = Unknowns.ZETA + member.zeta();
      if (!unknowns.fixed()[zeta]) {
        double growth = growth(member, rhoC);
        p[zeta] = unknowns.limits()[zeta].nearest(Double.isNaN(growth) ? p[zeta] : growth * nu);
      }
    }
    return p;
  }

  /** The slope of ln a against ln L at rho; not-a-number of fewer than two sizes. */
  private static double growth(Member member, double rho) {
    int n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (SizeCurve curve : member.data().curves()) {
      double a = interpolated(curve, rho);
      if (a > 0) {
        double x = Math.log(curve.size());
        n++;
        sx += x;
        sy += Math.log(a);
        sxx += x * x;
        sxy += x * Math.log(a);
      }
    }
    return n < 2 ? Double.NaN : (n * sxy - sx * sy) / (n * sxx - sx * sx);
  }

  private static double interpolated(SizeCurve curve, double rho) {
    double[] x = curve.rho();
    int last = x.length - 1;
    if (rho <= x[0] || last == 0) {
      return curve.value()[0];
    }
    int j = 1;
    while (j < last && x[j] < rho) {
      j++;
    }
    double share = Math.min(1, (rho - x[j - 1]) / (x[j] - x[j - 1]));
    return curve.value()[j - 1] + share * (curve.value()[j] - curve.value()[j - 1]);
  }
}
