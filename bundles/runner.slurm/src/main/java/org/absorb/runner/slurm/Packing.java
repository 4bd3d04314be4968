package org.absorb.runner.slurm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Lays runs into tasks of about the same length: the longest run first, always into the task that
 * is shortest by then (Graham's rule: no longest task is above 4/3 of what it has to be).
 */
final class Packing {

  /** A run of which nothing is known counts so long. */
  private static final double UNKNOWN = 1;

  /** A task being filled. */
  private static final class Bin {
    private final List<Integer> runs = new ArrayList<>();
    private double seconds;
  }

  private Packing() {}

  /**
   * The tasks, each the numbers of its runs in rising order.
   *
   * @param seconds of each run; not-a-number where that is not known
   * @param least how long a task is to take at least, as far as there is so much to do
   * @param most tasks at most, 1 or more
   */
  static List<List<Integer>> of(double[] seconds, double least, int most) {
    double[] weights = weights(seconds);
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double wanted = least > 0 ? Math.floor(total / least) : weights.length;
    int tasks = (int) Math.max(1, Math.min(wanted, Math.min(most, weights.length)));
    Comparator<Bin> shortest =
        Comparator.<Bin>comparingDouble(bin -> bin.seconds)
            .thenComparingInt(bin -> bin.runs.size());
    PriorityQueue<Bin> bins = new PriorityQueue<>(shortest);
    IntStream.range(0, tasks).forEach(t -> bins.add(new Bin()));
    List<Integer> order = new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer i) -> -weights[i]));
    for (int run : order) {
      Bin bin = bins.remove();
      bin.runs.add(run);
      bin.seconds += weights[run];
      bins.add(bin);
    }
    return bins.stream()
        .filter(bin -> !bin.runs.isEmpty())
        .map(bin -> bin.runs.stream().sorted().toList())
        .sorted(Comparator.comparing(runs -> runs.get(0)))
        .toList();
  }

  private static double[] weights(double[] seconds) {
    double[] weights = new double[seconds.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Double.isFinite(seconds[i]) ? Math.max(0, seconds[i]) : UNKNOWN;
    }
    return weights;
  }
}
