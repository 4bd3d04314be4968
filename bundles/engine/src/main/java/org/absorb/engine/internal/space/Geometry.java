package org.absorb.engine.internal.space;

import org.absorb.spi.system.Box;

/**
 * The periodic box in the engine's numbers. Positions are 64-bit fractions of each axis (unsigned,
 * wrapping for free). Displacements of one step are summed in units of 2^-54 of the axis: ten bits
 * of headroom, so that sums of a thousand displacements of half the box do not overflow.
 */
public final class Geometry {

  /** A displacement sum shifted left by this is a change of position. */
  public static final int HEADROOM = 10;

  /**
   * The displacement of a quarter of the box, in displacement units: from there on a step is a
   * leap, whose image counts need care ({@link Particles#leap}).
   */
  public static final long QUARTER = 1L << 62 - HEADROOM;

  public final int dimension;

  /** Length of each axis, in diameters. */
  public final double[] length;

  /** Diameters in 2^-64 of each axis. */
  public final double[] fraction;

  /** Displacement units in one diameter on each axis. */
  public final double[] units;

  /** How many times an axis a particle may move in one step. */
  public static final double FARTHEST = 1 << HEADROOM - 2;

  /** Half the shortest axis, in diameters: the largest displacement that one pair may add. */
  public final double half;

  /** Which share of D_ij counts as overlap. */
  public final double contact;

  /** Up to which multiple of D_ij pairs act on each other: {@link #contact}, or beyond 1. */
  public final double reach;

  /** Whether pairs that do not overlap act on each other. */
  public final boolean reaching;

  /**
   * @param contact which share of D_ij counts as overlap, at most 1
   * @param range where the potential ends, in D_ij
   */
  public Geometry(Box box, double contact, double range) {
    dimension = box.dimension();
    length = new double[dimension];
    fraction = new double[dimension];
    units = new double[dimension];
    double shortest = box.length(0);
    for (int axis = 0; axis < dimension; axis++) {
      length[axis] = box.length(axis);
      fraction[axis] = length[axis] * 0x1p-64;
      units[axis] = 0x1p54 / length[axis];
      shortest = Math.min(shortest, length[axis]);
    }
    half = shortest / 2;
    this.contact = contact;
    reaching = range > 1;
    reach = reaching ? range : contact;
  }
}
