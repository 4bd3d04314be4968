package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Origin;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.text.Numbers;

/** Activity and relaxation time against packing fraction, side by side, phi_c marked. */
final class Figures {

  /** With more groups their marks have no labels: the colours tell. */
  private static final int LABELLED = 4;

  private Figures() {}

  static List<Figure> of(List<Group> groups, TransitionParameters parameters) {
    return Sheet.of(groups, parameters).stream().map(sheet -> figure(sheet, parameters)).toList();
  }

  private static Figure figure(Sheet sheet, TransitionParameters parameters) {
    List<Panel> panels = List.of(activity(sheet, parameters), relaxation(sheet, parameters));
    return new Figure(
        sheet.name(),
        sheet.title(),
        panels,
        Captions.of(sheet, parameters),
        origin(sheet.groups(), parameters));
  }

  private static Panel activity(Sheet sheet, TransitionParameters parameters) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < sheet.groups().size(); i++) {
      Group group = sheet.groups().get(i);
      Role role = sheet.roles().get(i);
      curves.add(
          Curve.of(
              group.label(),
              phi(group.cells()),
              f(group.cells(), c -> c.activity().mean()),
              f(group.cells(), c -> c.activity().error()),
              role));
      Growth.of(group, parameters).ifPresent(growth -> curves.add(growth.curve(role)));
      overlay(
          group.cells().stream()
              .filter(cell -> cell.isUnsettled(parameters.relaxationLevel()))
              .toList(),
          c -> c.activity().mean(),
          role,
          curves);
    }
    legend(curves);
    List<Mark> marks = marks(sheet, true);
    marks.add(
        new Mark(
            false,
            parameters.threshold(),
            0,
            Words.get("mark.threshold", Numbers.exact(parameters.threshold())),
            Role.NEUTRAL));
    return new Panel(
        phiScale(), new Scale(Words.get("axis.activity"), "f_inf", "1", false), curves, marks);
  }

  private static Panel relaxation(Sheet sheet, TransitionParameters parameters) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < sheet.groups().size(); i++) {
      Group group = sheet.groups().get(i);
      Role role = sheet.roles().get(i);
      List<MeasuredCell> known =
          group.cells().stream()
              .filter(cell -> !Relaxation.of(cell, parameters).isLowerBound())
              .toList();
      curves.add(times(group, known, role, parameters));
      List<MeasuredCell> bounds =
          group.cells().stream().filter(cell -> !known.contains(cell)).toList();
      overlay(bounds, c -> Relaxation.of(c, parameters).time().mean(), role, curves);
    }
    legend(curves);
    return new Panel(
        phiScale(),
        new Scale(Words.get("axis.relaxation"), "tau_r", "step", true),
        curves,
        marks(sheet, false));
  }

  /** The line is cut at phi_c, where the time diverges. */
  private static Curve times(
      Group group, List<MeasuredCell> cells, Role role, TransitionParameters parameters) {
    double cut = group.point().value();
    List<double[]> points = new ArrayList<>();
    for (MeasuredCell cell : cells) {
      if (!points.isEmpty()
          && points.get(points.size() - 1)[0] < cut
          && cell.packingFraction() > cut) {
        points.add(new double[] {cut, Double.NaN, Double.NaN});
      }
      Relaxation relaxation = Relaxation.of(cell, parameters);
      points.add(
          new double[] {
            cell.packingFraction(), relaxation.time().mean(), relaxation.time().error()
          });
    }
    return Curve.of(group.label(), column(points, 0), column(points, 1), column(points, 2), role);
  }

  private static void overlay(
      List<MeasuredCell> cells, ToDoubleFunction<MeasuredCell> y, Role role, List<Curve> curves) {
    if (!cells.isEmpty()) {
      curves.add(new Curve("", phi(cells), f(cells, y), null, null, role, false, true, true));
    }
  }

  /** Says in the legend what hollow markers mean, if there are any. */
  private static void legend(List<Curve> curves) {
    if (curves.stream().anyMatch(Curve::open)) {
      curves.add(
          new Curve(
              Words.get("legend.open"),
              new double[0],
              new double[0],
              null,
              null,
              Role.NEUTRAL,
              false,
              true,
              true));
    }
  }

  private static List<Mark> marks(Sheet sheet, boolean labelled) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < sheet.groups().size(); i++) {
      CriticalPoint point = sheet.groups().get(i).point();
      if (point.state() == CriticalPoint.State.FOUND) {
        String label =
            !labelled || sheet.groups().size() > LABELLED
                ? ""
                : Words.get("mark.phiC", Numbers.value(point.value(), point.error()));
        marks.add(new Mark(true, point.value(), point.error(), label, sheet.roles().get(i)));
      }
    }
    return marks;
  }

  private static Scale phiScale() {
    return new Scale(Words.get("axis.packingFraction"), "phi", "1", false);
  }

  private static double[] phi(List<MeasuredCell> cells) {
    return f(cells, MeasuredCell::packingFraction);
  }

  private static double[] f(List<MeasuredCell> cells, ToDoubleFunction<MeasuredCell> value) {
    return cells.stream().mapToDouble(value).toArray();
  }

  private static double[] column(List<double[]> points, int index) {
    return points.stream().flatMapToDouble(point -> DoubleStream.of(point[index])).toArray();
  }

  static SortedMap<String, String> origin(List<Group> groups, TransitionParameters parameters) {
    return Origin.of(
        "transition " + TransitionProvider.VERSION,
        parameters,
        groups.stream().flatMap(group -> group.runs().stream()).map(MeasuredRun::run).toList(),
        groups.stream().map(group -> group.kind().settings()).toList());
  }
}
