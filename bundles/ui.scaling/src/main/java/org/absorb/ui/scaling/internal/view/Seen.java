package org.absorb.ui.scaling.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.scaling.internal.state.Cockpit;

/**
 * What is to be seen of a cockpit. Immutable; made on any thread.
 *
 * @param plots data as measured and collapsed, two panels
 * @param residuals one panel
 * @param quality of the collapse of what is kept
 * @param spots every point that has a place, dropped ones too
 * @param usable how many points could count, in sizes that are in or not
 * @param weightless how many have no error above 0, and cannot
 * @param whole the figure with its legend, as it is saved
 */
public record Seen(
    Figure plots,
    Figure residuals,
    ScalingQuality quality,
    List<Spot> spots,
    int usable,
    int weightless,
    Figure whole) {

  private static final ScalingPoint UNKNOWN = new ScalingPoint(Double.NaN, Double.NaN, Double.NaN);
  private static final int RESIDUALS = 2;

  /** Standard errors that are shown in any case. */
  private static final double LEAST_SHOWN = 2;

  private static final double AROUND = 1.25;

  public Seen {
    spots = List.copyOf(spots);
  }

  /** How many residuals lie beyond two standard errors. */
  public int outside() {
    return (int)
        residuals.panels().get(0).curves().stream()
            .flatMapToDouble(curve -> Arrays.stream(curve.y()))
            .filter(r -> Math.abs(r) > 2)
            .count();
  }

  /** Computes it. */
  static Seen of(FiniteSizeScaling scaling, ScalingSubject subject, Cockpit cockpit, Sight sight) {
    ScalingSettings settings = cockpit.settings(ScalingSettings.SAMPLES);
    ScalingData usable = subject.data().usable(cockpit.logarithmic());
    ScalingData kept = cockpit.kept(usable);
    ScalingQuality quality = scaling.scale(kept, cockpit.at(), settings).quality();
    Figure whole = scaling.figure(subject.with(kept), cockpit.at(), UNKNOWN, settings);
    List<List<Curve>> curves = new ArrayList<>(List.of(List.of(), List.of(), List.of()));
    List<Spot> spots = new ArrayList<>();
    add(curves, spots, whole, kept, usable, true);
    ScalingData left = cockpit.left(usable);
    if (left.points() > 0) {
      // by itself, or it would count
      add(
          curves,
          spots,
          scaling.figure(subject.with(left), cockpit.at(), UNKNOWN, settings),
          left,
          usable,
          false);
    }
    List<Panel> panels = whole.panels();
    return new Seen(
        figure(
            "plots",
            List.of(
                panel(panels.get(0), curves.get(0), sight, false),
                panel(panels.get(1), curves.get(1), sight, sight.logX()))),
        figure("residuals", List.of(residuals(panels.get(RESIDUALS), curves.get(RESIDUALS)))),
        quality,
        spots,
        usable.points(),
        subject.data().points() - usable.points(),
        whole);
  }

  /** Curves in the colours of their sizes, which stay whatever is left out. */
  private static void add(
      List<List<Curve>> curves,
      List<Spot> spots,
      Figure drawn,
      ScalingData data,
      ScalingData all,
      boolean kept) {
    List<SizeCurve> sizes = data.curves();
    double[] known = all.curves().stream().mapToDouble(SizeCurve::size).toArray();
    for (int p = 0; p <= RESIDUALS; p++) {
      List<Curve> panel = new ArrayList<>(curves.get(p));
      for (int i = 0; i < sizes.size() && (kept || p < RESIDUALS); i++) {
        Role role = Role.ordered(Arrays.binarySearch(known, sizes.get(i).size()), known.length);
        Curve curve = drawn.panels().get(p).curves().get(i);
        panel.add(
            new Curve(
                "",
                curve.x(),
                curve.y(),
                null,
                curve.yError(),
                role,
                curve.line() && kept,
                true,
                !kept));
      }
      curves.set(p, panel);
    }
    for (int i = 0; i < sizes.size(); i++) {
      SizeCurve size = sizes.get(i);
      Curve scaled = drawn.panels().get(1).curves().get(i);
      for (int j = 0; j < size.points(); j++) {
        spots.add(
            new Spot(
                new Place(size.size(), size.rho()[j]),
                size.rho()[j],
                size.value()[j],
                size.error()[j],
                scaled.x()[j],
                scaled.y()[j],
                kept));
      }
    }
  }

  private static Panel panel(Panel drawn, List<Curve> curves, Sight sight, boolean logX) {
    Scale x = drawn.x();
    Scale y = drawn.y();
    boolean logY = sight.logY().orElse(y.logarithmic());
    return new Panel(
        new Scale(x.label(), x.symbol(), x.unit(), logX),
        new Scale(y.label(), y.symbol(), y.unit(), logY),
        sight.errors() ? curves : curves.stream().map(Seen::errorless).toList(),
        drawn.marks());
  }

  private static Curve errorless(Curve curve) {
    return new Curve(
        curve.label(),
        curve.x(),
        curve.y(),
        null,
        null,
        curve.role(),
        curve.line(),
        curve.markers(),
        curve.open());
  }

  /** Symmetric, and high enough that the outermost marks are whole in a low panel. */
  private static Panel residuals(Panel drawn, List<Curve> curves) {
    double most =
        curves.stream()
            .flatMapToDouble(curve -> Arrays.stream(curve.y()))
            .filter(Double::isFinite)
            .map(Math::abs)
            .reduce(LEAST_SHOWN, Math::max);
    Scale y =
        new Scale(Scaling.WORDS.get("residual"), "", "1", false)
            .within(-AROUND * most, AROUND * most);
    return new Panel(new Scale("", drawn.x().symbol(), "1", false), y, curves, drawn.marks());
  }

  private static Figure figure(String name, List<Panel> panels) {
    return new Figure(name, "", panels, "", new TreeMap<>());
  }
}
