package org.absorb.engine.internal.motion;

import org.absorb.engine.internal.Setup;
import org.absorb.engine.internal.space.Particles;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;

/**
 * Additive thermal noise: {@code sqrt(D_th h) xi} on every axis of every particle in every step.
 * One a thread.
 */
public final class Thermal {

  private final Setup setup;
  private final Particles particles;
  private final Noise noise;
  private final long[] key = new long[Block.SIZE];
  private final double[] normal = new double[Block.SIZE];

  public Thermal(Setup setup, Particles particles) {
    this.setup = setup;
    this.particles = particles;
    noise = new Noise(setup.seed());
  }

  /** Adds the noise of a step to the displacements of some slots, {@code sum[axis][slot]}. */
  public void add(long[][] sum, int from, int to, long step) {
    noise.at(step);
    for (int start = from; start < to; start += Block.SIZE) {
      int count = Math.min(Block.SIZE, to - start);
      keys(particles.id, start, count, key);
      for (int axis = 0; axis < sum.length; axis++) {
        noise.normal(Streams.THERMAL + axis, key, count, normal);
        double units = setup.thermal() * setup.geometry().units[axis];
        add(normal, units, count, sum[axis], start);
      }
    }
  }

  private static void keys(int[] id, int from, int count, long[] key) {
    for (int c = 0; c < count; c++) {
      int own = id[from + c];
      key[c] = (long) own << 32 | own;
    }
  }

  private static void add(double[] by, double units, int count, long[] sum, int from) {
    for (int c = 0; c < count; c++) {
      sum[from + c] += (long) (by[c] * units);
    }
  }
}
