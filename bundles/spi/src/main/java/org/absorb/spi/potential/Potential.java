package org.absorb.spi.potential;

/**
 * A pair potential U(r). Lengths are in (mean) diameters. Immutable; called by several threads.
 *
 * <p>Each method fills {@code out[0..count)} from distances {@code r} and overlap distances {@code
 * contact} (D_ij; all 1 where particles are equal). All arrays belong to the engine. In a run only
 * + - * / sqrt, fma and StrictMath may be used: {@code Math.pow} and the like differ between
 * machines in the last bit.
 */
public interface Potential {

  /** U(r). */
  void energy(double[] r, double[] contact, int count, double[] out);

  /** The force f = -U'(r), positive where it repels. */
  void force(double[] r, double[] contact, int count, double[] out);

  /** U''(r). */
  void curvature(double[] r, double[] contact, int count, double[] out);

  /**
   * The largest r / D_ij at which U is not zero; 1 for a contact potential. Pairs up to there are
   * asked about; which overlap is still decided by r < D_ij.
   */
  default double range() {
    return 1;
  }

  /** The energy unit U_0 of E / (N U_0): U(0) where that is finite, else the energy scale. */
  double scale();

  /**
   * Which share of D_ij counts as overlap: 1, or a little less where the force vanishes at contact.
   */
  default double overlapFactor() {
    return 1;
  }

  /**
   * Whether it repels at every distance; if not, a configuration without overlap may still move.
   */
  default boolean repulsive() {
    return true;
  }
}
