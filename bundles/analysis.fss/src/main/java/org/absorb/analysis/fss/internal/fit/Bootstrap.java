package org.absorb.analysis.fss.internal.fit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * What the parameters would have been for data as they might have come out.
 *
 * @param samples {@code samples[k]} are all parameters of sample k; samples without a minimum are
 *     left out
 */
public record Bootstrap(double[][] samples) {

  /** The half width in standard errors of the interval whose ends are these percentiles. */
  private static final double LOW = 0.158655;

  private static final int LEAST = 10;

  /**
   * Fits {@code count} resampled data sets.
   *
   * @param done told how many are
   */
  static Bootstrap of(
      List<Member> members,
      Unknowns unknowns,
      double[] best,
      int count,
      long seed,
      IntConsumer done) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] samples = new double[count][];
    int kept = 0;
    for (int k = 0; k < count; k++) {
      List<Member> drawn =
          members.stream()
              .map(m -> m.with(Resample.of(m.data(), m.logarithmic(), random)))
              .toList();
      Search.Minimum minimum = Search.roughly(new Problem(drawn, unknowns.from(best)));
      if (!Problem.isBarrier(minimum.value())) {
        samples[kept++] = minimum.p();
      }
      done.accept(k + 1);
    }
    return new Bootstrap(Arrays.copyOf(samples, kept));
  }

  /** Half the distance of the percentiles 15.9 and 84.1: one standard error of a normal law. */
  public double error(int parameter) {
    return (percentile(parameter, 1 - LOW) - percentile(parameter, LOW)) / 2;
  }

  /** Not-a-number of fewer than ten samples. */
  public double percentile(int parameter, double share) {
    if (samples.length < LEAST) {
      return Double.NaN;
    }
    double[] sorted = Arrays.stream(samples).mapToDouble(p -> p[parameter]).sorted().toArray();
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
