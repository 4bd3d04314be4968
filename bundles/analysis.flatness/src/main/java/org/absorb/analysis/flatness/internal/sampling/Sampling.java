package org.absorb.analysis.flatness.internal.sampling;

import java.util.stream.IntStream;
import org.absorb.measure.landscape.PairList;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.potential.Potential;

/**
 * The paper's estimator of flatness (Zhang and Martiniani, arXiv 2411.11834): displace every
 * coordinate by a normal of width sigma, take the change of energy, and average over draws.
 *
 * <p>The normals are a function of seed, draw and particle alone, and the draws are summed in their
 * order: the estimate is the same bits on any number of threads.
 *
 * @param draws at least 2
 * @param antithetic whether draws come in pairs of opposite displacements, whose mean is one value:
 *     the change of energy at first order cancels
 */
public record Sampling(int draws, boolean antithetic) {

  private static final int BATCH = 128;

  /**
   * Samples a frame.
   *
   * @param pairs all that may come to interact
   * @param sigma above 0, in diameters
   * @param seed of the displacements
   * @return mean and standard error of V(X + dX) - V(X)
   */
  public Estimate of(
      PairList pairs, Potential potential, double sigma, long seed, Progress progress) {
    int values = antithetic ? Math.max(2, draws / 2) : draws;
    double[] change = new double[values];
    Displaced displaced = new Displaced(pairs, potential);
    for (int from = 0; from < values; from += BATCH) {
      progress.at((double) from / values, "");
      int first = from;
      int count = Math.min(BATCH, values - from);
      int parts = Math.min(count, Runtime.getRuntime().availableProcessors());
      IntStream.range(0, parts)
          .parallel()
          .forEach(
              part -> {
                Displaced.Draw draw = displaced.draws(seed);
                int end = first + count * (part + 1) / parts;
                for (int k = first + count * part / parts; k < end; k++) {
                  draw.take(k);
                  change[k] =
                      antithetic
                          ? (draw.change(sigma) + draw.change(-sigma)) / 2
                          : draw.change(sigma);
                }
              });
    }
    return Estimate.of(change);
  }
}
