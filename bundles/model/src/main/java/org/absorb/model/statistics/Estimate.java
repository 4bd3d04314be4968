package org.absorb.model.statistics;

import java.util.Arrays;

/**
 * A mean with its standard error.
 *
 * @param mean not-a-number where there are no values
 * @param error one standard error; not-a-number where it is not known
 * @param count how many values, replicas or blocks it is made from
 */
public record Estimate(double mean, double error, int count) {

  /** Of independent values: their mean and s / sqrt n. One value has no error, none no mean. */
  public static Estimate of(double[] values) {
    int n = values.length;
    if (n == 0) {
      return new Estimate(Double.NaN, Double.NaN, 0);
    }
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return new Estimate(mean, n == 1 ? Double.NaN : Math.sqrt(squares / (n - 1) / n), n);
  }

  /**
   * Of a correlated series: batch means. The series is cut into {@value #BLOCKS} equal blocks (the
   * first values are left out where it does not divide), whose means count as independent. A series
   * shorter than twice that has blocks of two values, or no error at all.
   */
  public static Estimate ofSeries(double[] series) {
    double[] blocks = blocks(series, Math.min(BLOCKS, series.length / 2));
    double mean =
        series.length == 0 ? Double.NaN : Arrays.stream(series).average().orElse(Double.NaN);
    return new Estimate(mean, blocks.length < 2 ? Double.NaN : of(blocks).error(), blocks.length);
  }

  /**
   * Whether neighbours of a series are alike: its lag-one correlation is above {@code 1.5 / sqrt
   * n}, which that of independent values is in about 4 % of all cases (n = 20).
   */
  public static boolean areCorrelated(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double together = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double here = values[i] - mean;
      together += i == 0 ? 0 : here * (values[i - 1] - mean);
      squares += here * here;
    }
    return together > 1.5 / Math.sqrt(values.length) * squares;
  }

  /** How many blocks a series is cut into: enough for an error good to a sixth. */
  public static final int BLOCKS = 20;

  /** The means of {@code count} equal blocks at the end of a series; empty if it is too short. */
  public static double[] blocks(double[] series, int count) {
    if (count < 1 || series.length < count) {
      return new double[0];
    }
    int size = series.length / count;
    int skip = series.length - size * count;
    double[] means = new double[count];
    for (int b = 0; b < count; b++) {
      means[b] =
          Arrays.stream(series, skip + b * size, skip + (b + 1) * size)
              .average()
              .orElse(Double.NaN);
    }
    return means;
  }
}
