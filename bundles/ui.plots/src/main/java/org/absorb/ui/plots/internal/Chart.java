package org.absorb.ui.plots.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.run.Column;
import org.absorb.model.run.RunId;
import org.absorb.runner.series.MeanCurve;

/**
 * The figure of a plot: the same for the window and for a file.
 *
 * @param logX whether the axis of steps is logarithmic
 * @param hidden names of groups whose curves are not shown
 */
record Chart(Lines lines, boolean logX, boolean logY, Set<String> hidden, Sight sight) {

  private static final double AIR = 0.04;

  Chart {
    hidden = Set.copyOf(hidden);
  }

  List<Lines.Line> shown() {
    return lines.lines().stream().filter(line -> !hidden.contains(line.group().name())).toList();
  }

  /**
   * Whether any point has a place on the axes; that all curves are hidden is no lack. On a
   * logarithmic axis the first row, step 0, has none.
   */
  boolean drawable() {
    return shown().isEmpty() || shown().stream().anyMatch(this::drawable);
  }

  private boolean drawable(Lines.Line line) {
    MeanCurve curve = line.curve();
    for (int i = 0; i < curve.step().length; i++) {
      double y = curve.mean()[i];
      if ((!logX || curve.step()[i] > 0) && Double.isFinite(y) && (!logY || y > 0)) {
        return true;
      }
    }
    return false;
  }

  /** For the window: the table beside it tells which curve is which. */
  Figure figure() {
    return figure(line -> "");
  }

  /** For a file: with a legend, a title and where it comes from. */
  Figure export() {
    String varies = lines.subject().varies();
    Figure plain =
        figure(
            line -> varies.isEmpty() ? line.group().name() : varies + " = " + line.group().name());
    String runs =
        shown().stream()
            .flatMap(line -> line.group().runs().stream())
            .map(RunId::hex)
            .collect(Collectors.joining(" "));
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("experiment", lines.subject().experiment());
    origin.put("runs", runs);
    return new Figure(plain.name(), title(), plain.panels(), caption(), origin);
  }

  private String title() {
    String experiment = lines.subject().experiment().replace("$", "");
    return lines.subject().shared().isEmpty()
        ? experiment
        : experiment + ", " + lines.subject().shared();
  }

  /** What the curves and bands are, in a sentence. */
  String caption() {
    Subject subject = lines.subject();
    List<String> parts = new ArrayList<>();
    if (!subject.shared().isEmpty()) {
      parts.add(Plots.WORDS.get("caption.at", subject.shared()));
    }
    if (subject.groups().size() < subject.candidates()) {
      parts.add(
          Plots.WORDS.get(
              "caption.chosen", "" + subject.groups().size(), "" + subject.candidates()));
    }
    if (lines.lines().stream().anyMatch(line -> line.group().replica() < 0)) {
      parts.add(
          subject.replicas() > 1
              ? Plots.WORDS.get("caption.band", "" + subject.replicas())
              : Plots.WORDS.get("caption.one"));
    }
    return String.join("; ", parts);
  }

  private Figure figure(Function<Lines.Line, String> label) {
    List<Curve> curves = shown().stream().map(line -> curve(line, label.apply(line))).toList();
    Column column = lines.column().orElse(new Column("", "", "", "1"));
    Scale x = new Scale(Plots.WORDS.get("step"), "k", "1", logX);
    Scale y = new Scale(column.label(), column.symbol(), column.unit(), logY);
    Panel panel = new Panel(x(x, curves), y(y, curves), curves, List.of());
    return new Figure("live-plot", "", List.of(panel), "", new TreeMap<>());
  }

  private static Curve curve(Lines.Line line, String label) {
    MeanCurve mean = line.curve();
    double[] k = Arrays.stream(mean.step()).asDoubleStream().toArray();
    Curve curve = Curve.line(label, k, mean.mean(), line.role()).going(line.going());
    return line.group().replica() < 0 && line.group().runs().size() > 1
        ? curve.banded(mean.deviation())
        : curve;
  }

  /** From the first step to the last, without air but for the ring at the end. */
  private Scale x(Scale scale, List<Curve> curves) {
    if (sight.x().filter(limits -> !logX || limits.low() > 0).isPresent()) {
      return scale.within(sight.x().get().low(), sight.x().get().high());
    }
    double low = Double.MAX_VALUE;
    double high = 0;
    for (Curve curve : curves) {
      for (double k : curve.x()) {
        low = logX && k <= 0 ? low : Math.min(low, k);
        high = Math.max(high, k);
      }
    }
    if (!(low < high)) {
      return scale;
    }
    boolean going = curves.stream().anyMatch(Curve::going);
    double air = going ? AIR : 0;
    return scale.within(low, logX ? high * Math.pow(high / low, air) : high + air * (high - low));
  }

  /** What is never below 0 is shown from 0 on. */
  private Scale y(Scale scale, List<Curve> curves) {
    if (sight.y().filter(limits -> !logY || limits.low() > 0).isPresent()) {
      return scale.within(sight.y().get().low(), sight.y().get().high());
    }
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.y().length; i++) {
        if (Double.isFinite(curve.y()[i])) {
          double band = curve.yBand() == null ? 0 : curve.yBand()[i];
          low = Math.min(low, curve.y()[i]);
          high = Math.max(high, curve.y()[i] + (Double.isFinite(band) ? band : 0));
        }
      }
    }
    return !logY && low >= 0 && high > 0 ? scale.within(0, high * (1 + AIR)) : scale;
  }
}
