package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.absorb.measure.Kind;
import org.absorb.measure.Settings;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.statistics.Estimate;

/** Flatness against the batch: a curve for each kind of cells that differ in nothing else. */
final class Batches {

  private static final double ROOM = 1.1;

  private Batches() {}

  /** Whether any cells differ in their batch fraction alone. */
  static boolean vary(List<FlatCell> cells) {
    return families(cells).stream().anyMatch(family -> family.members().size() > 1);
  }

  /** Cells that differ in the batch fraction alone; if there are none, in learning rate too. */
  static List<Kind<FlatCell>> families(List<FlatCell> cells) {
    List<FlatCell> with = cells.stream().filter(cell -> cell.batchFraction() > 0).toList();
    Set<String> batch = Set.of(FlatCell.STAGES, Settings.BATCH_FRACTION);
    List<Kind<FlatCell>> families = Kind.of(with, cell -> cell.members().get(0).run(), batch);
    if (families.stream().anyMatch(family -> family.members().size() > 1)) {
      return families;
    }
    Set<String> both = Set.of(FlatCell.STAGES, Settings.BATCH_FRACTION, Settings.LEARNING_RATE);
    return Kind.of(with, cell -> cell.members().get(0).run(), both);
  }

  /**
   * Against b_f.
   *
   * @param when added to the label of the flatness
   */
  static Panel fractions(List<FlatCell> cells, String when) {
    Scale x = new Scale(Words.get("axis.batchFraction"), "b_f", "1", false);
    return panel(cells, x, FlatCell::batchFraction, when);
  }

  /** Against alpha b_f. */
  static Panel products(List<FlatCell> cells) {
    Scale x = new Scale(Words.get("axis.product"), "alpha b_f", "D", false);
    return panel(cells, x, cell -> cell.learningRate() * cell.batchFraction(), "");
  }

  private static Panel panel(
      List<FlatCell> cells, Scale x, ToDoubleFunction<FlatCell> at, String when) {
    List<Curve> curves = new ArrayList<>();
    for (Family family : Family.of(families(cells))) {
      List<FlatCell> points =
          family.cells().stream().sorted(Comparator.comparingDouble(at)).toList();
      List<Estimate> flatness = points.stream().map(FlatCell::perParticle).toList();
      curves.add(
          Curve.of(
              family.label(),
              points.stream().mapToDouble(at).toArray(),
              flatness.stream().mapToDouble(Estimate::mean).toArray(),
              flatness.stream().mapToDouble(Estimate::error).toArray(),
              family.role()));
    }
    String label = Words.get("axis.flatness") + when;
    return new Panel(x, new Scale(label, "ΔV / (N U_0)", "1", false), curves, List.of());
  }

  /** Panels whose vertical axes span as much, so that contrasts can be compared by eye. */
  static List<Panel> alike(Panel... panels) {
    double most = 0;
    for (Panel panel : panels) {
      DoubleSummaryStatistics span = span(panel);
      most = Math.max(most, ROOM * (span.getMax() - span.getMin()));
    }
    List<Panel> alike = new ArrayList<>();
    for (Panel panel : panels) {
      DoubleSummaryStatistics span = span(panel);
      double middle = (span.getMax() + span.getMin()) / 2;
      Scale y = most > 0 ? panel.y().within(middle - most / 2, middle + most / 2) : panel.y();
      alike.add(new Panel(panel.x(), y, panel.curves(), panel.marks()));
    }
    return alike;
  }

  /** Of all points with their errors. */
  private static DoubleSummaryStatistics span(Panel panel) {
    DoubleSummaryStatistics span = new DoubleSummaryStatistics();
    for (Curve curve : panel.curves()) {
      for (int i = 0; i < curve.y().length; i++) {
        double error = Double.isNaN(curve.yError()[i]) ? 0 : curve.yError()[i];
        span.accept(curve.y()[i] - error);
        span.accept(curve.y()[i] + error);
      }
    }
    return span;
  }
}
