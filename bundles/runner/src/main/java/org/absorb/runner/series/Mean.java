package org.absorb.runner.series;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.absorb.model.statistics.Estimate;

/** Averages replicas, step by step, at the steps that all who reached them have a row for. */
final class Mean {

  /** A replica's rows and how far they have been looked through. */
  private static final class Place {
    private final Thinned rows;
    private final int column;
    private final boolean absorbed;
    private int row;

    Place(Thinned rows, int column, boolean absorbed) {
      this.rows = rows;
      this.column = column;
      this.absorbed = absorbed;
    }

    boolean ended() {
      return row >= rows.count();
    }

    long next() {
      return ended() ? Long.MAX_VALUE : rows.step(row);
    }

    /** What it counts with after its end. */
    double rest() {
      return absorbed ? rows.value(column, rows.count() - 1) : Double.NaN;
    }

    boolean isLast() {
      return row == rows.count() - 1;
    }
  }

  private final List<Place> places;
  private final double[] at;
  private long[] step = new long[256];
  private double[] mean = new double[256];
  private double[] deviation = new double[256];
  private double[] error = new double[256];
  private int[] members = new int[256];
  private int[] active = new int[256];
  private int count;

  private Mean(List<Place> places) {
    this.places = places;
    this.at = new double[places.size()];
  }

  /**
   * The mean of one column.
   *
   * @param absorbed of each run
   */
  static MeanCurve of(List<Thinned> runs, List<Boolean> absorbed, String column) {
    List<Place> places =
        IntStream.range(0, runs.size())
            .filter(i -> runs.get(i).count() > 0 && runs.get(i).columns().contains(column))
            .mapToObj(
                i -> new Place(runs.get(i), runs.get(i).columns().indexOf(column), absorbed.get(i)))
            .toList();
    return new Mean(places).compute();
  }

  private MeanCurve compute() {
    for (long k = next(); k < Long.MAX_VALUE; k = next()) {
      step(k);
    }
    return new MeanCurve(
        Arrays.copyOf(step, count),
        Arrays.copyOf(mean, count),
        Arrays.copyOf(deviation, count),
        Arrays.copyOf(error, count),
        Arrays.copyOf(members, count),
        Arrays.copyOf(active, count));
  }

  private long next() {
    long least = Long.MAX_VALUE;
    for (Place place : places) {
      least = Math.min(least, place.next());
    }
    return least;
  }

  private void step(long k) {
    int n = 0;
    int alive = 0;
    boolean whole = true;
    for (Place place : places) {
      double value;
      if (place.next() == k) {
        value = place.rows.value(place.column, place.row);
        alive += !Double.isNaN(value) && !(place.absorbed && place.isLast()) ? 1 : 0;
        place.row++;
      } else if (place.ended()) {
        value = place.rest();
      } else {
        whole = false; // it was there at this step, but the row is not kept
        continue;
      }
      if (!Double.isNaN(value)) {
        at[n++] = value;
      }
    }
    if (whole && n > 0) {
      add(k, Estimate.of(Arrays.copyOf(at, n)), alive);
    }
  }

  private void add(long k, Estimate estimate, int alive) {
    if (count == step.length) {
      step = Arrays.copyOf(step, 2 * count);
      mean = Arrays.copyOf(mean, 2 * count);
      deviation = Arrays.copyOf(deviation, 2 * count);
      error = Arrays.copyOf(error, 2 * count);
      members = Arrays.copyOf(members, 2 * count);
      active = Arrays.copyOf(active, 2 * count);
    }
    step[count] = k;
    mean[count] = estimate.mean();
    error[count] = estimate.error();
    deviation[count] = estimate.error() * Math.sqrt(estimate.count());
    members[count] = estimate.count();
    active[count] = alive;
    count++;
  }
}
