package org.absorb.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Drift;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;

/**
 * One finished run, judged.
 *
 * <p>Its measured window begins with the transient that the protocol names, or, where it names
 * none, with the second half of the run.
 *
 * @param run where it comes from
 * @param verdict what became of it
 * @param steps until it was absorbed, else all it took
 * @param windowStart the first step measured
 * @param activity mean of f_a over the window, with its error from blocks; 0 of an absorbed run
 * @param energy the same of E/(N U_0); empty where it was not observed
 * @param blocks block means of f_a over the window; empty if it has too few rows
 * @param step of each row that has an activity
 * @param fa of each of these rows
 */
public record MeasuredRun(
    RunData run,
    Verdict verdict,
    long steps,
    long windowStart,
    Estimate activity,
    Optional<Estimate> energy,
    double[] blocks,
    long[] step,
    double[] fa) {

  public static final String ACTIVITY = "activity";
  public static final String ENERGY = "energy";

  /**
   * Reads a run's log.
   *
   * @throws IllegalArgumentException if its activity was not observed
   */
  public static MeasuredRun of(RunData run, int blockCount) {
    Series series = run.series();
    double[] all = series.column(ACTIVITY);
    int[] rows = IntStream.range(0, all.length).filter(i -> Double.isFinite(all[i])).toArray();
    long[] step = Arrays.stream(rows).mapToLong(i -> series.step()[i]).toArray();
    double[] fa = Arrays.stream(rows).mapToDouble(i -> all[i]).toArray();
    boolean absorbed = isAbsorbed(run, fa);
    long steps = absorbed ? absorbedAt(run, step, fa) : run.steps();
    if (absorbed) {
      return new MeasuredRun(
          run,
          Verdict.ABSORBED,
          steps,
          0,
          new Estimate(0, 0, 1),
          Optional.empty(),
          new double[0],
          step,
          fa);
    }
    long transientSteps = run.specification().protocol().transientSteps();
    long windowStart = transientSteps > 0 ? transientSteps : run.steps() / 2;
    double[] window = Arrays.copyOfRange(fa, firstAt(step, windowStart), fa.length);
    double[] blocks =
        window.length < 2 * blockCount ? new double[0] : Estimate.blocks(window, blockCount);
    Verdict verdict =
        blocks.length == 0
            ? Verdict.UNDECIDED
            : Drift.of(blocks).isSignificant() ? Verdict.DRIFTING : Verdict.STEADY;
    return new MeasuredRun(
        run,
        verdict,
        steps,
        windowStart,
        Estimate.ofSeries(window),
        energy(series, windowStart),
        blocks,
        step,
        fa);
  }

  public String id() {
    return run.id().hex();
  }

  public Specification specification() {
    return run.specification();
  }

  public double packingFraction() {
    return run.specification().system().packingFraction();
  }

  public boolean isAbsorbed() {
    return verdict == Verdict.ABSORBED;
  }

  /** The first step at which the activity has come near its steady value; -1 if it never does. */
  public long relaxedAt(double steady, double level) {
    for (int i = 0; i < fa.length; i++) {
      if ((fa[i] - steady) / steady < level) {
        return step[i];
      }
    }
    return -1;
  }

  /**
   * By its outcome; a run that was to stop when absorbed and did not say how it ended, by its last
   * row. Where nothing was to stop it, an activity of 0 may come back: noise stirs restless laws.
   */
  private static boolean isAbsorbed(RunData run, double[] fa) {
    return run.outcome()
        .map(outcome -> outcome == Outcome.ABSORBED)
        .orElseGet(
            () ->
                run.specification().protocol().stopWhen() == StopWhen.ABSORBED
                    && fa.length > 0
                    && fa[fa.length - 1] == 0);
  }

  private static long absorbedAt(RunData run, long[] step, double[] fa) {
    int last = fa.length;
    while (last > 0 && fa[last - 1] == 0) {
      last--;
    }
    return last < fa.length ? step[last] : run.steps();
  }

  private static int firstAt(long[] step, long from) {
    int at = Arrays.binarySearch(step, from);
    return at < 0 ? -at - 1 : at;
  }

  private static Optional<Estimate> energy(Series series, long from) {
    if (series.columns().stream().noneMatch(column -> column.name().equals(ENERGY))) {
      return Optional.empty();
    }
    double[] window = Arrays.stream(series.column(ENERGY, from)).filter(Double::isFinite).toArray();
    return window.length == 0 ? Optional.empty() : Optional.of(Estimate.ofSeries(window));
  }
}
