package org.absorb.analysis.equivalence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.measure.Origin;
import org.absorb.measure.Roles;
import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.statistics.Estimate;

/** Differences in combined errors, quantity by quantity; and S(k) of all dynamics. */
final class Figures {

  /** Deviates beyond are drawn hollow at the edge, so that they hide no others. */
  private static final double LIMIT = 8;

  private static final double AGREEMENT = 2;

  /** Between the points of dynamics at one quantity. */
  private static final double APART = 0.14;

  private Figures() {}

  /**
   * @param number of the figure, from 1
   */
  static Figure of(Group group, int number, EquivalenceParameters parameters) {
    List<Role> roles = Roles.of(group.subjects().stream().map(Subject::kind).toList());
    List<Panel> panels = new ArrayList<>();
    panels.add(deviates(group, roles));
    if (!group.vectors().shells().isEmpty()) {
      panels.add(factor(group, roles));
    }
    return new Figure(
        number == 1 ? "equivalence" : "equivalence-" + number,
        "",
        panels,
        Captions.of(group, parameters, LIMIT),
        Origin.of(
            "equivalence " + EquivalenceProvider.VERSION,
            parameters,
            group.subjects().stream()
                .flatMap(subject -> subject.kind().members().stream())
                .map(Gathered::run)
                .toList(),
            group.subjects().stream().map(subject -> subject.kind().settings()).toList()));
  }

  private static Panel deviates(Group group, List<Role> roles) {
    List<Curve> curves = new ArrayList<>();
    int count = group.comparisons().size();
    for (int c = 0; c < count; c++) {
      Comparison pair = group.comparisons().get(c);
      double aside = APART * (c - (count - 1) / 2.0);
      double[] all = deviates(pair);
      Role role = roles.get(group.subjects().indexOf(pair.subject()));
      // the lines of S(k) are named already
      String label =
          group.vectors().shells().isEmpty() ? pair.subject().kind().names().label() : "";
      double[] inside = Arrays.stream(all).map(z -> Math.abs(z) < LIMIT ? z : Double.NaN).toArray();
      double[] beyond =
          Arrays.stream(all)
              .map(z -> Math.abs(z) >= LIMIT ? Math.copySign(LIMIT, z) : Double.NaN)
              .toArray();
      curves.add(points(label, aside, inside, bars(all.length), role, false));
      if (Arrays.stream(beyond).anyMatch(Double::isFinite)) {
        curves.add(points("", aside, beyond, null, role, true));
      }
    }
    Scale y = new Scale(Words.get("axis.deviate"), "", "1", false).within(-LIMIT - 1, LIMIT + 1);
    List<String> names = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      names.add(Words.get("tick." + measure.key()));
    }
    names.add(Words.get("tick.factor"));
    Scale x =
        new Scale(Words.get("axis.quantity"), "", "1", false)
            .within(0.5, names.size() + 0.5)
            .named(names);
    return new Panel(x, y, curves, List.of(new Mark(false, 0, AGREEMENT, "", Role.NEUTRAL)));
  }

  private static double[] deviates(Comparison pair) {
    double[] all = new double[Measure.values().length + 1];
    for (Measure measure : Measure.values()) {
      all[measure.ordinal()] = pair.deviates().get(measure);
    }
    all[all.length - 1] = pair.factor().deviate();
    return all;
  }

  /** One for every number; S(k) is a sum of many and has none. */
  private static double[] bars(int quantities) {
    double[] bars = new double[quantities];
    Arrays.fill(bars, 1);
    bars[quantities - 1] = Double.NaN;
    return bars;
  }

  private static Curve points(
      String label, double aside, double[] y, double[] error, Role role, boolean open) {
    double[] x = new double[y.length];
    Arrays.setAll(x, i -> i + 1 + aside);
    return new Curve(label, x, y, null, error, role, false, true, open);
  }

  private static Panel factor(Group group, List<Role> roles) {
    List<WaveVectors.Shell> shells = group.vectors().shells();
    double[] k = shells.stream().mapToDouble(WaveVectors.Shell::k).toArray();
    List<Curve> curves = new ArrayList<>();
    for (int s = 0; s < group.subjects().size(); s++) {
      Subject subject = group.subjects().get(s);
      double[] mean = new double[k.length];
      double[] error = new double[k.length];
      for (int i = 0; i < k.length; i++) {
        Estimate estimate = subject.factor(i);
        mean[i] = estimate.mean();
        error[i] =
            estimate.count() > 1
                ? estimate.error()
                : estimate.mean() / Math.sqrt(shells.get(i).n().length);
      }
      if (Arrays.stream(mean).anyMatch(Double::isFinite)) {
        Curve curve = Curve.line(subject.kind().names().label(), k, mean, roles.get(s));
        curves.add(curve.banded(error));
      }
    }
    return new Panel(
        new Scale(Words.get("axis.k"), "k", "1/D", true),
        new Scale(Words.get("axis.factor"), "S", "1", true),
        curves,
        List.of());
  }
}
