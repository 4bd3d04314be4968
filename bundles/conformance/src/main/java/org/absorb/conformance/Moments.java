package org.absorb.conformance;

import org.absorb.spi.scheme.Block;

/**
 * What the documentation of a scheme says of its factors or kicks: mean and covariance of the rows
 * that {@link org.absorb.spi.scheme.Scheme#fill} sets, for one item, given all that stands in its
 * block before the step (force, drive, state, selection).
 */
@FunctionalInterface
public interface Moments {

  /**
   * Sets both for one item; they come filled with zeros.
   *
   * @param block as before the step; {@link Block#pairs()} tells the two calls of a weighted scheme
   *     apart
   * @param item below {@code block.count}
   * @param mean one number a row
   * @param covariance of row and row, symmetric; at least its upper triangle is to be set
   */
  void of(Block block, int item, double[] mean, double[][] covariance);

  /** Independent rows of one mean and variance: factors as those of bro and sgd. */
  static Moments of(double mean, double variance) {
    return (block, item, means, covariance) -> {
      for (int row = 0; row < means.length; row++) {
        means[row] = mean;
        covariance[row][row] = variance;
      }
    };
  }
}
