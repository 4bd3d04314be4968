package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Locale;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Scheme;

/**
 * Holds drawn factors or kicks against {@link Moments}. With residuals {@code x - m}, which have
 * mean 0 given the block, each of these is asked, in standard errors: their sum; the slope of x on
 * m, so that a drift too large by some factor shows although drifts of opposite sign cancel; their
 * products of row and row less the covariance; their products of neighbouring items, which are
 * independent.
 */
final class Sums {

  /** Some hundred comparisons of a correct scheme pass 5 with a probability of 1e-4 in all. */
  private static final double LIMIT = 5;

  private static final double ROUNDING = 1e-12;

  private final int rows;
  private final double[][] mean;
  private final double[][][] covariance;
  private final double[][] residual;
  private final double[] sum;
  private final double[] sumVariance;
  private final double[] onMean;
  private final double[] onMeanVariance;
  private final double[] meanSquare;
  private final double[][] product;
  private final double[][] productSquare;
  private final double[] neighbour;
  private final double[] neighbourSquare;
  private final double[] largest;

  private Sums(int rows) {
    this.rows = rows;
    mean = new double[Block.SIZE][];
    covariance = new double[Block.SIZE][][];
    residual = new double[rows][Block.SIZE];
    sum = new double[rows];
    sumVariance = new double[rows];
    onMean = new double[rows];
    onMeanVariance = new double[rows];
    meanSquare = new double[rows];
    product = new double[rows][rows];
    productSquare = new double[rows][rows];
    neighbour = new double[rows];
    neighbourSquare = new double[rows];
    largest = new double[rows];
  }

  /**
   * Draws {@code steps} times for each block and fails where the moments are others.
   *
   * @param blocks of one kind, all with as many axes
   */
  static void check(Scheme scheme, Moments moments, Iterable<Block> blocks, int steps, long seed) {
    Sums sums = null;
    for (Block block : blocks) {
      if (sums == null) {
        sums = new Sums(Blocks.rows(scheme.law(), block.pairs(), block.dimension));
      }
      sums.expect(block, moments);
      for (int step = 1; step <= steps; step++) {
        sums.add(Call.of(scheme, block, seed, step).out(), block.count);
      }
    }
    if (sums != null) {
      sums.judge();
    }
  }

  private void expect(Block block, Moments moments) {
    for (int i = 0; i < block.count; i++) {
      mean[i] = new double[rows];
      covariance[i] = new double[rows][rows];
      moments.of(block, i, mean[i], covariance[i]);
    }
  }

  private void add(double[][] out, int count) {
    for (int a = 0; a < rows; a++) {
      for (int i = 0; i < count; i++) {
        double m = mean[i][a];
        double r = out[a][i] - m;
        double variance = covariance[i][a][a];
        residual[a][i] = r;
        sum[a] += r;
        sumVariance[a] += variance;
        onMean[a] += r * m;
        onMeanVariance[a] += m * m * variance;
        meanSquare[a] += m * m;
        largest[a] = Math.max(largest[a], Math.abs(r));
        if (i > 0) {
          double next = r * residual[a][i - 1];
          neighbour[a] += next;
          neighbourSquare[a] += next * next;
        }
      }
      for (int b = 0; b <= a; b++) {
        for (int i = 0; i < count; i++) {
          double p = residual[a][i] * residual[b][i] - covariance[i][b][a];
          product[b][a] += p;
          productSquare[b][a] += p * p;
        }
      }
    }
  }

  private void judge() {
    for (int a = 0; a < rows; a++) {
      if (sumVariance[a] == 0) {
        if (largest[a] > ROUNDING * Math.max(1, Math.sqrt(meanSquare[a]))) {
          fail("row " + a + " is " + largest[a] + " off though its variance is to be 0");
        }
        continue;
      }
      if (meanSquare[a] > 0) {
        double slope = 1 + onMean[a] / meanSquare[a];
        double error = Math.sqrt(onMeanVariance[a]) / meanSquare[a];
        judge(
            (slope - 1) / error,
            "the drift of row %d is %.4f times what is expected (error %.4f)",
            a,
            slope,
            error);
      }
      judge(sum[a] / Math.sqrt(sumVariance[a]), "the mean of row %d is off", a);
      judge(
          neighbour[a] / Math.sqrt(neighbourSquare[a]),
          "row %d: neighbouring items hang together",
          a);
      for (int b = 0; b <= a; b++) {
        String what =
            a == b ? "the variance of row %2$d is off" : "the covariance of rows %d and %d is off";
        judge(product[b][a] / Math.sqrt(productSquare[b][a]), what, b, a);
      }
    }
  }

  /** Not-a-number, nothing over nothing, is as good as nothing. */
  private static void judge(double errors, String what, Object... values) {
    if (Math.abs(errors) > LIMIT) {
      fail(
          String.format(Locale.ROOT, what, values)
              + String.format(Locale.ROOT, ": %.1f standard errors", errors));
    }
  }
}
