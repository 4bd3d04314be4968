package com.example.heavyball;

import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Reach;
import org.absorb.spi.scheme.Scheme;

/**
 * The law: kicks of every particle, whose velocity is carried from step to step.
 *
 * @param alpha learning rate
 * @param fraction of the active particles in a batch
 * @param mu momentum
 */
record Rolling(double alpha, double fraction, double mu) implements Scheme {

  /** One a component; a run of d axes uses the first d. */
  private static final Law LAW =
      Law.kick(Reach.EVERY)
          .withState("velocity 1", "velocity 2", "velocity 3", "velocity 4", "velocity 5");

  /** Slower is at rest: it is far below the smallest displacement of any box, 2^-54 of an axis. */
  private static final double REST = 0x1p-60;

  @Override
  public Law law() {
    return LAW;
  }

  @Override
  public void fill(Block block, Noise noise, double[][] out) {
    // the last row is filled last, and holds the factors until then
    double[] factor = out[block.dimension - 1];
    noise.uniform(Streams.PARTICLE, block, factor);
    choose(factor, block.count);
    for (int axis = 0; axis < block.dimension; axis++) {
      roll(block.drive[axis], factor, block.state[axis], block.count, out[axis]);
    }
  }

  @Override
  public boolean quiet(Block block) {
    for (int axis = 0; axis < block.dimension; axis++) {
      for (int i = 0; i < block.count; i++) {
        if (block.state[axis][i] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void choose(double[] factor, int count) {
    for (int i = 0; i < count; i++) {
      factor[i] = alpha * Math.floor(factor[i] + fraction); // 1 with probability b_f, no branch
    }
  }

  private void roll(double[] drive, double[] factor, double[] velocity, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double v = mu * velocity[i] + drive[i] * factor[i];
      v = Math.abs(v) < REST ? 0 : v;
      velocity[i] = v;
      out[i] = v;
    }
  }
}
