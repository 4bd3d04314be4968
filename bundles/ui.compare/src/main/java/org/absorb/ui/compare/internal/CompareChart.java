package org.absorb.ui.compare.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.run.Column;
import org.absorb.store.run.RunRecord;
import org.absorb.ui.workbench.figure.Axes;
import org.absorb.ui.workbench.figure.Curves;
import org.absorb.ui.workbench.figure.Sight;

/** The curves of all sides over each other: the same for the window and for a file. */
record CompareChart(CompareView view, boolean logX, boolean logY, Sight sight) implements Curves {

  private Axes axes() {
    return new Axes(logX, logY, sight);
  }

  @Override
  public String lacking() {
    boolean any =
        view.lines().stream().anyMatch(line -> axes().drawable(line.x(), line.curve().mean()));
    return any ? "" : Compares.WORDS.get(view.going() ? "curves.coming" : "curves.none");
  }

  @Override
  public DoubleStream steps() {
    return view.lines().stream().flatMapToDouble(line -> Arrays.stream(line.x()));
  }

  @Override
  public List<Dot> at(double x) {
    return IntStream.range(0, view.lines().size())
        .filter(side -> view.lines().get(side).at(x) >= 0)
        .mapToObj(
            side -> {
              CompareView.Line line = view.lines().get(side);
              return new Dot(line.curve().mean()[line.at(x)], Role.kind(side));
            })
        .toList();
  }

  @Override
  public Figure figure() {
    return figure(false, "", "", new TreeMap<>());
  }

  /** For a file: with a legend, a title and where it comes from. */
  Figure export() {
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("comparison", view.comparison().name());
    origin.put(
        "runs",
        view.contrast().parties().stream()
            .flatMap(party -> party.records().stream())
            .map(RunRecord::id)
            .map(Object::toString)
            .collect(Collectors.joining(" ")));
    return figure(
        true, view.comparison().name().replace("$", ""), view.contrast().sentence(), origin);
  }

  private Figure figure(
      boolean legend, String title, String caption, TreeMap<String, String> origin) {
    List<Curve> curves = new ArrayList<>();
    for (int side = 0; side < view.lines().size(); side++) {
      CompareView.Line line = view.lines().get(side);
      String label = legend ? Compares.letter(side) + " " + view.names().get(side) : "";
      Curve curve =
          Curve.line(label, line.x(), line.curve().mean(), Role.kind(side)).going(line.going());
      boolean several = Arrays.stream(line.curve().count()).anyMatch(n -> n > 1);
      curves.add(several ? curve.banded(line.curve().deviation()) : curve);
    }
    Column column = view.column().orElse(new Column("", "", "", "1"));
    Scale x =
        view.natural()
            ? new Scale(Compares.WORDS.get("natural"), "", "1", logX)
            : new Scale(Compares.WORDS.get("step"), "k", "1", logX);
    Scale y = new Scale(column.label(), column.symbol(), column.unit(), logY);
    Scale seen = sight.y().isPresent() ? axes().y(y, curves) : y; // differences count, not 0
    Panel panel = new Panel(axes().x(x, curves), seen, curves, List.of());
    return new Figure("comparison", title, List.of(panel), caption, origin);
  }
}
