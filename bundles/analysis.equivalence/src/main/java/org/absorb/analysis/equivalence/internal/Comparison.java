package org.absorb.analysis.equivalence.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.statistics.Estimate;

/**
 * A dynamics beside the one it is compared with.
 *
 * @param baseline what it is compared with
 * @param subject what is compared
 * @param step at which displacements are taken: the last that all their runs know; 0 for none
 * @param deviates by quantity, of the subject less the baseline; not-a-number where nothing can be
 *     told
 * @param factor of S(k)
 */
record Comparison(
    Subject baseline,
    Subject subject,
    long step,
    Map<Measure, Double> deviates,
    FactorComparison factor) {

  private static final Estimate NOTHING = new Estimate(0, 0, 0);

  static Comparison of(Subject baseline, Subject subject, WaveVectors vectors) {
    TreeSet<Long> common = new TreeSet<>(baseline.steps());
    Set<Long> theirs = subject.steps();
    common.retainAll(theirs);
    long step = common.isEmpty() ? 0 : common.last();
    Map<Measure, Double> deviates = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      Estimate paired = paired(baseline, subject, measure, step);
      deviates.put(
          measure,
          paired.count() > 1
              ? Deviate.between(NOTHING, paired)
              : Deviate.between(baseline.of(measure, step), subject.of(measure, step)));
    }
    return new Comparison(
        baseline, subject, step, deviates, FactorComparison.of(baseline, subject, vectors));
  }

  Agreement of(Measure measure) {
    return Agreement.of(deviates.get(measure));
  }

  Agreement ofFactor() {
    return Agreement.of(factor.deviate());
  }

  /**
   * Displacements from the start remember it, and replicas of one number share theirs: the mean of
   * the differences between such runs. Steady states have forgotten it.
   */
  private static Estimate paired(Subject baseline, Subject subject, Measure measure, long step) {
    if (measure != Measure.MSD) {
      return NOTHING;
    }
    return Estimate.of(
        subject.alive().stream()
            .flatMapToDouble(
                mine ->
                    baseline.alive().stream()
                        .filter(theirs -> theirs.sharesStart(mine))
                        .mapToDouble(
                            theirs ->
                                mine.of(measure, step).mean() - theirs.of(measure, step).mean()))
            .toArray());
  }

  /**
   * The subject's less the baseline's; errors add as those of independent numbers, but where runs
   * share their starts.
   */
  Estimate difference(Measure measure) {
    Estimate paired = paired(baseline, subject, measure, step);
    if (paired.count() > 1) {
      return paired;
    }
    Estimate a = baseline.of(measure, step);
    Estimate b = subject.of(measure, step);
    return new Estimate(
        b.mean() - a.mean(), Math.hypot(a.error(), b.error()), Math.min(a.count(), b.count()));
  }

  /** Whether the first two moments are the same; empty where they are not known. */
  Optional<Boolean> match() {
    return baseline.moments().isPresent()
            && subject.moments().isPresent()
            && baseline.sharesForce(subject)
        ? Optional.of(subject.moments().get().match(baseline.moments().get()))
        : Optional.empty();
  }
}
