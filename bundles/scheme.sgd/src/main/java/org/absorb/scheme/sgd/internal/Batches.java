package org.absorb.scheme.sgd.internal;

import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.Selection;

/** Factors {@code alpha theta}, for pairs or for particles; theta is 1 for what the batch holds. */
final class Batches {

  private Batches() {}

  static Scheme of(Kind kind, SgdParameters p) {
    int stream = kind == Kind.PAIR ? Streams.PAIR : Streams.PARTICLE;
    Law law = Law.of(kind).withClock(p.learningRate() * p.batchFraction());
    if (p.batch() == SgdParameters.Batch.PROBABILISTIC) {
      return new Probabilistic(law, stream, p.learningRate(), p.batchFraction());
    }
    Selection.Of of = kind == Kind.PAIR ? Selection.Of.PAIRS : Selection.Of.PARTICLES;
    Selection selection = new Selection(of, p.batchFraction(), Streams.BATCH);
    return new Selective(law.withSelection(selection), p.learningRate());
  }

  private record Probabilistic(Law law, int stream, double alpha, double fraction)
      implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      noise.uniform(stream, block, w);
      for (int i = 0; i < block.count; i++) {
        w[i] = alpha * Math.floor(w[i] + fraction); // 1 with probability b_f, without a branch
      }
    }
  }

  private record Selective(Law law, double alpha) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      for (int i = 0; i < block.count; i++) {
        w[i] = alpha * block.selected[i];
      }
    }
  }
}
