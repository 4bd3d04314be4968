package org.absorb.spi.scheme;

/**
 * Some hundred pairs or particles in plain arrays: what crosses the boundary between engine and
 * plugin. The engine owns and reuses it; a plugin reads its first {@link #count} entries during the
 * call, and writes nothing but {@link #state} and {@link #scratch}.
 */
public final class Block {

  /** The most items a block holds. */
  public static final int SIZE = 512;

  /** The number of axes d. */
  public final int dimension;

  /** How many items are in it, 0 to {@link #SIZE}. */
  public int count;

  /** The step k that is being taken. */
  public long step;

  /** The permanent id of the first (the lower id) of each pair, or of each particle. */
  public final int[] first = new int[SIZE];

  /** The permanent id of the second of each pair; unused for particles. */
  public final int[] second = new int[SIZE];

  /** The counter that random numbers are drawn by: from the ids alone. */
  public final long[] key = new long[SIZE];

  /** Pairs: the distance r, above 0, in diameters. */
  public final double[] distance = new double[SIZE];

  /** Pairs: the overlap distance D_ij, in diameters; 1 where all particles are equal. */
  public final double[] contact = new double[SIZE];

  /** Pairs: the unit vector from the second to the first, {@code normal[axis][item]}. */
  public final double[][] normal;

  /** Pairs: the force f = -U'(r). */
  public final double[] force = new double[SIZE];

  /** Particles: the sum of (weighted) forces on each, {@code drive[axis][item]}. */
  public final double[][] drive;

  /** Particles: the state each carries, {@code state[number][item]}, to be updated in place. */
  public final double[][] state;

  /** 1 for what the {@link Selection} chose, else 0; all 1 without a selection. */
  public final double[] selected = new double[SIZE];

  /** Room for a plugin's own numbers during a call. */
  public final double[] scratch = new double[SIZE];

  private boolean pairs;

  public Block(int dimension, int stateSize) {
    this.dimension = dimension;
    this.normal = new double[dimension][SIZE];
    this.drive = new double[dimension][SIZE];
    this.state = new double[stateSize][SIZE];
  }

  /** Whether the items are pairs (else particles). */
  public boolean pairs() {
    return pairs;
  }

  /** Says what the items are; for the engine and tests. */
  public Block of(boolean pairs, long step) {
    this.pairs = pairs;
    this.step = step;
    return this;
  }
}
