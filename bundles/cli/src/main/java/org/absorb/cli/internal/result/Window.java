package org.absorb.cli.internal.result;

import java.util.Arrays;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.statistics.Estimate;

/**
 * The rows of a log that means are made of: those at steps k >= transient. An absorbed run counts
 * on to its protocol's last step, every later row the same as its last: nothing moves any more.
 *
 * @param from the index of the first such row
 * @param rows how many there are
 * @param after how many rows would follow on the recording schedule
 */
public record Window(int from, int rows, long after) {

  /**
   * The window of a log.
   *
   * @param step of each row, ascending
   * @param absorbed whether the run ended because nothing overlapped any more
   */
  public static Window of(long[] step, Protocol protocol, boolean absorbed) {
    int found = Arrays.binarySearch(step, protocol.transientSteps());
    int from = found < 0 ? -found - 1 : found;
    long after = 0;
    if (absorbed && step.length > 0) {
      long next = Math.max(step[step.length - 1] + 1, protocol.transientSteps());
      if (next <= protocol.steps()) {
        after = protocol.record().count(next, protocol.steps()) + 1;
      }
    }
    return new Window(from, step.length - from, after);
  }

  /**
   * The mean with its standard error from batch means: {@value Estimate#BLOCKS} equal blocks at the
   * end of the window.
   *
   * @param values of all rows of the log
   */
  public Estimate mean(double[] values) {
    long n = rows + after;
    if (n == 0) {
      return Estimate.of(new double[0]);
    }
    double last = values[values.length - 1];
    double[] sums = new double[rows + 1];
    for (int i = 0; i < rows; i++) {
      sums[i + 1] = sums[i] + values[from + i];
    }
    int blocks = (int) Math.min(Estimate.BLOCKS, n / 2);
    double[] means = new double[blocks];
    for (int b = 0; b < blocks; b++) {
      long size = n / blocks;
      long begin = n - size * blocks + b * size;
      means[b] = sum(sums, last, begin, begin + size) / size;
    }
    double error = blocks < 2 ? Double.NaN : Estimate.of(means).error();
    return new Estimate(sum(sums, last, 0, n) / n, error, blocks);
  }

  /** The sum of the window's values with index {@code begin} to {@code end - 1}. */
  private double sum(double[] sums, double last, long begin, long end) {
    int b = (int) Math.min(begin, rows);
    int e = (int) Math.min(end, rows);
    long resting = Math.max(0, end - Math.max(begin, rows));
    return sums[e] - sums[b] + (resting == 0 ? 0 : last * resting);
  }
}
