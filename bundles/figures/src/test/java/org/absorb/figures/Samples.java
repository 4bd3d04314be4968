package org.absorb.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;

/** Figures to draw. */
final class Samples {

  static final Scale PHI = new Scale("packing fraction", "phi", "1", false);
  static final Scale ACTIVITY = new Scale("active fraction", "f_a", "1", false);
  static final Scale TIME = new Scale("relaxation time", "tau_r", "step", true);
  static final Scale DISPLACEMENT = new Scale("mean square displacement", "", "D^2", true);

  private Samples() {}

  static Figure figure(String title, Panel... panels) {
    return new Figure(
        "sample-1",
        title,
        List.of(panels),
        "Activity of BRO at $epsilon$ = 0.5, $phi_c$ marked.",
        new TreeMap<>(
            Map.of(
                "runs",
                "0123456789abcdef fedcba9876543210",
                "versions",
                "absorb 0.1.0 <test> & \"more\" (a)")));
  }

  /** Two panels as an analysis of the transition draws them. */
  static Figure transition() {
    List<Curve> activity = new ArrayList<>();
    List<Curve> time = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    double[] phiC = {0.6405, 0.6325, 0.6275};
    String[] names = {
      "BRO pairwise, $epsilon$ = 0.02",
      "SGD pairwise, $alpha$ = 0.02, $b_f$ = 0.75",
      "SGD particle-wise, $alpha$ = 0.02"
    };
    for (int s = 0; s < 3; s++) {
      double c = phiC[s];
      double[] phi = IntStream.rangeClosed(0, 16).mapToDouble(i -> 0.61 + i * 0.0025).toArray();
      activity.add(
          curve(
              names[s],
              phi,
              x -> x < c ? 0 : Math.min(1, 2.2 * Math.pow(x - c, 0.55)),
              0.012,
              Role.kind(s)));
      double[] below =
          IntStream.rangeClosed(0, 16)
              .mapToDouble(i -> 0.61 + i * 0.0025)
              .filter(x -> Math.abs(x - c) > 0.0015)
              .toArray();
      time.add(
          curve(names[s], below, x -> 12 * Math.pow(Math.abs(x - c), -1.08), 40, Role.kind(s)));
      marks.add(new Mark(true, c, 0.00125, "$phi_c$ = " + c, Role.kind(s)));
      time.add(
          new Curve(
              "",
              new double[] {c + 0.001},
              new double[] {40_000},
              null,
              null,
              Role.kind(s),
              false,
              true,
              true));
    }
    time.add(
        new Curve(
            "lower bound",
            new double[0],
            new double[0],
            null,
            null,
            Role.NEUTRAL,
            false,
            true,
            true));
    List<Mark> first = new ArrayList<>(marks);
    first.add(new Mark(false, 0.1, 0, "$f_a$ = 0.1", Role.NEUTRAL));
    return figure("", new Panel(PHI, ACTIVITY, activity, first), new Panel(PHI, TIME, time, marks));
  }

  /** A curve that rises, and inside its panel another that nothing else has the colour of. */
  static Figure inset() {
    double[] x = IntStream.rangeClosed(0, 20).mapToDouble(i -> i / 20.0).toArray();
    Panel small =
        new Panel(
            new Scale("", "L^{1/nu} (phi - phi_c)", "1", false),
            new Scale("", "L^{beta/nu} f_a", "1", false),
            List.of(curve("", x, t -> t * t, 0.02, Role.kind(3))),
            List.of());
    Panel panel =
        new Panel(
            PHI,
            ACTIVITY,
            List.of(curve("$L$ = 10", x, t -> t * t * t, 0.02, Role.kind(0))),
            List.of(new Mark(false, 0.9, 0, "$f_a$ = 0.9", Role.NEUTRAL)));
    return figure("", panel.around(small));
  }

