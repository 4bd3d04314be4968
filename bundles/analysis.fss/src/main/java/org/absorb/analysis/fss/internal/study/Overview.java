package org.absorb.analysis.fss.internal.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.absorb.analysis.fss.internal.Words;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.text.Numbers;

/**
 * The figure that is shown: what was measured, activity beside relaxation time, with the collapse
 * as an inset.
 */
public final class Overview {

  private final Study study;
  private final SortedMap<Measure, ScalingData> measured;
  private final List<Double> sizes;

  private Overview(Study study, SortedMap<Measure, ScalingData> measured) {
    this.study = study;
    this.measured = measured;
    this.sizes =
        measured.values().stream()
            .flatMap(data -> data.curves().stream())
            .map(SizeCurve::size)
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * Of a study.
   *
   * @param measured each of its quantities as measured everywhere; what was not collapsed is hollow
   * @param rho label and symbol of the control parameter's axis
   * @param about the first sentences of the caption: what was run
   */
  public static Figure of(
      Study study,
      SortedMap<Measure, ScalingData> measured,
      String name,
      String title,
      Scale rho,
      String about,
      SortedMap<String, String> origin) {
    Overview overview = new Overview(study, measured);
    List<Panel> panels = new ArrayList<>();
    for (boolean time : new boolean[] {false, true}) {
      if (measured.keySet().stream().anyMatch(measure -> measure.isTime() == time)) {
        panels.add(overview.panel(time, rho));
      }
    }
    return new Figure(name, title, panels, overview.caption(about, rho), origin);
  }

  /** The two branches of the time share a panel. */
  private Panel panel(boolean time, Scale rho) {
    List<Curve> raw = new ArrayList<>();
    List<Curve> scaled = new ArrayList<>();
    List<Measure> collapsed = study.request().measures();
    List<Measure> shown = measured.keySet().stream().filter(m -> m.isTime() == time).toList();
    for (Measure measure : shown) {
      int m = collapsed.indexOf(measure);
      for (SizeCurve curve : measured.get(measure).curves()) {
        raw.addAll(curves(curve, m < 0 ? new double[0] : used(m, curve.size())));
      }
      if (m >= 0) {
        scaled.addAll(scaled(m));
      }
    }
    ScalingFit fit = study.fit(0);
    Mark critical =
        new Mark(true, fit.point().rhoC(), fit.errors().rhoC(), critical(rho), Role.NEUTRAL);
    String distance = "L^{1/nu} (" + rho.symbol() + " - " + rho.symbol() + "_c)";
    Measure measure = shown.get(0);
    Panel inset =
        new Panel(new Scale("", distance, "1", false), measure.scaled("", time), scaled, List.of());
    return new Panel(rho, measure.scale(time), raw, List.of(critical)).around(inset);
  }

  private double[] used(int m, double size) {
    return study.request().members().get(m).data().curves().stream()
        .filter(curve -> curve.size() == size)
        .findFirst()
        .map(SizeCurve::rho)
        .orElse(new double[0]);
  }

  /** What was collapsed, joined; and hollow what was not. */
  private List<Curve> curves(SizeCurve curve, double[] used) {
    ScalingData whole = new ScalingData(List.of(curve));
    List<Curve> curves = new ArrayList<>();
    for (boolean open : new boolean[] {true, false}) {
      for (SizeCurve part :
          whole.where((c, i) -> Arrays.binarySearch(used, c.rho()[i]) < 0 == open).curves()) {
        String label = open ? "" : Words.get("legend.size", Numbers.significant(part.size()));
        curves.add(
            new Curve(
                label,
                part.rho(),
                part.value(),
                null,
                part.error(),
                role(part.size()),
                !open,
                true,
                open));
      }
    }
    return curves;
  }

  private List<Curve> scaled(int m) {
    ScalingPoint at = study.fit(m).point();
    Collapse collapse =
        new Collapse(
            study.request().members().get(m).data(), study.request().members().get(m).x(), false);
    collapse.quality(at.rhoC(), at.nu(), at.zeta());
    double[][] x = collapse.x();
    double[][] y = collapse.y();
    double[][] dy = collapse.yErrors();
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      Role role = role(collapse.sizes()[i]);
      curves.add(new Curve("", x[i], y[i], null, dy[i], role, false, true, false));
    }
    return curves;
  }

  private Role role(double size) {
    return Role.ordered(sizes.indexOf(size), sizes.size());
  }

  private String critical(Scale rho) {
    ScalingFit fit = study.fit(0);
    return Words.get(
        "mark.rhoC", rho.symbol(), Numbers.value(fit.point().rhoC(), fit.errors().rhoC()));
  }

  private String caption(String about, Scale rho) {
    List<Measure> measures = study.request().measures();
    String qualities =
        measures.stream()
            .map(
                measure -> {
                  ScalingFit fit = study.fit(measures.indexOf(measure));
                  return Words.get(
                      "caption.quality",
                      measure.words(),
                      Words.get("symbol." + measure.exponent()),
                      Numbers.value(measure.exponent(fit.point().zeta()), fit.errors().zeta()),
                      Numbers.significant(fit.quality().quality()));
                })
            .collect(Collectors.joining("; "));
    ScalingFit fit = study.fit(0);
    return Words.get(
        "caption.overview",
        about,
        rho.symbol(),
        Numbers.value(fit.point().rhoC(), fit.errors().rhoC()),
        Numbers.value(fit.point().nu(), fit.errors().nu()),
        qualities);
  }
}
