package org.absorb.analysis.transition.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.measure.fit.PowerLaw;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Role;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * How the activity grows above phi_c: {@code f_inf = A (phi - phi_c)^beta}, fitted to the cells of
 * a group in which all runs survived, none drifts, and phi lies within a window above the rule's
 * phi_c.
 *
 * @param law phi_c and beta, with errors
 * @param cells those fitted
 */
record Growth(PowerLaw law, List<MeasuredCell> cells) {

  private static final int LEAST = 4;
  private static final int DRAWN = 60;

  Growth {
    cells = List.copyOf(cells);
  }

  /** Empty where phi_c was not found or too few cells lie above it. */
  static Optional<Growth> of(Group group, TransitionParameters parameters) {
    CriticalPoint point = group.point();
    if (point.state() != CriticalPoint.State.FOUND) {
      return Optional.empty();
    }
    double to = point.value() * (1 + parameters.fitWindow());
    List<MeasuredCell> cells =
        group.cells().stream()
            .filter(
                cell ->
                    cell.packingFraction() >= point.high()
                        && cell.packingFraction() <= to
                        && cell.activity().error() > 0
                        && !cell.isMixed()
                        && !cell.isDrifting()
                        && !cell.isUndecided())
            .toList();
    double beta = parameters.beta().orElse(Double.NaN);
    if (cells.size() < (Double.isNaN(beta) ? LEAST + 1 : LEAST)) {
      return Optional.empty();
    }
    PowerLaw law =
        PowerLaw.of(
            cells.stream().mapToDouble(MeasuredCell::packingFraction).toArray(),
            cells.stream().mapToDouble(cell -> cell.activity().mean()).toArray(),
            cells.stream().mapToDouble(cell -> cell.activity().error()).toArray(),
            beta);
    return Optional.of(new Growth(law, cells));
  }

  /** phi_c, beta and chi squared, as numbers of the group. */
  List<Quantity> values(Group group) {
    Tree of = group.of().with("transition.law", Value.of("power"));
    return List.of(
        new Quantity("phiC", of, law.phiC(), law.phiCError(), "1"),
        new Quantity("beta", of, law.beta(), law.betaError(), "1"),
        new Quantity("chiSquared", of, law.chiSquared(), Double.NaN, "1"),
        new Quantity("points", of, law.points(), 0, "1"));
  }

  /** The law from phi_c to the last cell fitted, through their weighted middle. */
  Curve curve(Role role) {
    double to = cells.get(cells.size() - 1).packingFraction();
    double weight = 0;
    double logA = 0;
    for (MeasuredCell cell : cells) {
      double f = cell.activity().mean();
      double w = Math.pow(f / cell.activity().error(), 2);
      logA += w * (Math.log(f) - law.beta() * Math.log(cell.packingFraction() - law.phiC()));
      weight += w;
    }
    double[] x = new double[DRAWN + 1];
    double[] y = new double[DRAWN + 1];
    for (int i = 0; i <= DRAWN; i++) {
      double above = (to - law.phiC()) * i / DRAWN;
      x[i] = law.phiC() + above;
      y[i] = Math.exp(logA / weight) * Math.pow(above, law.beta());
    }
    return Curve.line("", x, y, role);
  }
}
