package org.absorb.scheme.approximation.internal;

import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;

/**
 * Factors {@code drift + amplitude eta_k}, for pairs or for particles, of normals {@code eta_k =
 * (xi_k + t xi_(k-1)) / sqrt(1 + t^2)}: their lag-one correlation is {@code t / (1 + t^2)}.
 */
final class Gaussian {

  private Gaussian() {}

  /**
   * @param kind PAIR or PARTICLE
   * @param drift mean of a factor in a step of h = 1
   * @param amplitude standard deviation of a factor in a step of h = 1
   * @param timeStep h: multiplies the drift, its root the amplitude; 1 changes no bit of either
   * @param memory t
   */
  static Scheme of(Kind kind, double drift, double amplitude, double timeStep, double memory) {
    Law law = Law.of(kind).withClock(drift * timeStep);
    int stream = kind == Kind.PAIR ? Streams.PAIR : Streams.PARTICLE;
    double mean = drift * timeStep;
    double deviation = amplitude * Math.sqrt(timeStep);
    if (memory == 0) {
      return new White(law, stream, mean, deviation, timeStep);
    }
    double norm = Math.sqrt(1 + memory * memory);
    return new Remembering(
        law, stream, mean, deviation / norm, deviation * memory / norm, timeStep);
  }

  private record White(Law law, int stream, double drift, double amplitude, double timeStep)
      implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      noise.normal(stream, block, w);
      for (int i = 0; i < block.count; i++) {
        w[i] = drift + amplitude * w[i];
      }
    }
  }

  /** Draws the numbers of the step before again, so that nothing has to be kept. */
  private record Remembering(
      Law law, int stream, double drift, double present, double past, double timeStep)
      implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] w = out[0];
      double[] before = block.scratch;
      noise.normal(stream, block, w);
      noise.at(block.step - 1).normal(stream, block, before);
      for (int i = 0; i < block.count; i++) {
        w[i] = drift + (present * w[i] + past * before[i]);
      }
    }
  }
}
