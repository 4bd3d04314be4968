package org.absorb.analysis.fss.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.absorb.analysis.fss.internal.Words;
import org.absorb.analysis.fss.internal.classes.ClassComparison;
import org.absorb.analysis.fss.internal.fit.Member;
import org.absorb.analysis.fss.internal.fit.RobustFit;
import org.absorb.analysis.fss.internal.gp.GpFit;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.spi.analysis.Progress;

/**
 * One set of curves, studied.
 *
 * @param request what was asked
 * @param robust the collapse of all quantities together
 * @param likely the Gaussian-process fit, where that was asked and there is one quantity
 * @param profile S' over phi_c; empty where phi_c is fixed
 * @param stability the fit without the smallest sizes, one more left out each time
 * @param corrections the fit with a correction to scaling, one for each omega
 * @param classes compared, where the dimension is known and rho_c is free
 */
public record Study(
    Request request,
    RobustFit robust,
    Optional<GpFit> likely,
    Profile profile,
    List<Stability> stability,
    List<Correction> corrections,
    Optional<ClassComparison> classes) {

  /**
   * What is asked.
   *
   * @param members the curves
   * @param measures of each of the members
   * @param settings for all; the start's zeta is that of the first
   * @param zetas where each exponent begins
   * @param dimension of space, if classes are to be compared
   */
  public record Request(
      List<Member> members,
      List<Measure> measures,
      ScalingSettings settings,
      double[] zetas,
      OptionalInt dimension) {

    /** A sole quantity. */
    public static Request of(
        ScalingData data, Measure measure, ScalingSettings settings, OptionalInt dimension) {
      return new Request(
          List.of(new Member(data, settings.x(), settings.logarithmic(), 0)),
          List.of(measure),
          settings,
          new double[] {settings.start().zeta()},
          dimension);
    }
  }

  /** The least S' with rho_c held. */
  public record Profile(double[] rhoC, double[] quality) {}

  /** A fit of the sizes from {@code size} on. */
  public record Stability(double size, ScalingFit fit) {}

  /**
   * A fit with {@code 1 + c L^-omega}.
   *
   * @param p all parameters: critical point, nu, the zetas, c
   */
  public record Correction(double omega, double[] p, double quality) {}

  private static final int PROFILE = 41;
  private static final double PROFILE_ERRORS = 5;
  private static final double[] OMEGAS = {0.5, 0.75, 1, 1.5, 2};
  private static final int LEAST_SIZES = 3;
  private static final int FEWER_SAMPLES = 40;

  /**
   * Studies.
   *
   * @throws IllegalArgumentException with a sentence, if there is too little data
   */
  public static Study of(Request request, Progress progress) {
    ScalingSettings settings = request.settings();
    RobustFit robust =
        RobustFit.of(
            request.members(),
            settings,
            request.zetas(),
            done -> progress.at(0.5 * done / settings.samples(), Words.get("progress.bootstrap")));
    boolean free = settings.isFree(ScalingParameter.RHO_C);
    progress.at(0.5, Words.get("progress.profile"));
    Profile profile = free ? profile(robust) : new Profile(new double[0], new double[0]);
    progress.at(0.55, Words.get("progress.stability"));
    List<Stability> stability = stability(request);
    progress.at(0.7, Words.get("progress.corrections"));
    List<Correction> corrections = free ? corrections(robust) : List.of();
    boolean sole = request.members().size() == 1;
    progress.at(0.8, Words.get("progress.likelihood"));
    Optional<GpFit> likely =
        settings.method() == ScalingSettings.Method.GP && sole
            ? Optional.of(
                GpFit.of(request.members().get(0).data(), settings, robust.fit(0).point()))
            : Optional.empty();
    progress.at(0.85, Words.get("progress.classes"));
    Optional<ClassComparison> classes =
        free && request.dimension().isPresent()
            ? Optional.of(
                ClassComparison.of(
                    request.members().get(0).data(),
                    settings,
                    request.dimension().getAsInt(),
                    request.zetas()[0] > 0,
                    robust.fit(0).point()))
            : Optional.empty();
    return new Study(request, robust, likely, profile, stability, corrections, classes);
  }

  /** What is quoted of a member. */
  public ScalingFit fit(int member) {
    return likely.map(GpFit::fit).orElseGet(() -> robust.fit(member));
  }

  private static Profile profile(RobustFit robust) {
    double at = robust.best()[0];
    double error = robust.error(0);
    double half = PROFILE_ERRORS * (error > 0 ? error : 1e-3 * Math.abs(at));
    double[] rhoC = new double[PROFILE];
    for (int i = 0; i < PROFILE; i++) {
      rhoC[i] = at + half * (2.0 * i / (PROFILE - 1) - 1);
    }
    return new Profile(rhoC, robust.profile(rhoC));
  }

  private static List<Stability> stability(Request request) {
    List<Double> sizes = sizes(request.members());
    List<Stability> rows = new ArrayList<>();
    for (int i = 0; i + LEAST_SIZES <= sizes.size(); i++) {
      double from = sizes.get(i);
      List<Member> members =
          request.members().stream()
              .map(m -> new Member(m.data().from(from), m.x(), m.logarithmic(), m.zeta()))
              .toList();
      if (members.stream().allMatch(m -> m.data().curves().size() >= 2)) {
        ScalingSettings settings = request.settings().sampled(FEWER_SAMPLES);
        RobustFit fit = RobustFit.of(members, settings, request.zetas(), done -> {});
        rows.add(new Stability(from, fit.fit(0)));
      }
    }
    return rows;
  }

  private static List<Double> sizes(List<Member> members) {
    TreeSet<Double> sizes = new TreeSet<>();
    members.forEach(m -> m.data().curves().stream().map(SizeCurve::size).forEach(sizes::add));
    return List.copyOf(sizes);
  }

  private static List<Correction> corrections(RobustFit robust) {
    List<Correction> rows = new ArrayList<>();
    for (double omega : OMEGAS) {
      double[] row = robust.corrected(omega);
      double[] p = java.util.Arrays.copyOf(row, row.length - 1);
      rows.add(new Correction(omega, p, row[row.length - 1]));
    }
    return rows;
  }
}
