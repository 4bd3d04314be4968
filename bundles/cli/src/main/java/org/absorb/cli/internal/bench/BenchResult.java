package org.absorb.cli.internal.bench;

import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * How fast one case was.
 *
 * @param specification what was computed
 * @param activity the active fraction in the timed windows
 * @param candidates pairs a particle that are looked at in each step to find the overlapping ones
 * @param nanos per step and particle: the median over the windows
 */
public record BenchResult(
    BenchCase of, Specification specification, double activity, double candidates, double nanos) {

  private static final double THOUSAND = 1000;

  /** Kick size or learning rate, in diameters; not-a-number for a scheme that has neither. */
  public double kick() {
    Value learningRate = setting("learningRate");
    return number(learningRate == null ? setting("kickSize") : learningRate);
  }

  /** Not-a-number for a scheme without batches. */
  public double batchFraction() {
    return number(setting("batchFraction"));
  }

  /** Not-a-number where nothing is looked at any more. */
  public double nanosPerCandidate() {
    return candidates > 0 ? nanos / candidates : Double.NaN;
  }

  /** The object that {@code bench --json} prints. */
  public Tree tree() {
    return Tree.EMPTY
        .with("name", Value.of(of.name()))
        .with("scheme", Value.of(specification.scheme().type()))
        .with("kick", Value.of(kick()))
        .with("batchFraction", Value.of(batchFraction()))
        .with("dimension", Value.of(system().dimension()))
        .with("particles", Value.of(system().particles()))
        .with("packingFraction", Value.of(system().packingFraction()))
        .with("radii", Value.of(system().radii().type()))
        .with("threads", Value.of(of.threads()))
        .with("transient", Value.of(of.transientSteps()))
        .with("activity", Value.of(rounded(activity)))
        .with("nsPerStepParticle", Value.of(rounded(nanos)))
        .with("candidatesPerParticle", Value.of(rounded(candidates)))
        .with("nsPerCandidatePair", Value.of(rounded(nanosPerCandidate())));
  }

  private SystemSettings system() {
    return specification.system();
  }

  private Value setting(String key) {
    return specification.scheme().settings().get(key).orElse(null);
  }

  private static double number(Value value) {
    return value instanceof Value.Decimal number ? number.value().doubleValue() : Double.NaN;
  }

  private static double rounded(double value) {
    return Double.isNaN(value) ? value : Math.round(value * THOUSAND) / THOUSAND;
  }
}
