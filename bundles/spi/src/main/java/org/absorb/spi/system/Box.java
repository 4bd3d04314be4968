package org.absorb.spi.system;

/**
 * The periodic box.
 *
 * @param lengths of each axis, in (mean) diameters; d of them
 */
public record Box(double[] lengths) {

  public Box {
    lengths = lengths.clone();
  }

  public int dimension() {
    return lengths.length;
  }

  public double length(int axis) {
    return lengths[axis];
  }

  /** A coordinate in diameters as the 64-bit fraction of the box that the engine keeps; wraps. */
  public long fraction(int axis, double coordinate) {
    double turns = coordinate / lengths[axis];
    double part = turns - Math.floor(turns);
    // two halves of 32 bits: a double holds 53, and (long) saturates at 2^63
    long high = (long) (part * 0x1p32);
    long low = (long) ((part * 0x1p32 - high) * 0x1p32);
    return (high << 32) + low;
  }

  /** The coordinate in [0, length) of a 64-bit fraction. */
  public double coordinate(int axis, long fraction) {
    return (fraction >>> 11) * 0x1p-53 * lengths[axis];
  }
}
