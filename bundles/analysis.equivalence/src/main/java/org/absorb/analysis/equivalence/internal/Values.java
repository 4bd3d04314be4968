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
  private static final String QUANTITY = "quantity";
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

  /** A row a quantity: what it is about and the verdict stand in {@code of}. */
  private static List<Quantity> of(Comparison pair) {
    Tree of = pair.subject().kind().of().with(AGAINST, Value.of(pair.baseline().name()));
    List<Quantity> values = new ArrayList<>();
    pair.match()
        .ifPresent(
            match -> {
              Moments mine = pair.subject().moments().orElseThrow();
              Moments theirs = pair.baseline().moments().orElseThrow();
              Tree judged = judged(of, "moments", match ? "match" : "no match");
              double mean = mine.mean() / theirs.mean();
              double deviation = mine.deviation() / theirs.deviation();
              values.add(new Quantity("meanRatio", judged, mean, 0, PLAIN));
              values.add(new Quantity("deviationRatio", judged, deviation, 0, PLAIN));
            });
    for (Measure measure : Measure.values()) {
      Tree judged = judged(at(of, measure, pair.step()), measure.key(), pair.of(measure).written());
      double deviate = pair.deviates().get(measure);
      values.add(quantity("difference", judged, pair.difference(measure), measure.unit()));
      values.add(new Quantity("deviate", judged, deviate, Double.NaN, PLAIN));
    }
    Tree judged = judged(of, "factor", pair.ofFactor().written());
    FactorComparison factor = pair.factor();
    values.add(new Quantity("chiSquared", judged, factor.chiSquared(), Double.NaN, PLAIN));
    values.add(new Quantity("shells", judged, factor.shells(), 0, PLAIN));
    values.add(new Quantity("probability", judged, factor.probability(), Double.NaN, PLAIN));
    return values;
  }

  private static Tree judged(Tree of, String quantity, String verdict) {
    return of.with(QUANTITY, Value.of(quantity)).with(VERDICT, Value.of(verdict));
  }

  private static Tree at(Tree of, Measure measure, long step) {
    return measure == Measure.MSD ? of.with(STEP, Value.of(step)) : of;
  }

  private static Quantity quantity(String name, Tree of, Estimate estimate, String unit) {
    return new Quantity(name, of, estimate.mean(), estimate.error(), unit);
  }
}
