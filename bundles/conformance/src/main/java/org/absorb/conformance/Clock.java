package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;

/**
 * Holds the mean of factors to the natural time that the law says a step takes: they are the same
 * by definition. The error is that of the steps' means.
 */
final class Clock {

  private static final double LIMIT = 5;
  private static final double ROUNDING = 1e-9;

  private Clock() {}

  static void check(Scheme scheme, List<Block> blocks, int steps, long seed) {
    double sum = 0;
    double square = 0;
    int n = 0;
    for (Block block : blocks) {
      for (int step = 1; step <= steps; step++) {
        double mean = mean(Call.of(scheme, block, seed, step).out(), block.count);
        sum += mean;
        square += mean * mean;
        n++;
      }
    }
    if (n > 0) {
      judge(
          sum / n,
          Math.sqrt(Math.max(0, square / n - sum * sum / n / n) / (n - 1)),
          expected(scheme.law()));
    }
  }

  /** A selection takes whole items: their share is not quite the fraction. */
  private static double expected(Law law) {
    return law.selection() == null
        ? law.clock()
        : law.clock()
            * law.selection().size(Block.SIZE)
            / (Block.SIZE * law.selection().fraction());
  }

  private static double mean(double[][] rows, int count) {
    double sum = 0;
    for (double[] row : rows) {
      for (int i = 0; i < count; i++) {
        sum += row[i];
      }
    }
    return sum / count / rows.length;
  }

  private static void judge(double mean, double error, double expected) {
    if (Math.abs(mean - expected) > LIMIT * error + ROUNDING * expected) {
      fail(
          String.format(
              Locale.ROOT,
              "the drift is %.4f times what the law's clock says: a mean factor of %.6g (error %.2g), not %.6g",
              mean / expected,
              mean,
              error,
              expected));
    }
  }
}
