package org.absorb.system.standard.internal;

import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.system.Box;

/** Normally distributed displacements that blur a lattice. */
final class Jitter {

  private Jitter() {}

  /**
   * Displaces every particle.
   *
   * @param width standard deviation in each coordinate, in diameters; 0 changes no bit
   */
  static void apply(double width, Box box, Noise noise, long[][] position) {
    if (width == 0) {
      return;
    }
    long[] key = new long[Block.SIZE];
    double[] normal = new double[Block.SIZE];
    for (int axis = 0; axis < position.length; axis++) {
      for (int from = 0; from < position[axis].length; from += Block.SIZE) {
        int count = Math.min(Block.SIZE, position[axis].length - from);
        for (int i = 0; i < count; i++) {
          key[i] = Noise.particleKey(from + i);
        }
        noise.normal(Streams.POSITION + axis, key, count, normal);
        for (int i = 0; i < count; i++) {
          position[axis][from + i] += box.fraction(axis, width * normal[i]);
        }
      }
    }
  }
}
