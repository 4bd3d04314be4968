package org.absorb.model.scaling;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How a collapse is looked for.
 *
 * @param method of fitting
 * @param start where it begins
 * @param fixed what keeps its value of the start
 * @param limits what others must not leave
 * @param x the scaled window: points outside it, and brackets that reach outside, do not count
 * @param logarithmic whether ln a takes the place of a, where linear brackets would bias a steep
 *     curve
 * @param samples of the bootstrap that gives the errors of {@link Method#ROBUST}
 * @param seed of the bootstrap
 */
public record ScalingSettings(
    Method method,
    ScalingPoint start,
    Set<ScalingParameter> fixed,
    Map<ScalingParameter, Interval> limits,
    Interval x,
    boolean logarithmic,
    int samples,
    long seed) {

  /** How the parameters are found. */
  public enum Method {
    /** The iteration and error estimate of pyfssa 0.7.6 (Sorge 2015), guards and all left out. */
    REFERENCE,
    /** Several starts, guards, tight tolerances; errors from the bootstrap. */
    ROBUST,
    /** Likelihood of a Gaussian process as the master curve (Harada 2011), in ln a. */
    GP
  }

  public static final int SAMPLES = 200;

  public ScalingSettings {
    fixed = fixed.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(fixed));
    limits = limits.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(limits));
  }

  /** Everything free and nothing left out. */
  public static ScalingSettings of(Method method, ScalingPoint start) {
    return new ScalingSettings(method, start, Set.of(), Map.of(), Interval.ALL, false, SAMPLES, 1);
  }

  public ScalingSettings fixing(Set<ScalingParameter> others) {
    return new ScalingSettings(method, start, others, limits, x, logarithmic, samples, seed);
  }

  public ScalingSettings from(ScalingPoint other) {
    return new ScalingSettings(method, other, fixed, limits, x, logarithmic, samples, seed);
  }

  public ScalingSettings within(Interval scaled) {
    return new ScalingSettings(method, start, fixed, limits, scaled, logarithmic, samples, seed);
  }

  public ScalingSettings limited(Map<ScalingParameter, Interval> others) {
    return new ScalingSettings(method, start, fixed, others, x, logarithmic, samples, seed);
  }

  public ScalingSettings logarithmic(boolean ln) {
    return new ScalingSettings(method, start, fixed, limits, x, ln, samples, seed);
  }

  public ScalingSettings sampled(int count) {
    return new ScalingSettings(method, start, fixed, limits, x, logarithmic, count, seed);
  }

  public boolean isFree(ScalingParameter parameter) {
    return !fixed.contains(parameter);
  }

  public Interval limits(ScalingParameter parameter) {
    return limits.getOrDefault(parameter, Interval.ALL);
  }
}
