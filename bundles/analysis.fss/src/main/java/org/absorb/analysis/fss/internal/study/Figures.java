package org.absorb.analysis.fss.internal.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import org.absorb.analysis.fss.internal.Words;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.analysis.fss.internal.fit.Member;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.text.Numbers;

/** Raw data, collapsed data and residuals side by side; and how sure phi_c is. */
public final class Figures {

  /** Above this ratio of the largest to the least value an axis is logarithmic. */
  private static final double DECADES = 30;

  private Figures() {}

  /**
   * Of a study.
   *
   * @param name the first part of the files' names
   * @param title one line; may be empty
   * @param rho label and symbol of the control parameter's axis
   * @param about the first sentences of each caption: what was run
   * @param origin what the files remember
   */
  public static List<Figure> of(
      Study study,
      String name,
      String title,
      Scale rho,
      String about,
      SortedMap<String, String> origin) {
    List<Figure> figures = new ArrayList<>();
    List<Measure> measures = study.request().measures();
    for (int m = 0; m < measures.size(); m++) {
      String ending = measures.size() == 1 ? "" : "-" + (m + 1);
      figures.add(collapse(study, m, name + "-collapse" + ending, title, rho, about, origin));
    }
    List<Panel> sure = sureness(study, rho);
    if (!sure.isEmpty()) {
      figures.add(
          new Figure(
              name + "-certainty",
              title,
              sure,
              (about + " " + Words.get("caption.certainty")).strip(),
              origin));
    }
    return figures;
  }

  private static Figure collapse(
      Study study,
      int m,
      String name,
      String title,
      Scale rho,
      String about,
      SortedMap<String, String> origin) {
    ScalingFit fit = study.fit(m);
    return collapse(
        study.request().members().get(m),
        study.request().measures().get(m),
        fit.point(),
        fit.errors(),
        name,
        title,
        rho,
        about,
        origin);
  }

  /**
   * Data as they are, collapsed, and what is left over.
   *
   * @param at where they are collapsed
   * @param errors of that; not-a-number where they are not known
   */
  public static Figure collapse(
      Member member,
      Measure measure,
      ScalingPoint at,
      ScalingPoint errors,
      String name,
      String title,
      Scale rho,
      String about,
      SortedMap<String, String> origin) {
    ScalingData data = member.data();
    Collapse collapse = new Collapse(data, member.x(), false);
    collapse.quality(at.rhoC(), at.nu(), at.zeta());
    double[][] x = collapse.x();
    double[][] y = collapse.y();
    double[][] dy = collapse.yErrors();
    Collapse judged = new Collapse(data, member.x(), member.logarithmic());
    ScalingQuality quality = judged.quality(at.rhoC(), at.nu(), at.zeta());
    double[][] residuals = judged.residuals();
    List<Curve> raw = new ArrayList<>();
    List<Curve> scaled = new ArrayList<>();
    List<Curve> left = new ArrayList<>();
    int n = data.curves().size();
    for (int i = 0; i < n; i++) {
      SizeCurve curve = data.curves().get(i);
      Role role = Role.ordered(i, n);
      String label = Words.get("legend.size", Numbers.significant(curve.size()));
      raw.add(Curve.of(label, curve.rho(), curve.value(), curve.error(), role));
      scaled.add(points("", x[i], y[i], dy[i], role));
      left.add(points("", x[i], residuals[i], null, role));
    }
    Mark critical =
        new Mark(
            true,
            at.rhoC(),
            errors.rhoC(),
            Words.get("mark.rhoC", rho.symbol(), Numbers.value(at.rhoC(), errors.rhoC())),
            Role.NEUTRAL);
    Scale scaledX =
        new Scale(
            Words.get("axis.distance"),
            "L^{1/nu} (" + rho.symbol() + " - " + rho.symbol() + "_c)",
            "1",
            false);
    return new Figure(
        name,
        title,
        List.of(
            new Panel(rho, measure.scale(isWide(raw)), raw, List.of(critical)),
            new Panel(scaledX, measure.scaled(isWide(scaled)), scaled, List.of()),
            new Panel(
                scaledX,
                new Scale(Words.get("axis.residual"), "", "1", false),
                left,
                List.of(new Mark(false, 0, 1, "", Role.NEUTRAL)))),
        (about + " " + caption(at, errors, quality, measure)).strip(),
        origin);
  }

  private static String caption(
      ScalingPoint at, ScalingPoint errors, ScalingQuality quality, Measure measure) {
    return Words.get(
        "caption.collapse",
        measure.words(),
        Numbers.value(at.nu(), errors.nu()),
        Words.get("symbol." + measure.exponent()),
        Numbers.value(measure.exponent(at.zeta()), errors.zeta()),
        Numbers.significant(quality.quality()),
        quality.allTerms(),
        quality.points());
  }

  private static List<Panel> sureness(Study study, Scale rho) {
    List<Panel> panels = new ArrayList<>();
    Scale phiC = new Scale(Words.get("axis.critical"), rho.symbol() + "_c", "1", false);
    ScalingFit fit = study.fit(0);
    Mark at = new Mark(true, fit.point().rhoC(), fit.errors().rhoC(), "", Role.NEUTRAL);
    if (study.profile().rhoC().length > 0) {
      panels.add(
          new Panel(
              phiC,
              new Scale(Words.get("axis.quality"), "S'", "1", false),
              List.of(
                  Curve.line("", study.profile().rhoC(), study.profile().quality(), Role.kind(0))),
              List.of(at)));
    }
    List<Study.Stability> rows = study.stability();
    if (rows.size() > 1) {
      double[] size = rows.stream().mapToDouble(Study.Stability::size).toArray();
      double[] value = rows.stream().mapToDouble(row -> row.fit().point().rhoC()).toArray();
      double[] error = rows.stream().mapToDouble(row -> row.fit().errors().rhoC()).toArray();
      panels.add(
          new Panel(
              new Scale(Words.get("axis.least"), "L_min", "1", false),
              phiC,
              List.of(Curve.of("", size, value, error, Role.kind(0))),
              List.of(new Mark(false, fit.point().rhoC(), fit.errors().rhoC(), "", Role.NEUTRAL))));
    }
    return panels;
  }

  private static Curve points(String label, double[] x, double[] y, double[] error, Role role) {
    return new Curve(label, x, y, null, error, role, false, true, false);
  }

  private static boolean isWide(List<Curve> curves) {
    double[] values =
        curves.stream()
            .flatMapToDouble(curve -> DoubleStream.of(curve.y()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return values.length > 0
        && values[0] > 0
        && Arrays.stream(values).max().orElse(1) > DECADES * values[0];
  }
}
