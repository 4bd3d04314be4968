package org.absorb.analysis.equivalence.internal;

import java.util.Arrays;
import java.util.Optional;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.landscape.PairAverage;
import org.absorb.measure.landscape.PairAverages;
import org.absorb.measure.landscape.PairList;
import org.absorb.measure.landscape.Traits;
import org.absorb.measure.motion.Path;
import org.absorb.measure.motion.Track;
import org.absorb.measure.wave.StructureFactor;
import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.potential.Potential;

/**
 * One run, measured.
 *
 * @param steady its log
 * @param flatness {@code <V(X + dX) - V(X)> / (N U_0)} of its last frame; not-a-number where there
 *     is none, or where the average is not finite or the box too small for it
 * @param path mean square displacements from the start; empty where neither log nor frames tell
 * @param factor shell averages of S(k) of the last frame; none where there is none
 */
record Gathered(MeasuredRun steady, double flatness, Optional<Path> path, double[] factor) {

  /** Blocks that steadiness is judged by. */
  private static final int BLOCKS = 10;

  private static final double RADIUS = 0.5;

  /**
   * Measures a run.
   *
   * @throws IllegalArgumentException with one sentence, if its activity was not observed
   */
  static Gathered of(RunData run, WaveVectors vectors, EquivalenceParameters parameters) {
    MeasuredRun steady = MeasuredRun.of(run, BLOCKS);
    Optional<Frame> last = last(run).filter(frame -> !steady.isAbsorbed());
    return new Gathered(
        steady,
        last.map(frame -> flatness(frame, run.potential(), RADIUS * parameters.sigma()))
            .orElse(Double.NaN),
        Track.of(run).start(),
        last.map(frame -> vectors.means(new StructureFactor(vectors).of(frame)))
            .orElse(new double[0]));
  }

  static Optional<Frame> last(RunData run) {
    return run.frames().isEmpty()
        ? Optional.empty()
        : Optional.of(run.frame(run.frames().get(run.frames().size() - 1)));
  }

  private static double flatness(Frame frame, Potential potential, double sigma) {
    double margin = PairAverage.REACH * PairAverages.relative(sigma);
    double cutoff = PairList.cutoff(frame, potential, margin);
    if (!Traits.of(potential).finite()
        || Arrays.stream(frame.box()).anyMatch(length -> cutoff > length / 2)) {
      return Double.NaN;
    }
    PairAverage average = PairAverages.of(potential, frame.dimension(), sigma);
    PairList pairs = PairList.of(frame, potential, margin);
    return PairAverages.sum(average, pairs, potential, sigma)
        / (potential.scale() * frame.particles());
  }

  RunData run() {
    return steady.run();
  }

  /** Whether another run of the same system began with the same configuration. */
  boolean sharesStart(Gathered other) {
    return run().replica() == other.run().replica()
        && run().specification().seed() == other.run().specification().seed();
  }

  boolean survived() {
    return !steady.isAbsorbed();
  }

  /** A quantity of this run alone, as far as its own log gives it an error. */
  Estimate of(Measure measure, long step) {
    return switch (measure) {
      case ACTIVITY -> steady.activity();
      case ENERGY -> steady.energy().orElse(new Estimate(Double.NaN, Double.NaN, 0));
      case FLATNESS -> new Estimate(flatness, Double.NaN, 1);
      case MSD ->
          new Estimate(
              path.filter(p -> step > 0).map(p -> p.at(step)).orElse(Double.NaN), Double.NaN, 1);
    };
  }
}