  /** One panel with {@code count} curves of one palette. */
  static Figure palette(Role.Kind kind, int count) {
    List<Curve> curves = new ArrayList<>();
    double[] x = IntStream.rangeClosed(0, 8).mapToDouble(i -> i).toArray();
    for (int c = 0; c < count; c++) {
      int k = c;
      curves.add(
          curve(
              "$N$ = " + 1000 * (1 << c),
              x,
              t -> Math.sin(t / 2) + k * 0.8,
              0.15,
              new Role(kind, c, count)));
    }
    return figure(
        "Curves of one palette",
        new Panel(
            new Scale("time", "t", "step", false),
            new Scale("energy", "E/N U_0", "1", false),
            curves,
            List.of()));
  }

  /** Two logarithmic axes over many powers, with errors that reach below zero. */
  static Figure logarithmic() {
    double[] x = IntStream.rangeClosed(0, 30).mapToDouble(i -> Math.pow(10, i / 5.0)).toArray();
    Curve line = curve("slope $1$", x, t -> t * 1e-5, 0, Role.NEUTRAL);
    Curve points =
        curve("measured", x, t -> 1e-5 * t * (1 + 0.3 * Math.sin(t)), 2e-5, Role.kind(0));
    return figure(
        "",
        new Panel(
            new Scale("step", "k", "1", true),
            DISPLACEMENT,
            List.of(line, points),
            List.of(new Mark(true, 3000, 1000, "", Role.NEUTRAL))));
  }

  /**
   * Not-a-number, infinities, zero and negative values on logarithmic axes, empty curves, no
   * curves.
   */
  static Figure gaps() {
    double nan = Double.NaN;
    double inf = Double.POSITIVE_INFINITY;
    Curve holes =
        Curve.of(
            "gaps",
            new double[] {1, 2, nan, 4, 5, 6},
            new double[] {1, nan, 3, inf, -2, 2},
            new double[] {nan, 1, 1, 1, inf, 0.5},
            Role.kind(0));
    Curve empty = Curve.of("empty", new double[0], new double[0], null, Role.kind(1));
    Curve none = Curve.of("nothing", new double[] {nan}, new double[] {nan}, null, Role.kind(2));
    Curve one =
        new Curve(
            "one",
            new double[] {3},
            new double[] {2},
            new double[] {0.5},
            new double[] {0.1},
            Role.kind(5),
            true,
            true,
            false);
    Mark lost = new Mark(true, nan, nan, "nowhere", Role.NEUTRAL);
    return figure(
        "Gaps",
        new Panel(
            PHI,
            TIME,
            List.of(holes, empty, none, one),
            List.of(lost, new Mark(false, -1, 0, "below", Role.NEUTRAL))),
        new Panel(PHI, ACTIVITY, List.of(holes, empty), List.of(lost)),
        new Panel(PHI, ACTIVITY, List.of(), List.of()),
        new Panel(TIME, TIME, List.of(none), List.of()));
  }

  /** Means with bands, one of them still growing, a gap, an empty one. */
  static Figure live(boolean logarithmic) {
    double[] k = IntStream.range(0, 200).mapToDouble(i -> i * 10).toArray();
    double[] y = IntStream.range(0, 200).mapToDouble(i -> Math.exp(-i / 40.0)).toArray();
    double[] half = IntStream.range(0, 200).mapToDouble(i -> 0.1).toArray();
    double[] torn = y.clone();
    torn[50] = Double.NaN;
    Curve empty = Curve.line("none", new double[0], new double[0], Role.ordered(2, 3));
    return figure(
        "",
        new Panel(
            new Scale("step", "k", "1", logarithmic),
            new Scale("activity", "f_a", "1", logarithmic),
            List.of(
                Curve.line("whole", k, y, Role.ordered(0, 3)).banded(half).going(true),
                Curve.line("torn", k, torn, Role.ordered(1, 3)).banded(half),
                empty.banded(new double[0]).going(true)),
            List.of()));
  }

  static Curve curve(String label, double[] x, DoubleUnaryOperator y, double error, Role role) {
    double[] values =
        IntStream.range(0, x.length).mapToDouble(i -> y.applyAsDouble(x[i])).toArray();
    double[] errors = IntStream.range(0, x.length).mapToDouble(i -> error).toArray();
    return Curve.of(label, x, values, error == 0 ? null : errors, role);
  }
}
