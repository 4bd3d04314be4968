package org.absorb.analysis.transition.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * The cells that would sharpen phi_c. Each is new (another packing fraction, more replicas or more
 * steps), so running them and analysing again comes to an end.
 */
final class Proposals {

  private static final String STEPS = "protocol.steps";

  /**
   * How much further an open bracket is looked for, in widths of the packing fractions there are.
   */
  private static final double REACH = 0.5;

  private static final double LEAST_REACH = 0.01;

  private Proposals() {}

  static List<Proposal> of(Group group, TransitionParameters parameters) {
    CriticalPoint point = group.point();
    return switch (point.state()) {
      case FOUND ->
          point.high() - point.low() > parameters.resolution() * (1 + 1e-9)
              ? inside(group, parameters)
              : List.of();
      case OPEN_BELOW -> outside(group, -1, parameters);
      case OPEN_ABOVE -> outside(group, 1, parameters);
      case OPEN -> unsure(group, group.cells(), parameters);
      case NOT_MONOTONIC ->
          unsure(
              group, List.of(point.below().orElseThrow(), point.above().orElseThrow()), parameters);
    };
  }

  /** New packing fractions inside the bracket, outside any unsure cells, and those again. */
  private static List<Proposal> inside(Group group, TransitionParameters parameters) {
    CriticalPoint point = group.point();
    List<MeasuredCell> unsure = point.unsure();
    List<Proposal> proposals = new ArrayList<>(unsure(group, unsure, parameters));
    if (unsure.isEmpty()) {
      proposals.addAll(between(group, point.low(), point.high(), parameters));
    } else {
      proposals.addAll(between(group, point.low(), unsure.get(0).packingFraction(), parameters));
      proposals.addAll(
          between(
              group, unsure.get(unsure.size() - 1).packingFraction(), point.high(), parameters));
    }
    return proposals;
  }

  private static List<Proposal> between(
      Group group, double low, double high, TransitionParameters parameters) {
    List<Proposal> proposals = new ArrayList<>();
    double step = (high - low) / (parameters.innerPoints() + 1);
    for (int i = 1;
        i <= parameters.innerPoints() && high - low > parameters.resolution() * (1 + 1e-9);
        i++) {
      CriticalPoint point = group.point();
      String reason =
          Words.get("proposal.inside", Numbers.exact(point.low()), Numbers.exact(point.high()));
      proposals.add(
          proposal(
              group,
              point.below().orElseThrow(),
              rounded(low + i * step, digits(step)),
              reason,
              replicas(point)));
    }
    return proposals;
  }

  private static List<Proposal> outside(
      Group group, int direction, TransitionParameters parameters) {
    List<MeasuredCell> cells = group.cells();
    MeasuredCell first = cells.get(0);
    MeasuredCell last = cells.get(cells.size() - 1);
    MeasuredCell end = direction < 0 ? first : last;
    double reach =
        Math.max(LEAST_REACH, REACH * (last.packingFraction() - first.packingFraction()));
    double at = end.packingFraction() + direction * reach;
    BigDecimal phi =
        rounded(
            at > 0 ? at : end.packingFraction() / 2,
            digits(Math.min(reach, end.packingFraction() / 2)));
    List<Proposal> proposals = new ArrayList<>(unsure(group, group.point().unsure(), parameters));
    proposals.add(
        proposal(
            group,
            end,
            phi,
            Words.get(
                direction < 0 ? "proposal.lower" : "proposal.higher",
                Numbers.exact(parameters.threshold())),
            end.runs().size()));
    return proposals;
  }

  /** Cells that noise or a drift leaves undecided: more replicas or more steps. */
  private static List<Proposal> unsure(
      Group group, List<MeasuredCell> cells, TransitionParameters parameters) {
    List<Proposal> proposals = new ArrayList<>();
    for (MeasuredCell cell : cells) {
      BigDecimal phi = BigDecimal.valueOf(cell.packingFraction());
      String at = Numbers.exact(cell.packingFraction());
      if (CriticalPoint.needsSteps(cell, parameters.threshold())) {
        long steps = Math.min(parameters.mostSteps(), 2 * cell.longest());
        if (steps > cell.longest()) {
          Proposal longer =
              proposal(group, cell, phi, Words.get("proposal.steps", at), cell.runs().size());
          proposals.add(
              new Proposal(
                  longer.experiment(),
                  longer.coordinates().with(STEPS, Value.of(steps)),
                  longer.replicas(),
                  longer.reason()));
        }
      } else {
        int replicas = Math.min(parameters.mostReplicas(), 2 * cell.runs().size());
        if (replicas > cell.runs().size()) {
          proposals.add(proposal(group, cell, phi, Words.get("proposal.replicas", at), replicas));
        }
      }
    }
    return proposals;
  }

  private static Proposal proposal(
      Group group, MeasuredCell like, BigDecimal phi, String reason, int replicas) {
    MeasuredRun model = like.runs().get(0);
    Tree coordinates =
        model.run().cell().coordinates().with(Settings.PACKING_FRACTION, new Value.Decimal(phi));
    return new Proposal(model.run().experiment(), coordinates, replicas, reason);
  }

  private static int replicas(CriticalPoint point) {
    return Math.max(
        point.below().orElseThrow().runs().size(), point.above().orElseThrow().runs().size());
  }

  /** Decimals at which a step of this size keeps two digits: 0.0025, never 0.6024999999. */
  private static int digits(double step) {
    return Math.max(0, 1 - (int) Math.floor(Math.log10(step)));
  }

  private static BigDecimal rounded(double phi, int digits) {
    return BigDecimal.valueOf(phi).setScale(digits, RoundingMode.HALF_EVEN);
  }
}
