package org.absorb.analysis.fss.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.analysis.fss.internal.gp.Design;
import org.absorb.analysis.fss.internal.gp.Design.Candidate;
import org.absorb.analysis.fss.internal.gp.GpFit;
import org.absorb.analysis.fss.internal.runs.Curves;
import org.absorb.analysis.fss.internal.runs.MeasuredCell;
import org.absorb.analysis.fss.internal.runs.Sweep;
import org.absorb.analysis.fss.internal.study.Study;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** The cells that would sharpen phi_c most, as many replicas each as there are now. */
final class NextRuns {

  /** Packing fractions that are tried for each size. */
  private static final int TRIED = 41;

  private NextRuns() {}

  static List<Proposal> of(Study study, Sweep sweep, int count) {
    ScalingData data = study.request().members().get(0).data().usable(true);
    if (count == 0 || !study.request().settings().isFree(ScalingParameter.RHO_C)) {
      return List.of();
    }
    int replicas = replicas(sweep);
    Design design =
        new Design(
            study
                .likely()
                .orElseGet(
                    () ->
                        GpFit.of(data, study.request().settings(), study.robust().fit(0).point())),
            free(study),
            data);
    Design.Choice choice = design.choose(candidates(data, replicas), count);
    Map<Candidate, Integer> times = new LinkedHashMap<>();
    choice.points().forEach(point -> times.merge(point, 1, Integer::sum));
    List<Proposal> proposals = new ArrayList<>();
    for (Map.Entry<Candidate, Integer> each : times.entrySet()) {
      String reason =
          Words.get(
              "proposal",
              Numbers.significant(choice.errorBefore()),
              Numbers.significant(choice.errorsAfter()[choice.errorsAfter().length - 1]),
              choice.points().size());
      proposals.add(proposal(sweep, each.getKey(), replicas * each.getValue(), reason));
    }
    return proposals;
  }

  private static boolean[] free(Study study) {
    boolean[] free = new boolean[ScalingParameter.values().length];
    for (ScalingParameter parameter : ScalingParameter.values()) {
      free[parameter.ordinal()] = study.request().settings().isFree(parameter);
    }
    return free;
  }

  private static List<Candidate> candidates(ScalingData data, int replicas) {
    Interval window = data.window();
    double step = window.width() / (TRIED - 1);
    int digits = Math.max(0, 1 - (int) Math.floor(Math.log10(step)));
    List<Candidate> candidates = new ArrayList<>();
    for (SizeCurve curve : data.curves()) {
      for (int i = 0; i < TRIED; i++) {
        double rho =
            BigDecimal.valueOf(window.low() + i * step)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue();
        if (rho >= curve.rho()[0] && rho <= curve.rho()[curve.points() - 1]) {
          candidates.add(
              new Candidate(curve.size(), rho, Design.relativeError(curve, rho, replicas)));
        }
      }
    }
    return candidates;
  }

  private static int replicas(Sweep sweep) {
    int[] counts = sweep.cells().stream().mapToInt(cell -> cell.runs().size()).sorted().toArray();
    return counts[counts.length / 2];
  }

  /** On top of the replicas that are there already. */
  private static Proposal proposal(Sweep sweep, Candidate point, int replicas, String reason) {
    MeasuredCell like =
        sweep.cells().stream()
            .min(
                Comparator.<MeasuredCell>comparingDouble(
                        cell ->
                            Math.abs(
                                Math.log(
                                    Curves.size(cell.particles(), sweep.dimension())
                                        / point.size())))
                    .thenComparingDouble(cell -> Math.abs(cell.packingFraction() - point.rho())))
            .orElseThrow();
    int there = Math.abs(like.packingFraction() - point.rho()) < 1e-12 ? like.runs().size() : 0;
    Tree coordinates =
        like.runs()
            .get(0)
            .run()
            .cell()
            .coordinates()
            .with(Settings.PARTICLES, Value.of(like.particles()))
            .with(Settings.PACKING_FRACTION, Value.of(point.rho()));
    return new Proposal(
        like.runs().get(0).run().experiment(), coordinates, there + replicas, reason);
  }
}
