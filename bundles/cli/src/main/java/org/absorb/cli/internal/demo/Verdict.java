package org.absorb.cli.internal.demo;

import org.absorb.model.analysis.Quantity;

/** How a measured value stands to the known one. */
public enum Verdict {
  /** Within two standard errors. */
  AGREES,
  /** Within three: one such in twenty is to be expected. */
  CLOSE,
  /** Further off. */
  DIFFERS,
  /** There is nothing to compare with. */
  NEW,
  /** Nothing was measured. */
  OPEN;

  private static final double NEAR = 2;
  private static final double FAR = 3;

  public static Verdict of(Known known, Quantity measured) {
    if (measured == null || Double.isNaN(measured.value())) {
      return OPEN;
    } else if (Double.isNaN(known.phiC())) {
      return NEW;
    }
    double sigmas = Math.abs(known.sigmas(measured));
    return sigmas <= NEAR ? AGREES : sigmas <= FAR ? CLOSE : DIFFERS;
  }
}
