package org.absorb.engine.run;

import java.util.Arrays;
import java.util.Optional;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Drift;
import org.absorb.model.statistics.Estimate;

/**
 * Decides from a run's rows alone whether it has seen enough: from the activity at the scheduled
 * steps k >= transient. So it ends at the same step on any number of threads and after any restart.
 *
 * <p>It looks when there are {@value #FIRST} such rows, and again each time they have grown by a
 * quarter. <em>Steady</em>: of {@value Estimate#BLOCKS} block means the first and the second half
 * agree within two standard errors ({@link Drift}). <em>Precision</em>: the standard error of the
 * mean, from the same blocks, is at most the precision times the mean. Neither is said while
 * neighbouring blocks are alike ({@link Estimate#areCorrelated}): then a block is shorter than the
 * memory of the run, and its scatter no measure of the error.
 */
public final class StopRule {

  /** So many rows are seen before the first decision: four a block. */
  public static final int FIRST = 4 * Estimate.BLOCKS;

  private final Protocol protocol;
  private final boolean asked;
  private double[] activity = new double[2 * FIRST];
  private int rows;
  private int next = FIRST;

  public StopRule(Protocol protocol) {
    this.protocol = protocol;
    this.asked =
        protocol.stopWhen() == StopWhen.STEADY || protocol.stopWhen() == StopWhen.PRECISION;
  }

  /** Whether it looks at rows at all. */
  public boolean isAsked() {
    return asked;
  }

  /**
   * Takes a row, in the order of steps; one off the schedule or within the transient does not
   * count.
   *
   * @return how the run ends with this row; empty if it goes on
   */
  public Optional<Outcome> row(long k, double value) {
    if (!asked || k < protocol.transientSteps() || !protocol.record().holds(k)) {
      return Optional.empty();
    }
    if (rows == activity.length) {
      activity = Arrays.copyOf(activity, 2 * rows);
    }
    activity[rows++] = value;
    if (rows < next) {
      return Optional.empty();
    }
    next += next / 4;
    return decide(Arrays.copyOf(activity, rows));
  }

  private Optional<Outcome> decide(double[] series) {
    double[] blocks = Estimate.blocks(series, Estimate.BLOCKS);
    if (Estimate.areCorrelated(blocks)) {
      return Optional.empty();
    }
    if (protocol.stopWhen() == StopWhen.STEADY) {
      boolean drifts = Drift.of(blocks).isSignificant();
      return drifts ? Optional.empty() : Optional.of(Outcome.STEADY);
    }
    Estimate estimate = Estimate.ofSeries(series);
    boolean precise = estimate.error() <= protocol.precision() * estimate.mean();
    return precise ? Optional.of(Outcome.PRECISION) : Optional.empty();
  }
}
