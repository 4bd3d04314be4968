package org.absorb.analysis.flatness.internal.sampling;

import java.util.Arrays;
import org.absorb.measure.landscape.PairList;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Block;

/** The energy of a frame's pairs while its particles are displaced. Shared by several threads. */
final class Displaced {

  private static final int BLOCK = Block.SIZE;

  private final PairList pairs;
  private final Potential potential;
  private final double range;
  private final double[][] separation;
  private final double before;

  Displaced(PairList pairs, Potential potential) {
    this.pairs = pairs;
    this.potential = potential;
    range = potential.range();
    separation = pairs.separations();
    before = new Draw(new Noise(0)).energy(0);
  }

  /** Draws of a seed, for one thread. */
  Draw draws(long seed) {
    return new Draw(new Noise(seed));
  }

  /** One displacement of all particles. */
  final class Draw {

    private final Noise noise;
    private final double[][] step = new double[separation.length][pairs.frame().particles()];
    private final long[] key = new long[BLOCK];
    private final double[] normal = new double[BLOCK];
    private final double[] r = new double[BLOCK];
    private final double[] contact = new double[BLOCK];
    private final double[] energy = new double[BLOCK];

    private Draw(Noise noise) {
      this.noise = noise;
    }

    /** Takes the displacements of a draw. */
    void take(int draw) {
      noise.at(draw);
      int particles = pairs.frame().particles();
      for (int from = 0; from < particles; from += BLOCK) {
        int count = Math.min(BLOCK, particles - from);
        for (int i = 0; i < count; i++) {
          key[i] = Noise.particleKey(from + i);
        }
        for (int axis = 0; axis < step.length; axis++) {
          noise.normal(Streams.PERTURBATION + axis, key, count, normal);
          System.arraycopy(normal, 0, step[axis], from, count);
        }
      }
    }

    /** V(X + sigma dX) - V(X). */
    double change(double sigma) {
      return energy(sigma) - before;
    }

    private double energy(double sigma) {
      double sum = 0;
      for (int from = 0; from < pairs.count(); from += BLOCK) {
        int count = Math.min(BLOCK, pairs.count() - from);
        Arrays.fill(r, 0, count, 0);
        for (int axis = 0; axis < step.length; axis++) {
          addSquares(separation[axis], step[axis], sigma, from, count);
        }
        for (int p = 0; p < count; p++) {
          r[p] = Math.sqrt(r[p]);
          contact[p] = pairs.contact(from + p);
        }
        potential.energy(r, contact, count, energy);
        for (int p = 0; p < count; p++) {
          sum += r[p] < range * contact[p] ? energy[p] : 0;
        }
      }
      return sum;
    }

    private void addSquares(double[] apart, double[] moved, double sigma, int from, int count) {
      for (int p = 0; p < count; p++) {
        int pair = from + p;
        double d = apart[pair] + sigma * (moved[pairs.first(pair)] - moved[pairs.second(pair)]);
        r[p] += d * d;
      }
    }
  }
}
