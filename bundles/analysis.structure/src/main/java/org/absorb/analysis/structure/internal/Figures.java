package org.absorb.analysis.structure.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.absorb.analysis.structure.internal.factor.PowerFit;
import org.absorb.measure.Origin;
import org.absorb.measure.Roles;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;

/** S(k) with its power law; g(r) and the number variance side by side. */
final class Figures {

  /** A fitted line goes on by this factor beyond its window. */
  private static final double BEYOND = 1.2;

  /** Shells beyond so many times the window of the fit are close together: a line shows them. */
  private static final double POINTS = 2;

  private Figures() {}

  static List<Figure> of(List<CellStructure> cells, StructureParameters parameters) {
    List<Role> roles = Roles.of(cells.stream().map(CellStructure::kind).toList());
    SortedMap<String, String> origin =
        Origin.of(
            "structure " + StructureProvider.VERSION,
            parameters,
            cells.stream().flatMap(cell -> cell.kind().members().stream()).map(Kept::run).toList(),
            cells.stream().map(cell -> cell.kind().settings()).toList());
    return List.of(
        new Figure(
            "structure-factor",
            "",
            List.of(factor(cells, roles)),
            Captions.factor(cells, parameters),
            origin),
        new Figure(
            "structure-pairs",
            "",
            List.of(pairs(cells, roles), variance(cells, roles)),
            Captions.pairs(cells, parameters),
            origin));
  }

  private static Panel factor(List<CellStructure> cells, List<Role> roles) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      CellStructure cell = cells.get(i);
      double[] k = cell.k();
      double far = POINTS * cell.fit().map(PowerFit::high).orElse(k[0]);
      int near = (int) Arrays.stream(k).filter(length -> length <= far).count();
      curves.add(part(cell.label(), cell, 0, near, roles.get(i), true));
      curves.add(part("", cell, Math.max(0, near - 1), k.length, roles.get(i), false));
    }
    for (int i = 0; i < cells.size(); i++) {
      Role role = roles.get(i);
      cells.get(i).fit().ifPresent(fit -> curves.add(line(fit, role)));
    }
    return new Panel(
        new Scale(Words.get("axis.k"), "k", "1/D", true),
        new Scale(Words.get("axis.factor"), "S", "1", true),
        curves,
        List.of());
  }

  /** Points with errors, or a line through them. */
  private static Curve part(
      String label, CellStructure cell, int from, int end, Role role, boolean points) {
    Average s = cell.factor();
    return new Curve(
        label,
        Arrays.copyOfRange(cell.k(), from, end),
        Arrays.copyOfRange(s.mean(), from, end),
        null,
        points ? Arrays.copyOfRange(s.error(), from, end) : null,
        role,
        !points,
        points,
        false);
  }

  private static Curve line(PowerFit fit, Role role) {
    double[] k = {fit.low(), fit.high() * BEYOND};
    return Curve.line("", k, new double[] {fit.at(k[0]), fit.at(k[1])}, role);
  }

  /** Its colours are those of the panel beside it, which names them. */
  private static Panel pairs(List<CellStructure> cells, List<Role> roles) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      CellStructure cell = cells.get(i);
      curves.add(
          Curve.line("", cell.r(), cell.pairs().mean(), roles.get(i))
              .banded(known(cell.pairs().error())));
    }
    return new Panel(
        new Scale(Words.get("axis.r"), "r", "D", false),
        new Scale(Words.get("axis.pairs"), "g", "1", false),
        curves,
        List.of(new Mark(false, 1, 0, "", Role.NEUTRAL)));
  }

  private static Panel variance(List<CellStructure> cells, List<Role> roles) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      CellStructure cell = cells.get(i);
      curves.add(
          Curve.of(
              cell.label(),
              cell.radius(),
              cell.variance().mean(),
              cell.variance().error(),
              roles.get(i)));
    }
    return new Panel(
        new Scale(Words.get("axis.radius"), "R_w", "D", true),
        new Scale(Words.get("axis.variance"), "", "1", true),
        curves,
        List.of());
  }

  /** Without an error there is no band. */
  private static double[] known(double[] error) {
    return error.length > 0 && Double.isNaN(error[0]) ? null : error;
  }
}
