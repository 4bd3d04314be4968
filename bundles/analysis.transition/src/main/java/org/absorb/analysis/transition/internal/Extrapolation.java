package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.measure.Kind;
import org.absorb.measure.Settings;
import org.absorb.measure.fit.LinearModel;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Value;

/**
 * {@code phi_c} carried on to a kick of zero: groups that differ in nothing but kick size or
 * learning rate, {@code phi_c(x) = phi_c(0) + a x + b x^2}. A bracket of half width h counts as a
 * standard error of {@code h / sqrt 3}, that of a value anywhere in it.
 *
 * @param kind the groups, by ascending kick
 */
record Extrapolation(Kind<Group> kind) {

  private static final int LINEAR = 3;
  private static final int QUADRATIC = 4;

  /** Families of at least two kicks whose phi_c was found. */
  static List<Extrapolation> of(List<Group> groups) {
    List<Group> found =
        groups.stream()
            .filter(group -> group.point().state() == CriticalPoint.State.FOUND)
            .toList();
    Set<String> free =
        Set.of(Settings.PACKING_FRACTION, Settings.KICK_SIZE, Settings.LEARNING_RATE);
    return Kind.of(found, group -> group.runs().get(0).run(), free).stream()
        .filter(kind -> kind.members().size() > 1 && Double.isFinite(kick(kind.members().get(0))))
        .map(
            kind ->
                new Extrapolation(
                    new Kind<>(
                        kind.settings(),
                        kind.names(),
                        kind.of(),
                        kind.members().stream()
                            .sorted((a, b) -> Double.compare(kick(a), kick(b)))
                            .toList())))
        .toList();
  }

  /** Kick size or learning rate, in diameters; not-a-number of dynamics that have neither. */
  static double kick(Group group) {
    double kick = Settings.number(group.kind().settings(), Settings.KICK_SIZE);
    return Double.isNaN(kick)
        ? Settings.number(group.kind().settings(), Settings.LEARNING_RATE)
        : kick;
  }

  List<Group> groups() {
    return kind.members();
  }

  double[] kicks() {
    return groups().stream().mapToDouble(Extrapolation::kick).toArray();
  }

  double[] phiC() {
    return groups().stream().mapToDouble(group -> group.point().value()).toArray();
  }

  double[] errors() {
    return groups().stream().mapToDouble(group -> group.point().error() / Math.sqrt(3)).toArray();
  }

  /** The polynomial of degree 1 or 2; empty where there are no more points than coefficients. */
  Optional<LinearModel> fit(int degree) {
    return groups().size() < (degree == 1 ? LINEAR : QUADRATIC)
        ? Optional.empty()
        : Optional.of(LinearModel.polynomial(degree, kicks(), phiC(), errors()));
  }

  /** One phi_c(0) of several families, each with a slope of its own; empty of too few points. */
  static Optional<Estimate> joint(List<Extrapolation> families) {
    List<double[]> rows = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<Double> dy = new ArrayList<>();
    for (int f = 0; f < families.size(); f++) {
      Extrapolation family = families.get(f);
      for (int p = 0; p < family.groups().size(); p++) {
        double[] row = new double[1 + families.size()];
        row[0] = 1;
        row[1 + f] = family.kicks()[p];
        rows.add(row);
        y.add(family.phiC()[p]);
        dy.add(family.errors()[p]);
      }
    }
    if (rows.size() < families.size() + 2) {
      return Optional.empty();
    }
    LinearModel fit =
        LinearModel.of(
            rows.toArray(double[][]::new),
            y.stream().mapToDouble(value -> value).toArray(),
            dy.stream().mapToDouble(value -> value).toArray());
    return Optional.of(new Estimate(fit.coefficients()[0], fit.errors()[0], rows.size()));
  }

  /** Families of systems alike, which may share one phi_c(0). */
  static List<List<Extrapolation>> comparable(List<Extrapolation> families) {
    Map<SortedMap<String, Value>, List<Extrapolation>> sorted = new LinkedHashMap<>();
    for (Extrapolation family : families) {
      SortedMap<String, Value> system =
          new TreeMap<>(family.kind().settings().subMap("system.", "system/"));
      sorted.computeIfAbsent(system, key -> new ArrayList<>()).add(family);
    }
    return List.copyOf(sorted.values());
  }
}
