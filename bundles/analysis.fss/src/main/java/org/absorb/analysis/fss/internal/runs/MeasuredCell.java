package org.absorb.analysis.fss.internal.runs;

import java.util.Arrays;
import java.util.List;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.statistics.Drift;
import org.absorb.model.statistics.Estimate;

/**
 * The replicas at one packing fraction and one number of particles.
 *
 * @param particles N
 * @param packingFraction phi
 * @param runs all replicas, by id
 */
public record MeasuredCell(int particles, double packingFraction, List<MeasuredRun> runs) {

  /** Few replicas may agree by chance: a time is not known better than this part, once. */
  private static final double LEAST_SCATTER = 0.1;

  public MeasuredCell {
    runs = List.copyOf(runs);
  }

  public List<MeasuredRun> survivors() {
    return runs.stream().filter(run -> !run.isAbsorbed()).toList();
  }

  public long absorbed() {
    return runs.stream().filter(MeasuredRun::isAbsorbed).count();
  }

  /** f_a of each survivor. */
  double[] activities() {
    return survivors().stream().mapToDouble(run -> run.activity().mean()).toArray();
  }

  /**
   * The survivors' steady activity. Its error is that over replicas or that of their series,
   * whichever is larger: two or three replicas may agree by chance. The last survivor of several
   * says nothing of how they scatter: its error is not-a-number.
   */
  public Estimate activity() {
    double[] values = activities();
    if (values.length == 0) {
      return new Estimate(0, 0, runs.size());
    }
    double squares =
        survivors().stream()
            .mapToDouble(run -> run.activity().error())
            .filter(Double::isFinite)
            .map(e -> e * e)
            .sum();
    double ofSeries = Math.sqrt(squares) / values.length;
    Estimate over = Estimate.of(values);
    double error =
        values.length > 1
            ? Math.max(over.error(), ofSeries)
            : runs.size() > 1 ? Double.NaN : ofSeries;
    return new Estimate(over.mean(), error, values.length);
  }

  /** Whether every replica was absorbed: the time is that until then. */
  public boolean isBelow() {
    return absorbed() == runs.size();
  }

  /** Whether none was: the time is that until the activity is near its steady value. */
  boolean isAbove() {
    return absorbed() == 0;
  }

  /**
   * The relaxation time of each replica; empty where one of them is not known: some were absorbed
   * and others not, or one drifts by so much that the level could be elsewhere.
   */
  double[] times(double level) {
    if (isBelow()) {
      return runs.stream().mapToDouble(MeasuredRun::steps).toArray();
    }
    double steady = activity().mean();
    if (!isAbove() || runs.stream().anyMatch(run -> drifts(run, level * steady))) {
      return new double[0];
    }
    double[] times = runs.stream().mapToDouble(run -> run.relaxedAt(steady, level)).toArray();
    return Arrays.stream(times).anyMatch(t -> t <= 0) ? new double[0] : times;
  }

  /** Whether the end of the run may lie off its mean by half of {@code height}. */
  private static boolean drifts(MeasuredRun run, double height) {
    return switch (run.verdict()) {
      case STEADY -> false;
      case DRIFTING -> Math.abs(Drift.of(run.blocks()).change()) > height / 2;
      default -> true;
    };
  }

  public boolean hasTime(double level) {
    return times(level).length > 0;
  }

  /** Their mean; its error is at least a tenth of it over the root of their number. */
  static Estimate time(double[] times) {
    Estimate over = Estimate.of(times);
    double least = LEAST_SCATTER * over.mean() / Math.sqrt(times.length);
    return new Estimate(over.mean(), Math.max(least, over.error()), times.length);
  }
}
