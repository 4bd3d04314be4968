package org.absorb.analysis.fss.internal.fit;

import java.util.List;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.analysis.fss.internal.collapse.Scaling;
import org.absorb.model.scaling.ScalingQuality;

/**
 * What is minimised: the sum of S' over quantities that share rho_c and nu.
 *
 * <p>Where rho_c lies outside the data, a limit is passed, or less than half of a quantity's points
 * have a term, a collapse says nothing: a barrier stands there, which rises with the distance. One
 * thread.
 */
final class Problem {

  /** The least part of the points that must have a term. */
  static final double LEAST_SHARE = 0.5;

  private static final double BARRIER = 1e12;

  private final List<Member> members;
  private final List<Collapse> collapses;
  private final Unknowns unknowns;
  private final double omega;
  private int evaluations;

  Problem(List<Member> members, Unknowns unknowns) {
    this(members, unknowns, Double.NaN);
  }

  /**
   * @param omega exponent of a correction to scaling whose size c is the last parameter;
   *     not-a-number for none
   */
  Problem(List<Member> members, Unknowns unknowns, double omega) {
    this.omega = omega;
    this.members = members;
    this.collapses = members.stream().map(Member::collapse).toList();
    this.unknowns = unknowns;
  }

  Unknowns unknowns() {
    return unknowns;
  }

  List<Member> members() {
    return members;
  }

  int evaluations() {
    return evaluations;
  }

  static boolean isBarrier(double value) {
    return !(value < BARRIER);
  }

  double value(double[] p) {
    double outside = unknowns.outside(p);
    if (outside > 0) {
      return BARRIER * (2 + outside);
    }
    evaluations++;
    double sum = 0;
    for (int m = 0; m < collapses.size(); m++) {
      Collapse collapse = collapses.get(m);
      double s = collapse.at(scaling(m, p));
      double share = (double) collapse.terms() / collapse.points();
      if (!(share >= LEAST_SHARE && s >= 0)) {
        return BARRIER * (2 - share);
      }
      sum += s;
    }
    return sum;
  }

  ScalingQuality quality(int member, double[] p) {
    return collapses.get(member).quality(scaling(member, p));
  }

  private Scaling scaling(int m, double[] p) {
    double[] sizes = collapses.get(m).sizes();
    Scaling plain =
        Scaling.of(
            sizes, p[Unknowns.RHO_C], p[Unknowns.NU], p[Unknowns.ZETA + members.get(m).zeta()]);
    return Double.isNaN(omega) ? plain : plain.corrected(sizes, p[p.length - 1], omega);
  }
}
