package org.absorb.scene;

/**
 * Spheres in a box, by id; discs where the box is flat. The arrays are not copied.
 *
 * @param box the lengths of three axes; the third is 0 in two dimensions
 * @param x positions, with y and z
 * @param radius as they are to be seen
 * @param colour 0xRRGGBB
 * @param shown which of them are to be seen
 */
public record Spheres(
    double[] box,
    double[] x,
    double[] y,
    double[] z,
    double[] radius,
    int[] colour,
    boolean[] shown) {

  public Spheres {
    int count = x.length;
    if (box.length != 3
        || y.length != count
        || z.length != count
        || radius.length != count
        || colour.length != count
        || shown.length != count) {
      throw new IllegalArgumentException("a box of three axes, and as many of everything");
    }
  }

  public int count() {
    return x.length;
  }

  /** Whether they are discs. */
  public boolean flat() {
    return box[2] == 0;
  }
}
