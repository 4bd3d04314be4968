package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.absorb.analysis.transport.internal.TransportParameters.Clock;
import org.absorb.measure.Origin;
import org.absorb.measure.Roles;
import org.absorb.measure.motion.Track;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.statistics.Estimate;

/** The mean square displacement against time, its exponent, and against the kick. */
final class Figures {

  private Figures() {}

  static List<Figure> of(
      List<CellTransport> cells,
      List<KickCurve> curves,
      long step,
      TransportParameters parameters) {
    List<Figure> figures = new ArrayList<>();
    boolean starts = cells.stream().anyMatch(cell -> !cell.start().isEmpty());
    boolean steady = cells.stream().anyMatch(cell -> !cell.steady().isEmpty());
    List<Panel> time = new ArrayList<>();
    List<Panel> exponents = new ArrayList<>();
    if (starts) {
      time.add(time(cells, CellTransport::start, "axis.time", parameters));
      exponents.add(exponents(cells, CellTransport::start, "axis.time", parameters));
    }
    if (steady) {
      time.add(time(cells, CellTransport::steady, "axis.lag", parameters));
      exponents.add(exponents(cells, CellTransport::steady, "axis.lag", parameters));
    }
    String which = starts && steady ? "both" : starts ? "start" : "steady";
    SortedMap<String, String> origin = origin(cells, parameters);
    figures.add(new Figure("transport", "", time, Captions.time(cells, which, parameters), origin));
    figures.add(
        new Figure(
            "transport-exponent",
            "",
            exponents,
            Captions.exponents(cells, which, parameters),
            origin));
    if (!curves.isEmpty()) {
      figures.add(kick(curves, step, parameters));
    }
    return figures;
  }

  private static Panel time(
      List<CellTransport> cells,
      Function<CellTransport, MeanPath> which,
      String axis,
      TransportParameters parameters) {
    List<Curve> curves = new ArrayList<>();
    Inks inks = Inks.of(cells);
    for (int i = 0; i < cells.size(); i++) {
      CellTransport cell = cells.get(i);
      MeanPath path = which.apply(cell).thinned();
      if (!path.isEmpty() && cell.timeOfStep(parameters.clock()) > 0) {
        Curve curve =
            Curve.line(
                inks.labels().get(i),
                times(path, cell, parameters.clock()),
                values(path.msd(), Estimate::mean),
                inks.roles().get(i));
        curves.add(
            path.msd().get(0).count() > 1
                ? curve.banded(values(path.msd(), Estimate::error))
                : curve);
      }
    }
    return new Panel(
        timeScale(axis, parameters.clock()),
        new Scale(Words.get("axis.msd"), "", "D^2", true),
        curves,
        List.of());
  }

  private static Panel exponents(
      List<CellTransport> cells,
      Function<CellTransport, MeanPath> which,
      String axis,
      TransportParameters parameters) {
    List<Curve> curves = new ArrayList<>();
    Inks inks = Inks.of(cells);
    for (int i = 0; i < cells.size(); i++) {
      CellTransport cell = cells.get(i);
      MeanPath path = which.apply(cell).thinned();
      if (path.steps().length > 2 && cell.timeOfStep(parameters.clock()) > 0) {
        curves.add(
            Curve.line(
                inks.labels().get(i),
                times(path, cell, parameters.clock()),
                path.exponents(),
                inks.roles().get(i)));
      }
    }
    return new Panel(
        timeScale(axis, parameters.clock()),
        new Scale(Words.get("axis.exponent"), "", "1", false),
        curves,
        List.of(new Mark(false, 1, 0, "", Role.NEUTRAL)));
  }

  /** Against the matched kick; and beside it, where there is a reference, the ratios to it. */
  private static Figure kick(List<KickCurve> all, long step, TransportParameters parameters) {
    List<Role> roles = Roles.of(all.stream().map(KickCurve::kind).toList());
    Optional<KickCurve> reference = Values.reference(all, parameters);
    List<Curve> curves = new ArrayList<>();
    List<Curve> ratios = new ArrayList<>();
    for (int c = 0; c < all.size(); c++) {
      KickCurve curve = all.get(c);
      String label = curve.kind().names().label();
      curves.add(
          Curve.of(
              label,
              curve.kick(),
              values(curve.msd(), Estimate::mean),
              values(curve.msd(), Estimate::error),
              roles.get(c)));
      if (reference.filter(one -> one != curve).isPresent()) {
        List<Estimate> ratio = new ArrayList<>();
        for (int i = 0; i < curve.kick().length; i++) {
          ratio.add(curve.ratio(i, reference.get()));
        }
        if (ratio.stream().anyMatch(one -> Double.isFinite(one.mean()))) {
          ratios.add(
              Curve.of(
                  label,
                  curve.kick(),
                  values(ratio, Estimate::mean),
                  values(ratio, Estimate::error),
                  roles.get(c)));
        }
      }
    }
    Scale kick = new Scale(Words.get("axis.kick"), "epsilon", "D", true);
    List<Panel> panels = new ArrayList<>();
    panels.add(
        new Panel(kick, new Scale(Words.get("axis.msd"), "", "D^2", true), curves, List.of()));
    if (!ratios.isEmpty()) {
      panels.add(
          new Panel(
              kick,
              new Scale(
                  Words.get("axis.ratio", reference.orElseThrow().kind().names().scheme()),
                  "",
                  "1",
                  false),
              ratios,
              List.of(new Mark(false, 1, 0, "", Role.NEUTRAL))));
    }
    List<CellTransport> cells = all.stream().flatMap(curve -> curve.cells().stream()).toList();
    return new Figure(
        "transport-kick",
        "",
        panels,
        Captions.kick(cells, step, !ratios.isEmpty()),
        origin(cells, parameters));
  }

  private static Scale timeScale(String axis, Clock clock) {
    return clock == Clock.STEP
        ? new Scale(Words.get(axis + ".step"), "k", "1", true)
        : new Scale(Words.get(axis + ".natural"), "epsilon k", "D", true);
  }

  private static double[] times(MeanPath path, CellTransport cell, Clock clock) {
    return Arrays.stream(path.steps()).mapToDouble(k -> k * cell.timeOfStep(clock)).toArray();
  }

  private static double[] values(List<Estimate> estimates, ToDoubleFunction<Estimate> what) {
    return estimates.stream().mapToDouble(what).toArray();
  }

  private static SortedMap<String, String> origin(
      List<CellTransport> cells, TransportParameters parameters) {
    return Origin.of(
        "transport " + TransportProvider.VERSION,
        parameters,
        cells.stream().flatMap(cell -> cell.kind().members().stream()).map(Track::run).toList(),
        cells.stream().map(cell -> cell.kind().settings()).toList());
  }
}
