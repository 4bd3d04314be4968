package org.absorb.spi.noise;

/**
 * The registry of random streams. Two uses of one stream, seed, key and step get the same numbers,
 * so every purpose has a stream of its own: none is given twice, and none of these changes, or all
 * runs would. Ids below 1024 are the product's; a plugin takes any from {@link #FIRST_FREE} on. Two
 * plugins may take the same: a run has one scheme, and the start draws with a seed of its own.
 */
public final class Streams {

  /** Factors of pairs and of first ends. */
  public static final int PAIR = 0;

  /** Factors of second ends. */
  public static final int SECOND_END = 1;

  /** Factors of particles. */
  public static final int PARTICLE = 2;

  /** Which pairs or particles a selective batch takes. */
  public static final int BATCH = 3;

  /**
   * Directions on the sphere and vectors in the ball; they take one stream for each axis from here
   * on, those in the ball two more.
   */
  public static final int DIRECTION = 16;

  /** The engine's: directions for coincident particles, one stream an axis. */
  public static final int COINCIDENT = 32;

  /** Initial positions, one stream an axis, and one more for the place that is taken next. */
  public static final int POSITION = 48;

  /** Radii. */
  public static final int RADIUS = 64;

  /** The engine's: thermal noise, one stream an axis. */
  public static final int THERMAL = 80;

  /** Displacements by which an analysis probes a configuration, one stream an axis. */
  public static final int PERTURBATION = 96;

  /** Random vectors that an analysis multiplies matrices with, one stream an axis. */
  public static final int PROBE = 112;

  /** The first id that is free for plugins from outside. */
  public static final int FIRST_FREE = 1024;

  private Streams() {}
}
