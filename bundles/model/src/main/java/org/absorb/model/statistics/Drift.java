package org.absorb.model.statistics;

import java.util.Arrays;

/**
 * How far the second half of a series lies above its first, from block means.
 *
 * <p>The blocks' scatter within the halves gives the error, which holds where a block is longer
 * than the correlation time. With 20 blocks of a steady series the two differ by more than 2
 * standard errors in 6 % of all cases (Student's t, 18 degrees of freedom).
 *
 * @param change mean of the second half minus mean of the first
 * @param error one standard error of the change
 */
public record Drift(double change, double error) {

  /** So many standard errors are more than chance. */
  public static final double SIGNIFICANT = 2;

  /** What rounding alone may make of a series that does not change. */
  private static final double ROUNDING = 1e-12;

  /** Of an even number of block means, at least 4. */
  public static Drift of(double[] blocks) {
    int half = blocks.length / 2;
    Estimate first = Estimate.of(Arrays.copyOfRange(blocks, 0, half));
    Estimate second = Estimate.of(Arrays.copyOfRange(blocks, half, blocks.length));
    double rounding = ROUNDING * Math.abs(first.mean());
    return new Drift(
        second.mean() - first.mean(),
        Math.hypot(Math.hypot(first.error(), second.error()), rounding));
  }

  /** Whether the change is more than chance. */
  public boolean isSignificant() {
    return Math.abs(change) > SIGNIFICANT * error;
  }
}
