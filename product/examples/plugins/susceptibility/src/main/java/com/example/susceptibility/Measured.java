package com.example.susceptibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.spi.analysis.RunData;

/** Runs, measured and sorted: curves of points, points of replicas. */
final class Measured {

  static final String PHI = "system.packingFraction";
  private static final int FEWEST_ROWS = 2;

  private final SortedMap<String, SortedMap<Double, Point>> curves = new TreeMap<>();
  private final List<String> used = new ArrayList<>();
  private final List<String> absorbed = new ArrayList<>();

  /**
   * The replicas of one cell.
   *
   * @param experiment in which the first of them was seen
   * @param of the cell's coordinates
   * @param particles N
   */
  record Point(String experiment, Tree of, int particles, List<Double> replicas) {

    /**
     * Mean and standard error over the replicas. They are sorted first: the order of runs is not to
     * show in the last digit.
     */
    Estimate chi() {
      return Estimate.of(replicas.stream().mapToDouble(x -> x).sorted().toArray());
    }
  }

  /** Takes a run in, if it has ended. */
  void add(RunData run) {
    if (run.status() != RunStatus.FINISHED) {
      return;
    }
    if (run.outcome().orElseThrow() == Outcome.ABSORBED) {
      absorbed.add(run.id().hex());
      return;
    }
    long from = run.specification().protocol().transientSteps();
    double[] activity = run.series().column("activity", from);
    if (activity.length < FEWEST_ROWS) {
      return;
    }
    used.add(run.id().hex());
    int particles = run.specification().system().particles();
    Tree coordinates = run.cell().coordinates();
    curves
        .computeIfAbsent(particles + " " + coordinates.without(PHI), key -> new TreeMap<>())
        .computeIfAbsent(
            run.specification().system().packingFraction(),
            phi -> new Point(run.experiment(), coordinates, particles, new ArrayList<>()))
        .replicas()
        .add(particles * variance(activity));
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return squares / (values.length - 1);
  }

  /** Points by packing fraction, of each size and whatever else was swept. */
  Collection<SortedMap<Double, Point>> curves() {
    return curves.values();
  }

  /** The ids of the runs that were measured, ascending. */
  List<String> used() {
    return used.stream().sorted().toList();
  }

  /** The ids of those that were absorbed, ascending. */
  List<String> absorbed() {
    return absorbed.stream().sorted().toList();
  }
}
