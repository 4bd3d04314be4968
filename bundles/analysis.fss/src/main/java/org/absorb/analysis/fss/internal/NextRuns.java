package org.absorb.analysis.fss.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.analysis.fss.internal.gp.Design;
import org.absorb.analysis.fss.internal.gp.GpFit;
import org.absorb.analysis.fss.internal.study.Study;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.Place;

/** The cells that would sharpen phi_c most, as many replicas each as there are now. */
final class NextRuns implements org.absorb.spi.scaling.NextRuns {

  /** Packing fractions that are tried for each size. */
  private static final int TRIED = 41;

  private final ScalingSubject subject;
  private final Design design;
  private final int replicas;
  private final double error;
  private final List<Candidate> candidates = new ArrayList<>();

  private NextRuns(ScalingSubject subject, Design design, ScalingData data, int count) {
    this.subject = subject;
    this.design = design;
    this.replicas = usualReplicas();
    Design.Choice choice = design.choose(tried(data), count);
    this.error = choice.errorBefore();
    Map<Design.Candidate, Integer> times = new LinkedHashMap<>();
    choice.points().forEach(point -> times.merge(point, 1, Integer::sum));
    double last = count == 0 ? error : choice.errorsAfter()[choice.errorsAfter().length - 1];
    String reason =
        Words.get(
            "proposal",
            Numbers.significant(error),
            Numbers.significant(last),
            choice.points().size());
    times.forEach(
        (point, often) -> {
          int more = replicas * often;
          Candidate next =
              new Candidate(
                  proposal(point, more, reason), point.size(), point.rho(), more, Double.NaN);
          candidates.add(next);
          double then = error(candidates);
          candidates.set(
              candidates.size() - 1,
              new Candidate(next.proposal(), next.size(), next.rho(), more, then));
        });
  }

  /** Of a subject near whose best collapse {@code settings} start. */
  static NextRuns of(ScalingSubject subject, ScalingSettings settings, int count) {
    if (subject.runs().isEmpty()) {
      throw new IllegalArgumentException(Words.get("next.runs"));
    }
    if (!settings.isFree(ScalingParameter.RHO_C)) {
      throw new IllegalArgumentException(Words.get("next.fixed"));
    }
    ScalingData data = subject.data().usable(true);
    if (data.curves().size() < 2) {
      throw new IllegalArgumentException(Words.get("few.sizes"));
    }
    GpFit likely = GpFit.of(data, settings, settings.start());
    return new NextRuns(subject, new Design(likely, free(settings), data), data, count);
  }

  /** Of a study. */
  static List<Proposal> of(Study study, ScalingSubject subject, int count) {
    ScalingSettings settings = study.request().settings();
    if (count == 0 || !settings.isFree(ScalingParameter.RHO_C)) {
      return List.of();
    }
    ScalingData data = study.request().members().get(0).data().usable(true);
    GpFit likely =
        study.likely().orElseGet(() -> GpFit.of(data, settings, study.robust().fit(0).point()));
    return new NextRuns(subject, new Design(likely, free(settings), data), data, count)
        .candidates().stream().map(Candidate::proposal).toList();
  }

  private static boolean[] free(ScalingSettings settings) {
    boolean[] free = new boolean[ScalingParameter.values().length];
    for (ScalingParameter parameter : ScalingParameter.values()) {
      free[parameter.ordinal()] = settings.isFree(parameter);
    }
    return free;
  }

  @Override
  public double error() {
    return error;
  }

  @Override
  public List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  @Override
  public double error(Collection<Candidate> chosen) {
    List<Design.Candidate> points = new ArrayList<>();
    for (Candidate each : chosen) {
      SizeCurve curve =
          subject.data().usable(true).curves().stream()
              .filter(any -> any.size() == each.size())
              .findFirst()
              .orElseThrow();
      double relative = Design.relativeError(curve, each.rho(), each.replicas());
      points.add(new Design.Candidate(each.size(), each.rho(), relative));
    }
    return design.error(points);
  }

  private List<Design.Candidate> tried(ScalingData data) {
    Interval window = data.window();
    double step = window.width() / (TRIED - 1);
    int digits = Math.max(0, 1 - (int) Math.floor(Math.log10(step)));
    List<Design.Candidate> all = new ArrayList<>();
    for (SizeCurve curve : data.curves()) {
      for (int i = 0; i < TRIED; i++) {
        double rho =
            BigDecimal.valueOf(window.low() + i * step)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue();
        if (rho >= curve.rho()[0] && rho <= curve.rho()[curve.points() - 1]) {
          double relative = Design.relativeError(curve, rho, replicas);
          all.add(new Design.Candidate(curve.size(), rho, relative));
        }
      }
    }
    return all;
  }

  private int usualReplicas() {
    int[] counts = subject.runs().values().stream().mapToInt(List::size).sorted().toArray();
    return counts[counts.length / 2];
  }

  /** On top of the replicas that are there already. */
  private Proposal proposal(Design.Candidate point, int more, String reason) {
    Place like =
        subject.runs().keySet().stream()
            .min(
                Comparator.<Place>comparingDouble(
                        place -> Math.abs(Math.log(place.size() / point.size())))
                    .thenComparingDouble(place -> Math.abs(place.rho() - point.rho()))
                    .thenComparingDouble(Place::rho))
            .orElseThrow();
    List<RunData> runs = subject.runs().get(like);
    int there = Math.abs(like.rho() - point.rho()) < 1e-12 ? runs.size() : 0;
    RunData model = runs.get(0);
    Tree coordinates =
        model
            .cell()
            .coordinates()
            .with(Settings.PARTICLES, Value.of(model.specification().system().particles()))
            .with(Settings.PACKING_FRACTION, Value.of(point.rho()));
    return new Proposal(model.experiment(), coordinates, there + more, reason);
  }
}
