package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.absorb.measure.Origin;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.spi.analysis.RunData;

/**
 * The paper's figure 4b, flatness against batch fraction, beside the same against that times the
 * learning rate; the same before and after annealing; and flatness against the width of the
 * displacements.
 */
final class Figures {

  private Figures() {}

  static List<Figure> of(List<FlatCell> cells, FlatnessParameters parameters) {
    List<Figure> figures = new ArrayList<>();
    List<FlatCell> finite =
        cells.stream().filter(cell -> !Double.isNaN(cell.perParticle().mean())).toList();
    List<FlatCell> before = finite.stream().filter(cell -> cell.stage() == 0).toList();
    int last = finite.stream().mapToInt(FlatCell::stage).max().orElse(0);
    List<FlatCell> after = finite.stream().filter(cell -> cell.stage() == last).toList();
    if (Batches.vary(before)) {
      List<Panel> panels = List.of(Batches.fractions(before, ""), Batches.products(before));
      figures.add(figure("flatness", panels, before, Words.get("caption.batch"), parameters));
    }
    if (last > 0 && Batches.vary(before) && Batches.vary(after)) {
      List<Panel> panels =
          Batches.alike(
              Batches.fractions(before, Words.get("panel.before")),
              Batches.fractions(after, Words.get("panel.after")));
      List<FlatCell> both = new ArrayList<>(before);
      both.addAll(after);
      String what = Words.get("caption.annealed", Captions.range(after, FlatCell::finalRate));
      figures.add(figure("flatness-annealed", panels, both, what, parameters));
    }
    if (parameters.scanPoints() > 1 && !finite.isEmpty()) {
      List<FlatCell> few = Widths.few(finite);
      Widths widths = new Widths(few, parameters.scan());
      List<Panel> panels = List.of(widths.rise(), widths.overSquare());
      figures.add(figure("flatness-sigma", panels, few, Words.get("caption.sigma"), parameters));
    }
    return figures;
  }

  private static Figure figure(
      String name,
      List<Panel> panels,
      List<FlatCell> shown,
      String what,
      FlatnessParameters parameters) {
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
}
