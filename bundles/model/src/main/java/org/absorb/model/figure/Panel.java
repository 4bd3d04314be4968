package org.absorb.model.figure;

import java.util.List;

/**
 * One pair of axes with its curves.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param curves in the order of the legend
 * @param marks lines that mark a value on an axis
 */
public record Panel(Scale x, Scale y, List<Curve> curves, List<Mark> marks) {

  public Panel {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
  }

  /**
   * An axis.
   *
   * @param label lower case words: "packing fraction"
   * @param symbol with {@code _} before an index: "phi_c"; Greek letters by name; may be empty
   * @param unit "1" for a plain number, which is not written
   * @param logarithmic whether it is
   */
  public record Scale(String label, String symbol, String unit, boolean logarithmic) {}

  /**
   * A straight line across the panel at a value of x (or of y).
   *
   * @param vertical at an x value
   * @param error half the width of the band around it; 0 or not-a-number for none
   * @param role as of a curve
   */
  public record Mark(boolean vertical, double at, double error, String label, Role role) {}
}
