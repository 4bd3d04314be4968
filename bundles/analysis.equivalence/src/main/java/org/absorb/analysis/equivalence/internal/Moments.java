package org.absorb.analysis.equivalence.internal;

import java.util.Optional;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.Tree;

/**
 * The moments of the scalar that multiplies n in one step of one pair (or of one particle), in
 * closed form. A kick is {@code w f n}: the uniform factor w = 2 epsilon u of biased random
 * organization has the mean epsilon and the variance epsilon^2 / 3, the factor w = alpha theta of
 * stochastic gradient descent alpha b_f and alpha^2 b_f (1 - b_f); Gaussian approximations have
 * those of what they approximate, stochastic differential equations h times them.
 *
 * @param mean in diameters (times the force, where {@code f} is 1 for want of a constant one)
 * @param variance the square of that
 * @param third central moment, its cube
 */
record Moments(double mean, double variance, double third) {

  /** Parts of the mean, and of the deviation, that written decimals may be off. */
  private static final double CLOSE = 1e-3;

  /**
   * Of a dynamics.
   *
   * @param f the force that multiplies w
   * @return empty for laws that are not known in closed form, and where stages, thermal noise or a
   *     cap change the law
   */
  static Optional<Moments> of(Specification specification, double f) {
    DynamicsSettings motion = specification.motion();
    if (!specification.protocol().stages().isEmpty()
        || motion.thermalNoise() != 0
        || motion.displacementCap() != 0) {
      return Optional.empty();
    }
    return factor(specification.scheme()).map(w -> w.times(f));
  }

  private static Optional<Moments> factor(Component scheme) {
    Tree settings = scheme.settings();
    return switch (scheme.type()) {
      case "bro.pairwise",
          "bro.pairwise.nonreciprocal",
          "bro.pairwise.correlated",
          "bro.particlewise" ->
          Optional.of(uniform(settings));
      case "sgd.pairwise", "sgd.particlewise" ->
          settings.text("batch").filter("selective"::equals).isPresent()
              ? Optional.empty()
              : Optional.of(batch(settings));
      case "gd" -> Optional.of(new Moments(number(settings, "learningRate"), 0, 0));
      case "approximation.bro.pairwise", "approximation.bro.particlewise" ->
          Optional.of(uniform(settings).gaussian(1));
      case "approximation.sgd.pairwise", "approximation.sgd.particlewise" ->
          Optional.of(batch(settings).gaussian(1));
      case "sde.bro.pairwise", "sde.bro.particlewise" ->
          Optional.of(uniform(settings).gaussian(number(settings, "timeStep")));
      case "sde.sgd.pairwise", "sde.sgd.particlewise" ->
          Optional.of(batch(settings).gaussian(number(settings, "timeStep")));
      default -> Optional.empty();
    };
  }

  private static Moments uniform(Tree settings) {
    double epsilon = number(settings, "kickSize");
    return new Moments(epsilon, epsilon * epsilon / 3, 0);
  }

  private static Moments batch(Tree settings) {
    double alpha = number(settings, "learningRate");
    double b = number(settings, "batchFraction");
    double spread = b * (1 - b);
    return new Moments(
        alpha * b, alpha * alpha * spread, alpha * alpha * alpha * spread * (1 - 2 * b));
  }

  private static double number(Tree settings, String name) {
    return settings.number(name).map(Number::doubleValue).orElse(Double.NaN);
  }

  private Moments gaussian(double timeStep) {
    return new Moments(timeStep * mean, timeStep * variance, 0);
  }

  private Moments times(double f) {
    return new Moments(f * mean, f * f * variance, f * f * f * third);
  }

  double deviation() {
    return Math.sqrt(variance);
  }

  /** The third moment over the cube of the deviation; 0 where nothing deviates. */
  double skewness() {
    return variance == 0 ? 0 : third / (variance * deviation());
  }

  /** Whether mean and deviation are the same but for the rounding of written decimals. */
  boolean match(Moments other) {
    return close(mean, other.mean) && close(deviation(), other.deviation());
  }

  /** Whether the third moments are, in units of the deviation. */
  boolean matchThird(Moments other) {
    return Math.abs(skewness() - other.skewness()) <= CLOSE;
  }

  private static boolean close(double a, double b) {
    return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
  }
}
