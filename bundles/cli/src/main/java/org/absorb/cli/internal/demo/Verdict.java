package org.absorb.cli.internal.demo;

import org.absorb.model.analysis.Quantity;

/**
 * How a measured value stands to the known one. Its error is half the bracket it lies in, not a
 * standard error: a wide bracket holds almost anything, and says nothing.
 */
public enum Verdict {
  /** The known value with its error reaches into a narrow bracket. */
  AGREES,
  /** It reaches into a bracket that is too wide, or of unknown width. */
  WIDE,
  /** It lies outside the bracket. */
  DIFFERS,
  /** There is nothing to compare with. */
  NEW,
  /** Nothing was measured. */
  OPEN;

  /** The largest half width of a bracket that can tell: about 1 % of phi_c. */
  static final double WIDEST = 0.006;

  private static final double ROUNDING = 1e-9;

  public static Verdict of(Known known, Quantity measured) {
    if (measured == null || Double.isNaN(measured.value())) {
      return OPEN;
    } else if (Double.isNaN(known.phiC())) {
      return NEW;
    }
    if (!known.reaches(measured)) {
      return DIFFERS;
    }
    return measured.error() <= WIDEST + ROUNDING ? AGREES : WIDE;
  }
}
