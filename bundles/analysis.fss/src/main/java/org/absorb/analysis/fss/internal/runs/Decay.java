package org.absorb.analysis.fss.internal.runs;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.statistics.Estimate;

/**
 * The activity against the step, averaged over the replicas of a cell until the first of them is
 * over, at steps about evenly placed on a logarithmic scale.
 *
 * @param packingFraction phi
 * @param step k, above 0
 * @param fa the mean
 * @param error one standard error over replicas
 */
public record Decay(double packingFraction, double[] step, double[] fa, double[] error) {

  private static final double RATIO = 1.12;

  /** Of a cell of two replicas at least that recorded the same steps; else without points. */
  public static Decay of(MeasuredCell cell) {
    List<double[]> rows = new ArrayList<>();
    long[] step = cell.runs().get(0).step();
    double next = 1;
    for (int i = 0; i < step.length && cell.runs().size() > 1; i++) {
      if (step[i] >= next) {
        int row = i;
        if (cell.runs().stream()
            .anyMatch(
                run ->
                    run.step().length <= row
                        || run.step()[row] != step[row]
                        || !(run.fa()[row] > 0))) {
          break;
        }
        Estimate mean =
            Estimate.of(cell.runs().stream().mapToDouble(run -> run.fa()[row]).toArray());
        rows.add(new double[] {step[i], mean.mean(), mean.error()});
        next = step[i] * RATIO;
      }
    }
    return new Decay(cell.packingFraction(), column(rows, 0), column(rows, 1), column(rows, 2));
  }

  private static double[] column(List<double[]> rows, int c) {
    return rows.stream().mapToDouble(row -> row[c]).toArray();
  }
}
