package org.absorb.spi.observable;

/**
 * What one move did.
 *
 * @param largest the largest displacement of a particle, in diameters, by the shortest way round
 *     the box
 * @param drawn the share of what the scheme was asked about (overlapping pairs, or particles) that
 *     it moved: got a factor, or a kick, other than 0; not-a-number where it was asked about none
 */
public record Move(double largest, double drawn) {

  /** Nothing overlapped, nothing was drawn, nothing moved. */
  public static final Move NONE = new Move(0, Double.NaN);

  /** There was no move. */
  public static final Move UNKNOWN = new Move(Double.NaN, Double.NaN);
}
