package org.absorb.engine;

import java.math.BigInteger;
import org.absorb.spi.observable.Displacement;
import org.absorb.spi.system.Box;

/** How far particles have come between two states, from their exact positions and image counts. */
public final class Travel {

  private static final long LOW = 0xffff_ffffL;

  private Travel() {}

  /** The displacements from one state to another of the same particles, in diameters. */
  public static Displacement between(Box box, State from, State to) {
    int dimension = box.dimension();
    double[][] component = new double[dimension][];
    double[] centre = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      component[axis] = new double[to.particles()];
      BigInteger sum =
          along(
              from.position()[axis],
              from.image()[axis],
              to.position()[axis],
              to.image()[axis],
              box.length(axis),
              component[axis]);
      centre[axis] = sum.doubleValue() * 0x1p-64 / to.particles() * box.length(axis);
    }
    return new Displacement(component, centre);
  }

  /**
   * Fills the displacements along one axis.
   *
   * @return their sum in 2^-64 of the axis, exactly
   */
  private static BigInteger along(
      long[] from, int[] imageFrom, long[] to, int[] imageTo, double length, double[] out) {
    long turns = 0;
    long high = 0;
    long low = 0;
    for (int id = 0; id < out.length; id++) {
      long part = to[id] - from[id]; // as if signed: at most half a turn either way
      long borrow = Long.compareUnsigned(to[id], from[id]) < 0 ? 1 : 0;
      long whole = (long) imageTo[id] - imageFrom[id] - borrow + (part < 0 ? 1 : 0);
      out[id] = (whole + part * 0x1p-64) * length;
      turns += whole;
      high += part >> 32;
      low += part & LOW;
    }
    return BigInteger.valueOf(turns)
        .shiftLeft(64)
        .add(BigInteger.valueOf(high).shiftLeft(32))
        .add(BigInteger.valueOf(low));
  }
}
