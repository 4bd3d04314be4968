package org.absorb.model.scaling;

import java.util.List;

/**
 * Where curves collapse best.
 *
 * @param point the best values; fixed ones as they were given
 * @param errors one standard error each; 0 of what is fixed, not-a-number where not known
 * @param quality there
 * @param iterations of the optimiser, counted from 1
 * @param evaluations of the quality
 * @param success whether it is a minimum that can be trusted
 * @param doubts why it cannot, a sentence each
 */
public record ScalingFit(
    ScalingPoint point,
    ScalingPoint errors,
    ScalingQuality quality,
    int iterations,
    int evaluations,
    boolean success,
    List<String> doubts) {

  public ScalingFit {
    doubts = List.copyOf(doubts);
  }
}
