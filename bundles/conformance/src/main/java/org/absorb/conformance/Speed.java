package org.absorb.conformance;

import java.util.Locale;
import java.util.Random;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;

/**
 * Times the filling of blocks in three dimensions, beside the loop of {@code bro.pairwise}: one
 * uniform number and one multiplication an item. The fastest of several rounds counts.
 */
final class Speed {

  private static final int ROUNDS = 30;
  private static final int CALLS = 400;

  private Speed() {}

  /** The measure: as {@code bro.pairwise} fills its factors, at a kick of 1. */
  record Yardstick(Law law) implements Scheme {

    Yardstick() {
      this(Law.of(Kind.PAIR));
    }

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      noise.uniform(Streams.PAIR, block, w);
      for (int i = 0; i < block.count; i++) {
        w[i] *= 2;
      }
    }
  }

  static void tell(String name, Scheme scheme) {
    double own = nanoseconds(scheme);
    double measure = nanoseconds(new Yardstick());
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f ns an item, %.1f times the loop of bro.pairwise (%.2f ns)%n",
        name,
        own,
        own / measure,
        measure);
  }

  private static double nanoseconds(Scheme scheme) {
    boolean pairs = !Blocks.asks(scheme.law(), false);
    Block block = Blocks.of(scheme.law(), pairs, 3, 0, new Random(1));
    double[][] out = Call.rows(scheme, block);
    Noise noise = new Noise(1);
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        scheme.fill(block, noise.at(call), out);
      }
      best = Math.min(best, (double) (System.nanoTime() - start) / CALLS / Block.SIZE);
    }
    return best;
  }
}
