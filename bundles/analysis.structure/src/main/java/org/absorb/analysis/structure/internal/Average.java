package org.absorb.analysis.structure.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.absorb.model.statistics.Estimate;

/**
 * Means over a cell's frames with their standard errors: over replicas where there are several (a
 * replica is the mean of its frames), else over the frames of the one run, as if they were
 * independent. A single frame has no error.
 *
 * @param mean by index
 * @param error not-a-number where it is not known
 */
record Average(double[] mean, double[] error) {

  /**
   * Averages.
   *
   * @param runs the frames of every run
   * @param what values of a frame; where frames have different lengths the shortest counts
   */
  static Average of(List<List<FrameStructure>> runs, Function<FrameStructure, double[]> what) {
    List<double[]> units =
        runs.size() > 1
            ? runs.stream().map(frames -> mean(frames.stream().map(what).toList())).toList()
            : runs.get(0).stream().map(what).toList();
    int length = shortest(units);
    double[] mean = new double[length];
    double[] error = new double[length];
    for (int i = 0; i < length; i++) {
      int at = i;
      Estimate estimate = Estimate.of(units.stream().mapToDouble(unit -> unit[at]).toArray());
      mean[i] = estimate.mean();
      error[i] = estimate.error();
    }
    return new Average(mean, error);
  }

  private static double[] mean(List<double[]> units) {
    double[] mean = new double[shortest(units)];
    for (double[] unit : units) {
      Arrays.setAll(mean, i -> mean[i] + unit[i] / units.size());
    }
    return mean;
  }

  private static int shortest(List<double[]> units) {
    return units.stream().mapToInt(unit -> unit.length).min().orElse(0);
  }
}
