package org.absorb.runner.series;

import java.util.Arrays;

/**
 * A mean over replicas against step. The arrays have one length and are the caller's.
 *
 * @param step ascending
 * @param mean of those that count at the step
 * @param deviation standard deviation of one replica, with n - 1; not-a-number for one
 * @param error standard error of the mean; not-a-number for one
 * @param count how many count
 * @param active how many of those are not absorbed by then
 */
public record MeanCurve(
    long[] step, double[] mean, double[] deviation, double[] error, int[] count, int[] active) {

  /** The same with its values multiplied: in another unit. */
  public MeanCurve times(double factor) {
    return new MeanCurve(
        step, times(mean, factor), times(deviation, factor), times(error, factor), count, active);
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  /** The last place whose step is at most {@code k}; -1 if there is none. */
  public int at(double k) {
    int place = Arrays.binarySearch(step, (long) Math.floor(k));
    return place >= 0 ? place : -place - 2;
  }
}
