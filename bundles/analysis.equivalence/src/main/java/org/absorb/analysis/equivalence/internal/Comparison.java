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

  static Comparison of(Subject baseline, Subject subject, WaveVectors vectors) {
    TreeSet<Long> common = new TreeSet<>(baseline.steps());
    Set<Long> theirs = subject.steps();
    common.retainAll(theirs);
    long step = common.isEmpty() ? 0 : common.last();
    Map<Measure, Double> deviates = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      deviates.put(
          measure, Deviate.between(baseline.of(measure, step), subject.of(measure, step)));
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

  /** The subject's less the baseline's; the errors add as those of independent numbers. */
  Estimate difference(Measure measure) {
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
