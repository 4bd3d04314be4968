package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.absorb.measure.MeasuredRun;

/**
 * The share of a cell's runs that are still active after k steps: the product-limit estimate
 * (Kaplan and Meier 1958), for which a run that ended without being absorbed was seen to survive
 * until then and no longer; its error by Greenwood (1926).
 *
 * @param step where the share falls, ascending, beginning with 0; the last is the longest run's
 * @param share from that step on
 * @param error one standard error of it
 */
record Survival(double[] step, double[] share, double[] error) {

  static Survival of(MeasuredCell cell) {
    TreeMap<Long, int[]> ends = new TreeMap<>();
    for (MeasuredRun run : cell.runs()) {
      ends.computeIfAbsent(run.steps(), step -> new int[2])[run.isAbsorbed() ? 0 : 1]++;
    }
    List<double[]> points = new ArrayList<>(List.of(new double[] {0, 1, 0}));
    int left = cell.runs().size();
    double share = 1;
    double greenwood = 0;
    for (var end : ends.entrySet()) {
      int absorbed = end.getValue()[0];
      if (absorbed > 0) {
        share *= 1 - absorbed / (double) left;
        // of the last one there is nothing left to be uncertain of
        greenwood += left > absorbed ? absorbed / ((double) left * (left - absorbed)) : 0;
        points.add(new double[] {end.getKey(), share, share * Math.sqrt(greenwood)});
      }
      left -= absorbed + end.getValue()[1];
    }
    double last = ends.lastKey();
    double[] end = points.get(points.size() - 1);
    if (last > end[0]) {
      points.add(new double[] {last, end[1], end[2]});
    }
    return new Survival(column(points, 0), column(points, 1), column(points, 2));
  }

  private static double[] column(List<double[]> points, int index) {
    return points.stream().mapToDouble(point -> point[index]).toArray();
  }
}
