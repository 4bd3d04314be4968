package org.absorb.analysis.fss.internal.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.absorb.analysis.fss.internal.Words;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.text.Numbers;

/**
 * The guarded fit of one or more quantities that share rho_c and nu.
 *
 * @param members the quantities
 * @param unknowns as given
 * @param minimum the best collapse
 * @param bootstrap for the errors
 */
public record RobustFit(
    List<Member> members, Unknowns unknowns, Search.Minimum minimum, Bootstrap bootstrap) {

  /** Fits several quantities; {@code zetas} are the starts of their exponents. */
  public static RobustFit of(
      List<Member> members, ScalingSettings settings, double[] zetas, IntConsumer done) {
    if (members.stream().anyMatch(member -> member.data().curves().size() < 2)) {
      throw new IllegalArgumentException(Words.get("few.sizes"));
    }
    Interval reach = members.get(0).reach();
    for (Member member : members) {
      Interval other = member.reach();
      reach =
          new Interval(Math.min(reach.low(), other.low()), Math.max(reach.high(), other.high()));
    }
    Unknowns unknowns = Unknowns.of(settings, reach, zetas);
    Search.Minimum minimum = Search.everywhere(new Problem(members, unknowns));
    Bootstrap bootstrap =
        Bootstrap.of(members, unknowns, minimum.p(), settings.samples(), settings.seed(), done);
    return new RobustFit(members, unknowns, minimum, bootstrap);
  }

  /** Fits one quantity. */
  public static RobustFit of(ScalingData data, ScalingSettings settings, IntConsumer done) {
    Member member = new Member(data, settings.x(), settings.logarithmic(), 0);
    return of(List.of(member), settings, new double[] {settings.start().zeta()}, done);
  }

  /** All parameters at the minimum: rho_c, nu, zetas. */
  public double[] best() {
    return minimum.p().clone();
  }

  /** The sum of S' there. */
  public double least() {
    return minimum.value();
  }

  /** What is told of one of the quantities. */
  public ScalingFit fit(int member) {
    double[] p = minimum.p();
    int zeta = Unknowns.ZETA + members.get(member).zeta();
    ScalingQuality quality = new Problem(members, unknowns).quality(member, p);
    List<String> doubts = doubts(quality);
    return new ScalingFit(
        new ScalingPoint(p[Unknowns.RHO_C], p[Unknowns.NU], p[zeta]),
        new ScalingPoint(error(Unknowns.RHO_C), error(Unknowns.NU), error(zeta)),
        quality,
        minimum.iterations(),
        minimum.evaluations(),
        doubts.isEmpty(),
        doubts);
  }

  /** One standard error; 0 of what is fixed. */
  public double error(int parameter) {
    return unknowns.fixed()[parameter] ? 0 : bootstrap.error(parameter);
  }

  /**
   * The least S' with rho_c held at each of some values: how sharp the minimum is.
   *
   * @return not-a-number where nothing can be compared
   */
  public double[] profile(double[] rhoC) {
    return Arrays.stream(rhoC)
        .map(
            at -> {
              Unknowns held = unknowns.from(minimum.p()).fixing(Unknowns.RHO_C, at);
              double value = Search.roughly(new Problem(members, held)).value();
              return Problem.isBarrier(value) ? Double.NaN : value;
            })
        .toArray();
  }

  /**
   * The same with the leading correction to scaling, {@code y = L^(-zeta/nu) a / (1 + c L^-omega)}.
   *
   * @param omega is scanned, never fitted: it and c would take each other's place
   * @return all parameters, c last, and after it S'
   */
  public double[] corrected(double omega) {
    double least = members.get(0).data().curves().get(0).size();
    Interval range = new Interval(-0.9 * Math.pow(least, omega), 10 * Math.pow(least, omega));
    Unknowns more = unknowns.from(minimum.p()).and(0, range);
    Search.Minimum best = Search.everywhere(new Problem(members, more, omega));
    double[] row = Arrays.copyOf(best.p(), best.p().length + 1);
    row[row.length - 1] = best.value();
    return row;
  }

  private List<String> doubts(ScalingQuality quality) {
    List<String> doubts = new ArrayList<>();
    double[] p = minimum.p();
    if (!minimum.converged()) {
      doubts.add(Words.get("doubt.converged"));
    }
    if (!(quality.share() >= Problem.LEAST_SHARE)) {
      doubts.add(Words.get("doubt.terms", quality.allTerms(), quality.points()));
    }
    if (unknowns.outside(p) > 0 || atLimit(Unknowns.RHO_C)) {
      doubts.add(Words.get("doubt.window", Numbers.significant(p[Unknowns.RHO_C])));
    }
    if (atLimit(Unknowns.NU)) {
      doubts.add(Words.get("doubt.nu", Numbers.significant(p[Unknowns.NU])));
    }
    return doubts;
  }

  private boolean atLimit(int parameter) {
    Interval limits = unknowns.limits()[parameter];
    double near = 1e-3 * (parameter == Unknowns.RHO_C ? unknowns.width() : 1);
    double at = minimum.p()[parameter];
    return !unknowns.fixed()[parameter] && (at - limits.low() < near || limits.high() - at < near);
  }
}
