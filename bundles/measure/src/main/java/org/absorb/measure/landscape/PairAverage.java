package org.absorb.measure.landscape;

/**
 * By how much the energy of a pair changes on average when both its particles are displaced by
 * independent normals of width sigma per coordinate: {@code <U(|r + sqrt2 sigma xi|)> - U(r)}. One
 * thread.
 */
public interface PairAverage {

  /** Pairs that are farther apart than the range by so many s = sqrt2 sigma count nothing. */
  double REACH = 8;

  /**
   * The change at a distance.
   *
   * @param r distance of the undisplaced particles, 0 or more
   * @param contact D_ij
   */
  double change(double r, double contact);
}
