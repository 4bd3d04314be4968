package org.absorb.cli.internal.bench;

import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * How fast one case was.
 *
 * @param activity the active fraction in the timed windows
 * @param nanos per step and particle: the median over the windows
 */
public record BenchResult(BenchCase of, double activity, double nanos) {

  private static final double THOUSAND = 1000;

  /** The object that {@code bench --json} prints. */
  public Tree tree() {
    return Tree.EMPTY
        .with("scheme", Value.of(of.scheme()))
        .with("kick", Value.of(of.kick()))
        .with("batchFraction", Value.of(of.batchFraction()))
        .with("particles", Value.of(BenchCase.PARTICLES))
        .with("packingFraction", Value.of(BenchCase.PACKING_FRACTION))
        .with("threads", Value.of(1))
        .with("transient", Value.of(of.transientSteps()))
        .with("activity", Value.of(Math.round(activity * THOUSAND) / THOUSAND))
        .with("nsPerStepParticle", Value.of(Math.round(nanos * THOUSAND) / THOUSAND));
  }
}
