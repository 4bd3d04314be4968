package org.absorb.runner.internal;

import java.util.Arrays;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Estimate;

/**
 * What one column of one run comes to.
 *
 * @param estimate the mean over recorded rows with k >= the transient, its error from batch means
 * @param last the last value
 */
public record Mean(Estimate estimate, double last) {

  /** More rows than this are not laid out for an error. */
  private static final long MOST_ROWS = 5_000_000;

  /**
   * Of a series. A run that is absorbed stands still from then on: its last row counts again at
   * every recording step up to the protocol's last. Rows without a value do not count.
   */
  public static Mean of(long[] step, double[] values, Protocol protocol, Outcome outcome) {
    if (step.length == 0) {
      return new Mean(Estimate.of(new double[0]), Double.NaN);
    }
    long transientSteps = protocol.transientSteps();
    int first = Arrays.binarySearch(step, transientSteps);
    double[] measured =
        Arrays.stream(values, first < 0 ? -first - 1 : first, values.length)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double last = values[values.length - 1];
    boolean stays = outcome == Outcome.ABSORBED && !Double.isNaN(last);
    long still = stays ? still(step[step.length - 1], protocol) : 0;
    if (measured.length + still > MOST_ROWS) {
      double sum = Arrays.stream(measured).sum() + last * still;
      return new Mean(new Estimate(sum / (measured.length + still), Double.NaN, 1), last);
    }
    double[] series = Arrays.copyOf(measured, measured.length + (int) still);
    Arrays.fill(series, measured.length, series.length, last);
    return new Mean(Estimate.ofSeries(series), last);
  }

  /** How many rows a run absorbed at step {@code end} would still have had after the transient. */
  private static long still(long end, Protocol protocol) {
    long from = Math.max(end + 1, protocol.transientSteps());
    boolean last = protocol.steps() >= from;
    return protocol.record().count(from, protocol.steps()) + (last ? 1 : 0);
  }
}
