package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.text.Numbers;

/** The share of runs still active against the step, for the cells around phi_c. */
final class SurvivalFigure {

  /** With fewer replicas a curve has no shape. */
  private static final int REPLICAS = 4;

  private static final int CELLS = 6;
  private static final int GROUPS = 3;

  private SurvivalFigure() {}

  /** Of the groups whose cells have replicas enough, the first few; empty if there are none. */
  static Optional<Figure> of(List<Group> groups, TransitionParameters parameters) {
    List<Group> shown =
        groups.stream().filter(group -> !cells(group).isEmpty()).limit(GROUPS).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
            "transition-survival",
            shown.size() == 1 ? shown.get(0).label() : "",
            shown.stream().map(SurvivalFigure::panel).toList(),
            Words.get(
                "caption.survival",
                String.join("; ", shown.stream().map(Group::label).toList()),
                Numbers.count(shown.stream().mapToLong(group -> group.runs().size()).sum())),
            Figures.origin(shown, parameters)));
  }

  /** The cells nearest to where the survival changes, by packing fraction. */
  private static List<MeasuredCell> cells(Group group) {
    List<MeasuredCell> replicated =
        group.cells().stream().filter(cell -> cell.runs().size() >= REPLICAS).toList();
    if (replicated.stream().allMatch(cell -> cell.survivors().size() == cell.runs().size())) {
      return List.of();
    }
    double middle =
        replicated.stream()
            .filter(cell -> cell.survivors().size() < cell.runs().size())
            .mapToDouble(MeasuredCell::packingFraction)
            .max()
            .orElseThrow();
    return replicated.stream()
        .sorted(Comparator.comparingDouble(cell -> Math.abs(cell.packingFraction() - middle)))
        .limit(CELLS)
        .sorted(Comparator.comparingDouble(MeasuredCell::packingFraction))
        .toList();
  }

  private static Panel panel(Group group) {
    List<MeasuredCell> cells = cells(group);
    List<Curve> curves = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      Survival survival = Survival.of(cells.get(c));
      Role role = Role.ordered(c, cells.size());
      curves.add(
          stairs(
              survival,
              Words.get("legend.phi", Numbers.exact(cells.get(c).packingFraction())),
              role));
    }
    return new Panel(
        new Scale(Words.get("axis.step"), "k", "step", true),
        new Scale(Words.get("axis.survival"), "", "1", false).within(0, 1.02),
        curves,
        List.of());
  }

  /** Constant between two steps; it begins at step 1, so that it has a place on a log axis. */
  private static Curve stairs(Survival survival, String label, Role role) {
    int n = survival.step().length;
    double[] x = new double[2 * n - 1];
    double[] y = new double[2 * n - 1];
    double[] band = new double[2 * n - 1];
    for (int i = 0; i < n; i++) {
      x[2 * i] = Math.max(1, survival.step()[i]);
      y[2 * i] = survival.share()[i];
      band[2 * i] = survival.error()[i];
      if (i > 0) {
        x[2 * i - 1] = x[2 * i];
        y[2 * i - 1] = survival.share()[i - 1];
        band[2 * i - 1] = survival.error()[i - 1];
      }
    }
    return Curve.line(label, x, y, role).banded(band);
  }
}
