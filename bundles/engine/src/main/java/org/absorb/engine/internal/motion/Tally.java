package org.absorb.engine.internal.motion;

/**
 * Counts of one thread over the pairs of a step. The energy, in units of U_0, is summed as
 * integers: whole units and a fraction in 2^-44, so it does not depend on the order; one pair
 * counts at most 2^35 units, which a hundred million pairs do not overflow.
 */
public final class Tally {

  private static final double LARGEST = 0x1p35;
  private static final double PARTS = 0x1p44;

  /** Pairs that overlap. */
  public long contacts;

  /** Pairs that act on each other: the same, unless the potential reaches beyond contact. */
  public long pairs;

  /** Pairs whose push the cap limits. */
  public long capped;

  /** Whether {@link #draw} is to be called. */
  public boolean counting;

  /** How many items the scheme was asked about. */
  public long asked;

  /** How many of them got something other than 0. */
  public long drawn;

  private long whole;
  private long part;

  public void clear() {
    contacts = 0;
    pairs = 0;
    capped = 0;
    asked = 0;
    drawn = 0;
    whole = 0;
    part = 0;
  }

  /** Adds the energies of a block, in units of {@code scale}. Not-a-number counts as nothing. */
  void energy(double[] energy, int count, double scale) {
    long units = 0;
    long parts = 0;
    for (int c = 0; c < count; c++) {
      double u = Math.max(-LARGEST, Math.min(LARGEST, energy[c] / scale));
      double floor = Math.floor(u);
      units += (long) floor;
      parts += (long) ((u - floor) * PARTS);
    }
    whole += units + (parts >> 44);
    part += parts & (1L << 44) - 1;
  }

  /** Counts the items of a block that got a factor or a kick other than 0. */
  void draw(double[][] out, int count) {
    asked += count;
    for (int c = 0; c < count; c++) {
      boolean any = false;
      for (double[] row : out) {
        any |= row[c] != 0;
      }
      drawn += any ? 1 : 0;
    }
  }

  /** Adds another thread's. */
  public void add(Tally other) {
    contacts += other.contacts;
    pairs += other.pairs;
    capped += other.capped;
    asked += other.asked;
    drawn += other.drawn;
    whole += other.whole;
    part += other.part;
  }

  /** The summed energy in units of U_0. */
  public double energy() {
    return (double) (whole + (part >> 44)) + (part & (1L << 44) - 1) / PARTS;
  }
}
