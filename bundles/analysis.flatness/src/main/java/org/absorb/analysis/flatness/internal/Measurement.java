package org.absorb.analysis.flatness.internal;

import java.util.Arrays;
import java.util.Optional;
import org.absorb.analysis.flatness.internal.hessian.Hessian;
import org.absorb.analysis.flatness.internal.hessian.Hutchinson;
import org.absorb.analysis.flatness.internal.hessian.LargestEigenvalue;
import org.absorb.analysis.flatness.internal.sampling.Sampling;
import org.absorb.measure.landscape.PairAverage;
import org.absorb.measure.landscape.PairAverages;
import org.absorb.measure.landscape.PairList;
import org.absorb.measure.landscape.Traits;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.potential.Potential;

/**
 * What is measured of one configuration. Energies are of the whole system in units of U_0, the
 * Hessian in U_0/D^2.
 *
 * @param particles N
 * @param flatness the exact dV at the main width; not-a-number where the average is not finite
 * @param sampled the same by draws; empty where it was not asked for or is not finite
 * @param scan the exact dV at the widths of the scan; not-a-number where the box is too small
 * @param curvature empty where the potential is not smooth, or two particles lie at one place
 */
record Measurement(
    int particles,
    double flatness,
    Optional<Estimate> sampled,
    double[] scan,
    Optional<Curvature> curvature) {

  /** The unit of widths, R, in diameters. */
  static final double RADIUS = 0.5;

  /** The trace of the Hessian, the same from random vectors, and the largest eigenvalue. */
  record Curvature(double trace, Estimate random, LargestEigenvalue largest) {}

  /**
   * Measures a configuration.
   *
   * @param seed of displacements and random vectors
   * @throws IllegalArgumentException with a sentence for the user, if the box is too small for it
   */
  static Measurement of(
      Frame frame,
      Potential potential,
      FlatnessParameters parameters,
      long seed,
      Progress progress) {
    Traits traits = Traits.of(potential);
    double[] scan = new double[parameters.scanPoints()];
    Arrays.fill(scan, Double.NaN);
    double flatness = Double.NaN;
    Optional<Estimate> sampled = Optional.empty();
    if (traits.finite()) {
      double sigma = RADIUS * parameters.sigma();
      PairList pairs = pairs(frame, potential, sigma);
      flatness = exact(pairs, potential, sigma);
      double[] widths = Arrays.stream(parameters.scan()).map(width -> RADIUS * width).toArray();
      double widest =
          Arrays.stream(widths).filter(w -> fits(frame, potential, w)).max().orElse(sigma);
      PairList wide = widest > sigma ? pairs(frame, potential, widest) : pairs;
      for (int i = 0; i < scan.length; i++) {
        scan[i] = widths[i] <= widest ? exact(wide, potential, widths[i]) : Double.NaN;
      }
      if (parameters.sample()) {
        Sampling sampling = new Sampling(parameters.draws(), parameters.antithetic());
        Estimate drawn = sampling.of(pairs, potential, sigma, seed, progress);
        double unit = potential.scale();
        sampled =
            Optional.of(new Estimate(drawn.mean() / unit, drawn.error() / unit, drawn.count()));
      }
    }
    Optional<Curvature> curvature =
        traits.smooth() ? curvature(frame, potential, parameters, seed) : Optional.empty();
    return new Measurement(frame.particles(), flatness, sampled, scan, curvature);
  }

  private static double margin(double sigma) {
    return PairAverage.REACH * PairAverages.relative(sigma);
  }

  private static boolean fits(Frame frame, Potential potential, double sigma) {
    double cutoff = PairList.cutoff(frame, potential, margin(sigma));
    return Arrays.stream(frame.box()).allMatch(length -> cutoff <= length / 2);
  }

  private static PairList pairs(Frame frame, Potential potential, double sigma) {
    if (!fits(frame, potential, sigma)) {
      throw new IllegalArgumentException(Words.get("box.small", sigma / RADIUS));
    }
    return PairList.of(frame, potential, margin(sigma));
  }

  private static double exact(PairList pairs, Potential potential, double sigma) {
    PairAverage average = PairAverages.of(potential, pairs.frame().dimension(), sigma);
    return PairAverages.sum(average, pairs, potential, sigma) / potential.scale();
  }

  private static Optional<Curvature> curvature(
      Frame frame, Potential potential, FlatnessParameters parameters, long seed) {
    Hessian hessian = new Hessian(PairList.of(frame, potential, 0), potential);
    if (!hessian.isDefined()) {
      return Optional.empty();
    }
    double unit = potential.scale();
    Estimate random = Hutchinson.trace(hessian, parameters.probes(), seed);
    LargestEigenvalue largest = LargestEigenvalue.of(hessian, seed);
    return Optional.of(
        new Curvature(
            hessian.trace() / unit,
            new Estimate(random.mean() / unit, random.error() / unit, random.count()),
            new LargestEigenvalue(largest.value() / unit, largest.error() / unit)));
  }
}
