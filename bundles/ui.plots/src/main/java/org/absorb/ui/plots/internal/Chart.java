package org.absorb.ui.plots.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.run.Column;
import org.absorb.model.run.RunId;
import org.absorb.runner.series.MeanCurve;
import org.absorb.ui.workbench.figure.Axes;
import org.absorb.ui.workbench.figure.Curves;
import org.absorb.ui.workbench.figure.Sight;

/**
 * The figure of a plot: the same for the window and for a file.
 *
 * @param logX whether the axis of steps is logarithmic
 * @param hidden names of groups whose curves are not shown
 */
record Chart(Lines lines, boolean logX, boolean logY, Set<String> hidden, Sight sight)
    implements Curves {

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
    return axes().drawable(doubles(curve.step()), curve.mean());
  }

  private Axes axes() {
    return new Axes(logX, logY, sight);
  }

  private static double[] doubles(long[] steps) {
    return Arrays.stream(steps).asDoubleStream().toArray();
  }

  @Override
  public String lacking() {
    return drawable() ? "" : Plots.WORDS.get(lines.going() ? "rows.coming" : "rows.none");
  }

  @Override
  public DoubleStream steps() {
    return shown().stream()
        .flatMapToLong(line -> Arrays.stream(line.curve().step()))
        .mapToDouble(k -> k);
  }

  @Override
  public List<Dot> at(double k) {
    return shown().stream()
        .filter(line -> line.at(k) >= 0)
        .map(line -> new Dot(line.curve().mean()[line.at(k)], line.role()))
        .toList();
  }

  /** For the window: the table beside it tells which curve is which. */
  @Override
  public Figure figure() {
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
    Panel panel = new Panel(axes().x(x, curves), axes().y(y, curves), curves, List.of());
    return new Figure("live-plot", "", List.of(panel), "", new TreeMap<>());
  }

  private static Curve curve(Lines.Line line, String label) {
    MeanCurve mean = line.curve();
    Curve curve =
        Curve.line(label, doubles(mean.step()), mean.mean(), line.role()).going(line.going());
    return line.group().replica() < 0 && line.group().runs().size() > 1
        ? curve.banded(mean.deviation())
        : curve;
  }
}
