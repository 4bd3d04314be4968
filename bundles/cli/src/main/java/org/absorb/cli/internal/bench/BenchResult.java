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
 * @param nanos per step and particle: the median over the windows
 */
public record BenchResult(
    BenchCase of, Specification specification, double activity, double nanos) {

  private static final double THOUSAND = 1000;

  /** The engine's own skin, with which pairs are listed that may come to overlap. */
  private static final double LISTED = 1.22;

  /** Kick size or learning rate, in diameters; not-a-number for a scheme that has neither. */
  public double kick() {
    Value learningRate = setting("learningRate");
    return number(learningRate == null ? setting("kickSize") : learningRate);
  }

  /** Not-a-number for a scheme without batches. */
  public double batchFraction() {
    return number(setting("batchFraction"));
  }

  /**
   * How many pairs a particle has closer than 1.22 diameters, were equal ones placed at random:
   * {@code 2^(d-1) phi 1.22^d}. So many are looked at in each step.
   */
  public double candidates() {
    int d = system().dimension();
    return Math.pow(2, d - 1) * system().packingFraction() * Math.pow(LISTED, d);
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
        .with("nsPerCandidatePair", Value.of(rounded(nanos / candidates())));
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
    return Math.round(value * THOUSAND) / THOUSAND;
  }
}
