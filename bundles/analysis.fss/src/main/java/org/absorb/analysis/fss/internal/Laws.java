package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.absorb.analysis.fss.internal.law.LocalSlopes;
import org.absorb.analysis.fss.internal.runs.Decay;
import org.absorb.analysis.fss.internal.runs.MeasuredCell;
import org.absorb.analysis.fss.internal.runs.Sweep;
import org.absorb.analysis.fss.internal.study.Measure;
import org.absorb.analysis.fss.internal.study.Study;
import org.absorb.measure.fit.PowerLaw;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Mark;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;

/** What the largest size says by itself, without a collapse: two power laws. */
final class Laws {

  /** How far above phi_c the size is not felt: {@code L^(1/nu) (phi - phi_c)} of this. */
  private static final double FREE = 2;

  private static final int LEAST_POINTS = 5;
  private static final int DECAYS = 5;
  private static final double FACTOR = 4;

  private Laws() {}

  /** {@code f = A (phi - phi_c)^beta} of the largest size; empty of too few points above phi_c. */
  static Optional<PowerLaw> power(Study study) {
    int at = study.request().measures().indexOf(Measure.ACTIVITY);
    if (at < 0) {
      return Optional.empty();
    }
    List<SizeCurve> curves = study.request().members().get(at).data().curves();
    SizeCurve largest = curves.get(curves.size() - 1);
    ScalingFit fit = study.fit(at);
    double from = fit.point().rhoC() + FREE * Math.pow(largest.size(), -1 / fit.point().nu());
    SizeCurve free =
        largest.only(
            IntStream.range(0, largest.points()).filter(i -> largest.rho()[i] > from).toArray());
    if (free.points() < LEAST_POINTS) {
      return Optional.empty();
    }
    return Optional.of(PowerLaw.of(free.rho(), free.value(), free.error(), Double.NaN));
  }

  static List<Quantity> values(PowerLaw law, Sweep sweep) {
    var of = sweep.of().with("fss.law", Value.of("power"));
    return List.of(
        new Quantity("phiC", of, law.phiC(), law.phiCError(), "1"),
        new Quantity("beta", of, law.beta(), law.betaError(), "1"),
        new Quantity("chiSquared", of, law.chiSquared(), Double.NaN, "1"),
        new Quantity("points", of, law.points(), 0, "1"));
  }

  static Finding finding(PowerLaw law, String name, List<String> runs) {
    return new Finding(
        Finding.Severity.NOTE,
        Words.get(
            "finding.power",
            name,
            Numbers.value(law.phiC(), law.phiCError()),
            Numbers.value(law.beta(), law.betaError()),
            law.points()),
        "",
        runs);
  }

  /**
   * The decay of the activity near phi_c and its local slopes; empty where nothing was recorded.
   */
  static Optional<Figure> decay(
      Study study,
      Sweep sweep,
      double delta,
      String name,
      String about,
      SortedMap<String, String> origin) {
    int most = sweep.cells().stream().mapToInt(MeasuredCell::particles).max().orElse(0);
    double phiC = study.fit(0).point().rhoC();
    List<Decay> decays =
        sweep.cells().stream()
            .filter(cell -> cell.particles() == most)
            .sorted(Comparator.comparingDouble(c -> Math.abs(c.packingFraction() - phiC)))
            .limit(DECAYS)
            .sorted(Comparator.comparingDouble(MeasuredCell::packingFraction))
            .map(Decay::of)
            .toList();
    List<Curve> activities = new ArrayList<>();
    List<Curve> slopes = new ArrayList<>();
    for (int i = 0; i < decays.size(); i++) {
      Decay decay = decays.get(i);
      Role role = Role.ordered(i, decays.size());
      LocalSlopes slope = LocalSlopes.of(decay.step(), decay.fa(), decay.error(), FACTOR);
      if (slope.t().length > 1) {
        String label = Words.get("legend.phi", Numbers.significant(decay.packingFraction()));
        activities.add(Curve.line(label, decay.step(), decay.fa(), role).banded(decay.error()));
        slopes.add(Curve.line("", slope.t(), slope.slope(), role).banded(slope.error()));
      }
    }
    if (activities.isEmpty()) {
      return Optional.empty();
    }
    Scale step = new Scale(Words.get("axis.step"), "k", "step", true);
    Mark known =
        new Mark(
            false, delta, 0, Words.get("mark.delta", Numbers.significant(delta)), Role.NEUTRAL);
    return Optional.of(
        new Figure(
            name + "-decay",
            "",
            List.of(
                new Panel(
                    step,
                    new Scale(Words.get("measure.activity"), "f_a", "1", true),
                    activities,
                    List.of()),
                new Panel(
                    step,
                    new Scale(Words.get("axis.slope"), "delta", "1", false),
                    slopes,
                    List.of(known))),
            about + " " + Words.get("caption.decay", most),
            origin));
  }
}
