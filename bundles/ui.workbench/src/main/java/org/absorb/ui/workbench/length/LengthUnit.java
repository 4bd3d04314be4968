package org.absorb.ui.workbench.length;

import java.util.Locale;

/** What lengths are measured in. */
public enum LengthUnit {
  /** D, the mean diameter: what files and forms hold. */
  DIAMETER("D"),
  /** R, half of D. */
  RADIUS("R"),
  /** L, the side of the periodic box; where no box is known, D. */
  BOX("L");

  private final String symbol;

  LengthUnit(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
