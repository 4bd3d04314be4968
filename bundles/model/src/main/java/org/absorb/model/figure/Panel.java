package org.absorb.model.figure;

import java.util.List;
import java.util.Optional;

/**
 * One pair of axes with its curves.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param curves in the order of the legend
 * @param marks lines that mark a value on an axis
 * @param inset a small panel inside, drawn where the fewest points lie; its curves are not listed
 *     in the legend, and it has no inset of its own
 */
public record Panel(Scale x, Scale y, List<Curve> curves, List<Mark> marks, Optional<Panel> inset) {

  public Panel {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
    if (inset.flatMap(Panel::inset).isPresent()) {
      throw new IllegalArgumentException("an inset has no inset of its own");
    }
  }

  /** Without an inset. */
  public Panel(Scale x, Scale y, List<Curve> curves, List<Mark> marks) {
    this(x, y, curves, marks, Optional.empty());
  }

  /** The same with a small panel inside. */
  public Panel around(Panel small) {
    return new Panel(x, y, curves, marks, Optional.of(small));
  }

  /**
   * An axis.
   *
   * @param label lower case words: "packing fraction"
   * @param symbol with {@code _} before an index: "phi_c"; Greek letters by name; may be empty
   * @param unit "1" for a plain number, which is not written
   * @param logarithmic whether it is
   * @param limits what it spans; empty: all that is drawn, and a little more
   * @param names what stands at 1, 2, ... instead of numbers; none: numbers do
   */
  public record Scale(
      String label,
      String symbol,
      String unit,
      boolean logarithmic,
      Optional<Limits> limits,
      List<String> names) {

    public Scale {
      names = List.copyOf(names);
      if (logarithmic && limits.filter(span -> span.low() <= 0).isPresent()) {
        throw new IllegalArgumentException("a logarithmic axis begins above 0");
      }
    }

    /** Spanning all that is drawn. */
    public Scale(String label, String symbol, String unit, boolean logarithmic) {
      this(label, symbol, unit, logarithmic, Optional.empty(), List.of());
    }

    /** Spanning exactly this. */
    public Scale within(double low, double high) {
      return new Scale(label, symbol, unit, logarithmic, Optional.of(new Limits(low, high)), names);
    }

    /** With words at 1, 2, ... instead of numbers. */
    public Scale named(List<String> words) {
      return new Scale(label, symbol, unit, logarithmic, limits, words);
    }
  }

  /**
   * The ends of an axis.
   *
   * @param low finite
   * @param high above {@code low}, finite
   */
  public record Limits(double low, double high) {
    public Limits {
      if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
        throw new IllegalArgumentException("an axis cannot span " + low + " to " + high);
      }
    }
  }

  /**
   * A straight line across the panel at a value of x (or of y).
   *
   * @param vertical at an x value
   * @param error half the width of the band around it; 0 or not-a-number for none
   * @param role as of a curve
   */
  public record Mark(boolean vertical, double at, double error, String label, Role role) {}
}
