package org.absorb.analysis.fss.internal.runs;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;

/**
 * A finished run's activity. It is measured from the transient on that the protocol names, or,
 * where it names none, over the second half.
 *
 * @param run where it comes from
 * @param absorbed whether it ended without activity
 * @param steps until it was absorbed, else all it took
 * @param activity mean of f_a over the window, with its error from blocks; 0 of an absorbed run
 * @param steady whether the halves of the window agree within 2 standard errors
 * @param step of each row
 * @param fa of each row
 */
public record MeasuredRun(
    RunData run,
    boolean absorbed,
    long steps,
    Estimate activity,
    boolean steady,
    long[] step,
    double[] fa) {

  private static final String ACTIVITY = "activity";
  private static final double AGREE = 2;

  /**
   * Reads a run's log.
   *
   * @throws IllegalArgumentException if its activity was not observed
   */
  public static MeasuredRun of(RunData run) {
    Series series = run.series();
    double[] all = series.column(ACTIVITY);
    int[] rows = IntStream.range(0, all.length).filter(i -> Double.isFinite(all[i])).toArray();
    long[] step = Arrays.stream(rows).mapToLong(i -> series.step()[i]).toArray();
    double[] fa = Arrays.stream(rows).mapToDouble(i -> all[i]).toArray();
    if (run.outcome().filter(outcome -> outcome == Outcome.ABSORBED).isPresent()) {
      return new MeasuredRun(
          run, true, absorbedAt(run, step, fa), new Estimate(0, 0, 1), true, step, fa);
    }
    long named = run.specification().protocol().transientSteps();
    long from = named > 0 ? named : run.steps() / 2;
    double[] window =
        IntStream.range(0, fa.length)
            .filter(i -> step[i] >= from)
            .mapToDouble(i -> fa[i])
            .toArray();
    return new MeasuredRun(
        run, false, run.steps(), Estimate.ofSeries(window), isSteady(window), step, fa);
  }

  private static boolean isSteady(double[] window) {
    double[] blocks = Estimate.blocks(window, Estimate.BLOCKS);
    if (blocks.length == 0) {
      return false;
    }
    Estimate first = Estimate.of(Arrays.copyOf(blocks, blocks.length / 2));
    Estimate second = Estimate.of(Arrays.copyOfRange(blocks, blocks.length / 2, blocks.length));
    return Math.abs(second.mean() - first.mean())
        <= AGREE * Math.hypot(first.error(), second.error());
  }

  private static long absorbedAt(RunData run, long[] step, double[] fa) {
    int last = fa.length;
    while (last > 0 && fa[last - 1] == 0) {
      last--;
    }
    return last < fa.length ? step[last] : run.steps();
  }

  /** The first step at which the activity has come near its steady value; -1 if it never does. */
  long relaxedAt(double steady, double level) {
    for (int i = 0; i < fa.length; i++) {
      if ((fa[i] - steady) / steady < level) {
        return step[i];
      }
    }
    return -1;
  }
}
