package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.absorb.measure.Kind;
import org.absorb.measure.Origin;
import org.absorb.measure.Roles;
import org.absorb.measure.Settings;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Numbers;
import org.absorb.spi.analysis.RunData;

/**
 * The paper's figure 4b, flatness against batch fraction, beside the same against that times the
 * learning rate; the same before and after annealing; and flatness against the width of the
 * displacements.
 */
final class Figures {

  /** With more cells only one of each kind is drawn against the width. */
  private static final int MOST = 6;

  private final List<FlatCell> cells;
  private final FlatnessParameters parameters;

  private Figures(List<FlatCell> cells, FlatnessParameters parameters) {
    this.cells = cells;
    this.parameters = parameters;
  }

  static List<Figure> of(List<FlatCell> cells, FlatnessParameters parameters) {
    return new Figures(cells, parameters).all();
  }

  private List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<FlatCell> finite =
        cells.stream().filter(cell -> !Double.isNaN(cell.perParticle().mean())).toList();
    List<FlatCell> before = finite.stream().filter(cell -> cell.stage() == 0).toList();
    int last = finite.stream().mapToInt(FlatCell::stage).max().orElse(0);
    List<FlatCell> after = finite.stream().filter(cell -> cell.stage() == last).toList();
    if (isSweep(before)) {
      List<Panel> panels = List.of(batch(before, ""), products(before));
      figures.add(figure("flatness", panels, before, Words.get("caption.batch")));
    }
    if (last > 0 && isSweep(before) && isSweep(after)) {
      List<Panel> panels =
          List.of(batch(before, Words.get("panel.before")), batch(after, Words.get("panel.after")));
      List<FlatCell> both = new ArrayList<>(before);
      both.addAll(after);
      figures.add(figure("flatness-annealed", panels, both, Words.get("caption.annealed")));
    }
    if (parameters.scanPoints() > 1 && !finite.isEmpty()) {
      List<FlatCell> few = few(finite);
      List<Panel> panels = List.of(widths(few, false), widths(few, true));
      figures.add(figure("flatness-sigma", panels, few, Words.get("caption.sigma")));
    }
    return figures;
  }

  private Figure figure(String name, List<Panel> panels, List<FlatCell> shown, String what) {
    Collection<RunData> runs =
        shown.stream().flatMap(cell -> cell.members().stream()).map(Measured::run).toList();
    return new Figure(
        name,
        Captions.title(shown),
        panels,
        Captions.of(what, shown, parameters),
        Origin.of(
            "flatness " + FlatnessProvider.VERSION,
            parameters,
            runs,
            shown.stream().map(cell -> cell.kind().settings()).toList()));
  }

  private static boolean isSweep(List<FlatCell> some) {
    return families(some).stream().anyMatch(family -> family.members().size() > 1);
  }

  /** Cells that differ in the batch fraction alone; if there are none, in learning rate too. */
  private static List<Kind<FlatCell>> families(List<FlatCell> some) {
    List<FlatCell> with = some.stream().filter(cell -> cell.batchFraction() > 0).toList();
    Set<String> batch = Set.of(FlatCell.STAGES, Settings.BATCH_FRACTION);
    List<Kind<FlatCell>> families = Kind.of(with, cell -> cell.members().get(0).run(), batch);
    if (families.stream().anyMatch(family -> family.members().size() > 1)) {
      return families;
    }
    Set<String> both = Set.of(FlatCell.STAGES, Settings.BATCH_FRACTION, Settings.LEARNING_RATE);
    return Kind.of(with, cell -> cell.members().get(0).run(), both);
  }

  private static Panel batch(List<FlatCell> some, String when) {
    Scale x = new Scale(Words.get("axis.batchFraction"), "b_f", "1", false);
    return panel(some, x, FlatCell::batchFraction, when);
  }

  private static Panel products(List<FlatCell> some) {
    Scale x = new Scale(Words.get("axis.product"), "alpha b_f", "D", false);
    return panel(some, x, cell -> cell.learningRate() * cell.batchFraction(), "");
  }

  private static Panel panel(
      List<FlatCell> some, Scale x, ToDoubleFunction<FlatCell> at, String when) {
    List<Kind<FlatCell>> families = families(some);
    List<Role> roles = Roles.of(families);
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < families.size(); i++) {
      List<FlatCell> points =
          families.get(i).members().stream().sorted(Comparator.comparingDouble(at)).toList();
      List<Estimate> flatness = points.stream().map(FlatCell::perParticle).toList();
      curves.add(
          Curve.of(
              families.get(i).names().label(),
              points.stream().mapToDouble(at).toArray(),
              flatness.stream().mapToDouble(Estimate::mean).toArray(),
              flatness.stream().mapToDouble(Estimate::error).toArray(),
              roles.get(i)));
    }
    String label = Words.get("axis.flatness") + when;
    return new Panel(x, new Scale(label, "ΔV / (N U_0)", "1", false), curves, List.of());
  }

  /** All, or the one with the smallest batch of each family at its last stage. */
  private static List<FlatCell> few(List<FlatCell> finite) {
    if (finite.size() <= MOST) {
      return finite;
    }
    List<FlatCell> first = finite.stream().filter(cell -> cell.stage() == 0).toList();
    List<FlatCell> few =
        families(first).stream()
            .map(
                family ->
                    family.members().stream()
                        .min(Comparator.comparingDouble(FlatCell::batchFraction))
                        .orElseThrow())
            .toList();
    List<FlatCell> some = few.isEmpty() ? first : few;
    return some.subList(0, Math.min(MOST, some.size()));
  }

  private Panel widths(List<FlatCell> some, boolean overSquare) {
    List<Role> roles = Roles.of(some.stream().map(FlatCell::kind).toList());
    List<Curve> curves = new ArrayList<>();
    List<Panel.Mark> marks = new ArrayList<>();
    double[] widths = parameters.scan();
    boolean positive = true;
    for (int c = 0; c < some.size(); c++) {
      FlatCell cell = some.get(c);
      double[] y = new double[widths.length];
      double[] error = new double[widths.length];
      for (int i = 0; i < widths.length; i++) {
        int at = i;
        double unit = overSquare ? widths[i] * widths[i] : 1;
        Estimate flatness = cell.over(m -> m.what().scan()[at] / m.what().particles());
        y[i] = flatness.mean() / unit;
        error[i] = flatness.error() / unit;
        positive &= !(y[i] <= 0);
      }
      curves.add(Curve.of(cell.label(), widths, y, error, roles.get(c)));
      if (overSquare && cell.members().stream().allMatch(m -> m.what().curvature().isPresent())) {
        marks.add(limit(cell, roles.get(c)));
      }
    }
    String label = Words.get("axis.flatness");
    Scale y =
        overSquare
            ? new Scale(label, "Delta V / (N U_0 sigma^2)", "R^-2", positive)
            : new Scale(label, "ΔV / (N U_0)", "1", positive);
    return new Panel(new Scale(Words.get("axis.sigma"), "sigma", "R", true), y, curves, marks);
  }

  /** What the Hessian says of small widths: {@code dV = sigma^2 / 2 Tr H}. */
  private static Panel.Mark limit(FlatCell cell, Role role) {
    double half = Measurement.RADIUS * Measurement.RADIUS / 2;
    Estimate trace =
        cell.over(m -> m.what().curvature().orElseThrow().trace() / m.what().particles() * half);
    String label = Words.get("mark.trace", Numbers.significant(trace.mean()));
    return new Panel.Mark(false, trace.mean(), 0, label, role);
  }
}
