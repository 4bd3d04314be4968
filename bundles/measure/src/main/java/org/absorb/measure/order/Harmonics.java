package org.absorb.measure.order;

/** Complex functions of a direction, one for each m of 0 ... {@link #size} - 1. */
interface Harmonics {

  int size();

  /**
   * Their values at a unit vector.
   *
   * @param out real and imaginary parts by turns
   */
  void at(double[] direction, double[] out);

  /** The real scalar product over all m, those below 0 too, such that {@link #length} follows. */
  double product(double[] a, double[] b);

  /** The rotational invariant: q_6, or |psi_6|. */
  default double length(double[] q) {
    return Math.sqrt(product(q, q));
  }
}
