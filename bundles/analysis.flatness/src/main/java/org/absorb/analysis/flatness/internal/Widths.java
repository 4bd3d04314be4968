package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.absorb.measure.Roles;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Numbers;

/**
 * Flatness against the width of the displacements.
 *
 * @param cells a curve each
 * @param widths of the scan, in radii
 */
record Widths(List<FlatCell> cells, double[] widths) {

  /** With more cells only one of each kind is drawn. */
  private static final int MOST = 6;

  /** All, or of each kind the one with the smallest batch, in its steady state. */
  static List<FlatCell> few(List<FlatCell> finite) {
    if (finite.size() <= MOST) {
      return finite;
    }
    List<FlatCell> first = finite.stream().filter(cell -> cell.stage() == 0).toList();
    List<FlatCell> few =
        Batches.families(first).stream()
            .map(
                family ->
                    family.members().stream()
                        .min(Comparator.comparingDouble(FlatCell::batchFraction))
                        .orElseThrow())
            .toList();
    List<FlatCell> some = few.isEmpty() ? first : few;
    return some.subList(0, Math.min(MOST, some.size()));
  }

  /** dV / (N U_0). */
  Panel rise() {
    List<Curve> curves = curves(false);
    boolean positive = curves.stream().allMatch(Widths::isPositive);
    Scale y = new Scale(Words.get("axis.flatness"), "ΔV / (N U_0)", "1", positive);
    return new Panel(width(), y, curves, List.of());
  }

  /** dV / (N U_0 sigma~^2), with what the Hessian says of small widths where it does. */
  Panel overSquare() {
    List<Panel.Mark> marks = new ArrayList<>();
    List<Role> roles = roles();
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c).members().stream().allMatch(m -> m.what().curvature().isPresent())) {
        marks.add(limit(cells.get(c), roles.get(c)));
      }
    }
    Scale y = new Scale(Words.get("axis.overSquare"), "ΔV R^2 / (N U_0 sigma^2)", "1", false);
    return new Panel(width(), y, curves(true), marks);
  }

  private static Scale width() {
    return new Scale(Words.get("axis.sigma"), "sigma / R", "1", true);
  }

  private List<Role> roles() {
    return Roles.of(cells.stream().map(FlatCell::kind).toList());
  }

  private static boolean isPositive(Curve curve) {
    return java.util.Arrays.stream(curve.y()).noneMatch(y -> y <= 0);
  }

  private List<Curve> curves(boolean overSquare) {
    List<Role> roles = roles();
    List<Curve> curves = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      double[] y = new double[widths.length];
      double[] error = new double[widths.length];
      for (int i = 0; i < widths.length; i++) {
        int at = i;
        double unit = overSquare ? widths[i] * widths[i] : 1;
        Estimate flatness = cells.get(c).over(m -> m.what().scan()[at] / m.what().particles());
        y[i] = flatness.mean() / unit;
        error[i] = flatness.error() / unit;
      }
      curves.add(Curve.of(cells.get(c).label(), widths, y, error, roles.get(c)));
    }
    return curves;
  }

  /** {@code dV = sigma^2 / 2 Tr H}. */
  private static Panel.Mark limit(FlatCell cell, Role role) {
    double half = Measurement.RADIUS * Measurement.RADIUS / 2;
    Estimate trace =
        cell.over(m -> m.what().curvature().orElseThrow().trace() / m.what().particles() * half);
    String label = Words.get("mark.trace", Numbers.significant(trace.mean()));
    return new Panel.Mark(false, trace.mean(), 0, label, role);
  }
}
