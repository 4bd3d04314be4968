package org.absorb.scene.packing;

import java.util.List;

/**
 * The colours there are, 0xRRGGBB.
 *
 * @param active of particles that overlap
 * @param inactive of all others
 * @param ramp from the smallest to the largest value, two or more
 * @param kinds of unlike things, one or more
 */
public record Palette(int active, int inactive, List<Integer> ramp, List<Integer> kinds) {

  public Palette {
    ramp = List.copyOf(ramp);
    kinds = List.copyOf(kinds);
  }

  /** The ramp's colour at a share, 0 to 1. */
  int ramp(double share) {
    int last = ramp.size() - 1;
    return ramp.get((int) Math.round(Math.min(1, Math.max(0, share)) * last));
  }

  /** The kinds begin anew when they run out. */
  int kind(int index) {
    return kinds.get(index % kinds.size());
  }
}
