package org.absorb.analysis.equivalence.internal;

import java.util.Locale;

/** What is said of a quantity. */
enum Agreement {
  /** Less than two combined errors apart. */
  AGREE,
  /** More than three. */
  DIFFER,
  /** Between the two. */
  UNDECIDED,
  /** There is no error, or nothing was measured. */
  UNKNOWN;

  private static final double NEAR = 2;
  private static final double FAR = 3;

  static Agreement of(double deviate) {
    double away = Math.abs(deviate);
    return away < NEAR ? AGREE : away > FAR ? DIFFER : away >= NEAR ? UNDECIDED : UNKNOWN;
  }

  /** As it stands in results. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
