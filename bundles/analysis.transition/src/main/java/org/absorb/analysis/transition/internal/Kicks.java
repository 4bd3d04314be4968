package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Roles;
import org.absorb.measure.Settings;
import org.absorb.measure.fit.LinearModel;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** phi_c against kick size, carried on to zero: its numbers, and its figure. */
final class Kicks {

  private static final String FIT = "transition.fit";
  private static final String PHI_C = "phiC";

  /** Points of a curve that is drawn through a parabola. */
  private static final int DRAWN = 50;

  /** So many standard errors are more than chance. */
  private static final double SIGNIFICANT = 2.5;

  private Kicks() {}

  /**
   * phiC at a kick of zero: of each family by a line and by a parabola, of families of one system
   * jointly by lines with a common end.
   */
  static List<Quantity> values(List<Extrapolation> families) {
    List<Quantity> values = new ArrayList<>();
    for (Extrapolation family : families) {
      for (int degree = 1; degree <= 2; degree++) {
        Tree of = family.kind().of().with(FIT, Value.of(degree == 1 ? "linear" : "quadratic"));
        family
            .fit(degree)
            .ifPresent(
                fit -> {
                  add(values, PHI_C, of, fit.coefficients()[0], fit.errors()[0], "1");
                  add(values, "slope", of, fit.coefficients()[1], fit.errors()[1], "1/D");
                  add(values, "chiSquared", of, fit.chiSquared(), Double.NaN, "1");
                  add(values, "kicks", of, family.groups().size(), 0, "1");
                });
      }
    }
    for (List<Extrapolation> alike : several(families)) {
      Tree of = Tree.EMPTY.with(FIT, Value.of("joint"));
      for (String path : List.of(Settings.DIMENSION, Settings.PARTICLES)) {
        of = of.with(path, alike.get(0).kind().settings().get(path));
      }
      Tree where = of;
      Extrapolation.joint(alike)
          .ifPresent(
              phiC -> {
                add(values, PHI_C, where, phiC.mean(), phiC.error(), "1");
                add(values, "kicks", where, phiC.count(), 0, "1");
              });
    }
    return values;
  }

  /** Says what the line is worth where the parabola disagrees with it. */
  static List<Finding> findings(List<Extrapolation> families) {
    List<Finding> findings = new ArrayList<>();
    for (Extrapolation family : families) {
      if (isBent(family)) {
        LinearModel line = family.fit(1).orElseThrow();
        LinearModel parabola = family.fit(2).orElseThrow();
        Findings.REMARKS.add(
            findings,
            Severity.CAUTION,
            "curved",
            family.groups().stream()
                .flatMap(group -> group.runs().stream())
                .map(MeasuredRun::id)
                .toList(),
            family.kind().names().plain(),
            Numbers.value(line.coefficients()[0], line.errors()[0]),
            Numbers.value(parabola.coefficients()[0], parabola.errors()[0]));
      }
    }
    return findings;
  }

  /** Whether the square of the kick counts: its coefficient is more than chance. */
  private static boolean isBent(Extrapolation family) {
    return family
        .fit(2)
        .filter(fit -> Math.abs(fit.coefficients()[2]) > SIGNIFICANT * fit.errors()[2])
        .isPresent();
  }

  /** Empty without families. */
  static Optional<Figure> figure(List<Extrapolation> families, TransitionParameters parameters) {
    if (families.isEmpty()) {
      return Optional.empty();
    }
    List<Role> roles = Roles.of(families.stream().map(Extrapolation::kind).toList());
    List<Curve> curves = new ArrayList<>();
    for (int f = 0; f < families.size(); f++) {
      Extrapolation family = families.get(f);
      curves.add(
          new Curve(
              family.kind().names().label(),
              family.kicks(),
              family.phiC(),
              null,
              family.groups().stream().mapToDouble(group -> group.point().error()).toArray(),
              roles.get(f),
              family.fit(1).isEmpty(),
              true,
              false));
      Optional<LinearModel> fit = isBent(family) ? family.fit(2) : family.fit(1);
      if (fit.isPresent()) {
        curves.add(drawn(fit.get(), family.kicks(), roles.get(f)));
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (List<Extrapolation> alike : several(families)) {
      Extrapolation.joint(alike)
          .ifPresent(
              phiC ->
                  marks.add(
                      new Mark(
                          false,
                          phiC.mean(),
                          phiC.error(),
                          Words.get("mark.joint", Numbers.value(phiC.mean(), phiC.error())),
                          Role.NEUTRAL)));
    }
    Panel panel =
        new Panel(
            new Scale(Words.get("axis.kick"), Words.get("axis.kick.symbol"), "D", false)
                .within(0, 1.05 * largest(families)),
            new Scale(Words.get("axis.phiC"), "phi_c", "1", false),
            curves,
            marks);
    return Optional.of(
        new Figure(
            "transition-kick",
            "",
            List.of(panel),
            caption(families),
            Figures.origin(
                families.stream().flatMap(family -> family.groups().stream()).toList(),
                parameters)));
  }

  private static String caption(List<Extrapolation> families) {
    String ends =
        families.stream()
            .flatMap(
                family ->
                    family.fit(1).stream()
                        .map(
                            fit ->
                                Words.get(
                                    "caption.end",
                                    family.kind().names().label(),
                                    Numbers.value(fit.coefficients()[0], fit.errors()[0]))))
            .collect(Collectors.joining("; "));
    int runs =
        families.stream()
            .flatMap(family -> family.groups().stream())
            .mapToInt(group -> group.runs().size())
            .sum();
    return Words.get("caption.kick", Numbers.count(runs), ends);
  }

  private static double largest(List<Extrapolation> families) {
    return families.stream()
        .mapToDouble(family -> family.kicks()[family.kicks().length - 1])
        .max()
        .orElseThrow();
  }

  private static Curve drawn(LinearModel fit, double[] kicks, Role role) {
    double[] x = new double[DRAWN + 1];
    double[] y = new double[DRAWN + 1];
    for (int i = 0; i <= DRAWN; i++) {
      x[i] = kicks[kicks.length - 1] * i / DRAWN;
      for (int c = fit.coefficients().length - 1; c >= 0; c--) {
        y[i] = y[i] * x[i] + fit.coefficients()[c];
      }
    }
    return Curve.line("", x, y, role);
  }

  private static List<List<Extrapolation>> several(List<Extrapolation> families) {
    return Extrapolation.comparable(families).stream().filter(alike -> alike.size() > 1).toList();
  }

  private static void add(
      List<Quantity> values, String name, Tree of, double value, double error, String unit) {
    values.add(new Quantity(name, of, value, error, unit));
  }
}
