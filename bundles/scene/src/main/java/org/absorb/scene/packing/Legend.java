package org.absorb.scene.packing;

import java.util.List;

/** What the colours mean. */
public sealed interface Legend {

  /** Of a few classes, each with a colour. */
  record Classes(List<Entry> entries) implements Legend {
    public Classes {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A class.
   *
   * @param value of activity 1 or 0, of species the radius
   * @param count how many particles are in it
   */
  record Entry(double value, int count, int colour) {}

  /**
   * Of a number, by a ramp.
   *
   * @param whole whether it only takes whole numbers
   * @param colours from {@code low} to {@code high}
   */
  record Ramp(double low, double high, boolean whole, List<Integer> colours) implements Legend {
    public Ramp {
      colours = List.copyOf(colours);
    }
  }
}
