package org.absorb.spi.system;

import org.absorb.spi.noise.Noise;

/** Places the particles at step 0. */
public interface InitialState {

  /**
   * Fills {@code position[axis][id]} with 64-bit fractions of the box ({@link Box#fraction}).
   *
   * <p>Uses nothing random but {@code noise}, whose seed is the run's start seed.
   *
   * @param box the periodic box
   * @param radius of each particle by id, in (mean) diameters
   * @param noise the start's random numbers
   * @param position to be filled; belongs to the engine
   * @throws IllegalArgumentException with one sentence for the user, if that many particles cannot
   *     be placed so
   */
  void place(Box box, double[] radius, Noise noise, long[][] position);

  /**
   * The same where it may take long.
   *
   * @param moving to be run many times a second, as a sign that it goes on: who gives none for a
   *     minute is taken to hang
   */
  default void place(Box box, double[] radius, Noise noise, long[][] position, Runnable moving) {
    place(box, radius, noise, position);
  }
}
