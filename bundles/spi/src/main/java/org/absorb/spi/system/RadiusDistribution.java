package org.absorb.spi.system;

import org.absorb.spi.noise.Noise;

/** Gives every particle its radius. */
public interface RadiusDistribution {

  /**
   * Fills {@code radius[id]} with positive numbers in any unit: the engine scales them so that the
   * mean diameter is 1.
   *
   * @param noise the start's random numbers
   * @param radius to be filled; belongs to the engine
   */
  void draw(Noise noise, double[] radius);
}
