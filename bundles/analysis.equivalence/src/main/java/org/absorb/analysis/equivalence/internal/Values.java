package org.absorb.analysis.equivalence.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** The numbers of dynamics, and of their comparisons with the verdict on each. */
final class Values {

  private static final String PLAIN = "1";
  private static final String AGAINST = "against";
  private static final String VERDICT = "verdict";
  private static final String STEP = "step";

  private Values() {}

  static List<Quantity> of(Group group) {
    List<Quantity> values = new ArrayList<>();
    for (Subject subject : group.subjects()) {
      values.addAll(of(subject, step(group, subject)));
    }
    for (Comparison comparison : group.comparisons()) {
      values.addAll(of(comparison));
    }
    return values;
  }

  /** Where its displacement was compared; of a baseline, with the first. */
  private static long step(Group group, Subject subject) {
    return group.comparisons().stream()
        .filter(pair -> pair.subject() == subject || pair.baseline() == subject)
        .mapToLong(Comparison::step)
        .findFirst()
        .orElse(0);
  }

  private static List<Quantity> of(Subject subject, long step) {
    Tree of = subject.kind().of();
    List<Quantity> values = new ArrayList<>();
    subject
        .moments()
        .ifPresent(
            moments -> {
              String length = subject.linear() ? "D" : "D/f";
              values.add(new Quantity("momentMean", of, moments.mean(), 0, length));
              values.add(new Quantity("momentDeviation", of, moments.deviation(), 0, length));
              String cube = subject.linear() ? "D^3" : "D^3/f^3";
              values.add(new Quantity("momentThird", of, moments.third(), 0, cube));
            });
    for (Measure measure : Measure.values()) {
      Estimate estimate = subject.of(measure, step);
      if (Double.isFinite(estimate.mean())) {
        values.add(quantity(measure.key(), at(of, measure, step), estimate, measure.unit()));
      }
    }
    int all = subject.kind().members().size();
    values.add(new Quantity("runs", of, all, 0, PLAIN));
    values.add(new Quantity("absorbed", of, all - subject.alive().size(), 0, PLAIN));
    return values;
  }

  private static List<Quantity> of(Comparison pair) {
    Tree of = pair.subject().kind().of().with(AGAINST, Value.of(pair.baseline().name()));
    List<Quantity> values = new ArrayList<>();
    pair.match()
        .ifPresent(
            match -> {
              Moments mine = pair.subject().moments().orElseThrow();
              Moments theirs = pair.baseline().moments().orElseThrow();
              Tree judged = of.with(VERDICT, Value.of(match ? "match" : "no match"));
              double mean = mine.mean() / theirs.mean();
              double deviation = mine.deviation() / theirs.deviation();
              values.add(new Quantity("momentMeanRatio", judged, mean, 0, PLAIN));
              values.add(new Quantity("momentDeviationRatio", judged, deviation, 0, PLAIN));
            });
    for (Measure measure : Measure.values()) {
      Tree judged =
          at(of, measure, pair.step()).with(VERDICT, Value.of(pair.of(measure).written()));
      String key = measure.key();
      values.add(quantity(key + "Difference", judged, pair.difference(measure), measure.unit()));
      values.add(
          new Quantity(key + "Deviate", judged, pair.deviates().get(measure), Double.NaN, PLAIN));
    }
    Tree judged = of.with(VERDICT, Value.of(pair.ofFactor().written()));
    FactorComparison factor = pair.factor();
    values.add(new Quantity("factorChiSquared", judged, factor.chiSquared(), Double.NaN, PLAIN));
    values.add(new Quantity("factorShells", judged, factor.shells(), 0, PLAIN));
    values.add(new Quantity("factorProbability", judged, factor.probability(), 0, PLAIN));
    return values;
  }

  private static Tree at(Tree of, Measure measure, long step) {
    return measure == Measure.MSD ? of.with(STEP, Value.of(step)) : of;
  }

  private static Quantity quantity(String name, Tree of, Estimate estimate, String unit) {
    return new Quantity(name, of, estimate.mean(), estimate.error(), unit);
  }
}
