package org.absorb.engine;

import java.util.Arrays;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.Selection;

/** Small schemes of every kind, for tests. */
enum Laws {
  PAIR(Law.of(Kind.PAIR)) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      noise.uniform(Streams.PAIR, block, out[0]);
      scale(out[0], block, 2 * kick);
    }
  },
  GAUSSIAN_PAIR(Law.of(Kind.PAIR)) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      noise.normal(Streams.PAIR, block, out[0]);
      for (int c = 0; c < block.count; c++) {
        out[0][c] = kick * (0.75 + 0.4 * out[0][c]);
      }
    }
  },
  CHOSEN_PAIR(
      Law.of(Kind.PAIR).withSelection(new Selection(Selection.Of.PAIRS, 0.3, Streams.BATCH))) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      for (int c = 0; c < block.count; c++) {
        out[0][c] = kick * block.selected[c];
      }
    }
  },
  ENDS(Law.of(Kind.ENDS)) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      noise.uniform(Streams.PAIR, block, out[0]);
      noise.uniform(Streams.SECOND_END, block, out[1]);
      scale(out[0], block, 2 * kick);
      scale(out[1], block, 2 * kick);
    }
  },
  PARTICLE(Law.of(Kind.PARTICLE)) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      noise.uniform(Streams.PARTICLE, block, out[0]);
      scale(out[0], block, 2 * kick);
    }
  },
  CHOSEN_PARTICLE(
      Law.of(Kind.PARTICLE)
          .withSelection(new Selection(Selection.Of.PARTICLES, 0.2, Streams.BATCH))) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      for (int c = 0; c < block.count; c++) {
        out[0][c] = kick * block.selected[c];
      }
    }
  },
  TIRING_PARTICLE(Law.of(Kind.PARTICLE).withState("age", "memory")) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      for (int c = 0; c < block.count; c++) {
        block.state[0][c] += 1;
        block.state[1][c] = 0.5 * block.state[1][c] + block.drive[0][c];
        out[0][c] = kick / (1 + 0.1 * block.state[0][c]) * (1 + 0.1 * block.state[1][c]);
      }
    }
  },
  RECIPROCAL_ENDS(Law.of(Kind.ENDS).conserving()) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      noise.uniform(Streams.PAIR, block, out[0]);
      scale(out[0], block, 2 * kick);
      System.arraycopy(out[0], 0, out[1], 0, block.count);
    }
  },
  KICKED_ENDS(Law.kick(Reach.PAIR_ENDS).conserving()) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      noise.direction(Streams.DIRECTION, block, out);
      for (int axis = 0; axis < block.dimension; axis++) {
        for (int c = 0; c < block.count; c++) {
          out[axis][c] *= 0.5 * kick;
          out[block.dimension + axis][c] = -out[axis][c];
        }
      }
    }
  },
  KICKED_ACTIVE(Law.kick(Reach.ACTIVE)) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      noise.direction(Streams.DIRECTION, block, out);
      for (int axis = 0; axis < block.dimension; axis++) {
        scale(out[axis], block, kick);
      }
    }
  },
  WEIGHTED_ACTIVE(
      Law.kick(Reach.ACTIVE)
          .withWeights()
          .withSelection(new Selection(Selection.Of.PAIRS, 0.5, Streams.BATCH))) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      if (block.pairs()) {
        noise.uniform(Streams.PAIR, block, out[0]);
        for (int c = 0; c < block.count; c++) {
          out[0][c] *= 1 + block.selected[c];
        }
      } else {
        for (int axis = 0; axis < block.dimension; axis++) {
          System.arraycopy(block.drive[axis], 0, out[axis], 0, block.count);
          scale(out[axis], block, kick);
        }
      }
    }
  },
  RESTLESS(
      Law.kick(Reach.EVERY)
          .withSelection(new Selection(Selection.Of.PARTICLES, 0.4, Streams.BATCH))
          .restless()) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      for (int axis = 0; axis < block.dimension; axis++) {
        noise.normal(Streams.DIRECTION + axis, block, out[axis]);
        for (int c = 0; c < block.count; c++) {
          out[axis][c] =
              0.2 * kick * out[axis][c]
                  + kick * block.drive[axis][c]
                  + 0.1 * kick * block.selected[c];
        }
      }
    }
  },
  /** Particles glide on after an overlap, slower and slower, and stop. */
  GLIDING(Law.kick(Reach.EVERY).withState("x", "y")) {
    @Override
    void fill(double kick, Block block, Noise noise, double[][] out) {
      for (int axis = 0; axis < block.dimension; axis++) {
        Arrays.fill(out[axis], 0, block.count, 0);
      }
      for (int number = 0; number < 2; number++) {
        for (int c = 0; c < block.count; c++) {
          double glide = 0.5 * block.state[number][c] + kick * block.drive[number][c];
          block.state[number][c] = Math.abs(glide) < 1e-3 ? 0 : glide;
          out[number][c] = block.state[number][c];
        }
      }
    }

    @Override
    boolean quiet(Block block) {
      for (int c = 0; c < block.count; c++) {
        if (block.state[0][c] != 0 || block.state[1][c] != 0) {
          return false;
        }
      }
      return true;
    }
  };

  private final Law law;

  Laws(Law law) {
    this.law = law;
  }

  abstract void fill(double kick, Block block, Noise noise, double[][] out);

  boolean quiet(Block block) {
    return true;
  }

  private static void scale(double[] values, Block block, double by) {
    for (int c = 0; c < block.count; c++) {
      values[c] *= by;
    }
  }

  /** The scheme with kicks of a size. */
  Scheme with(double kick) {
    return new Scheme() {
      @Override
      public Law law() {
        return law;
      }

      @Override
      public void fill(Block block, Noise noise, double[][] out) {
        Laws.this.fill(kick, block, noise, out);
      }

      @Override
      public boolean quiet(Block block) {
        return Laws.this.quiet(block);
      }
    };
  }
}
