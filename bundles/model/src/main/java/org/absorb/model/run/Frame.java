package org.absorb.model.run;

/**
 * All positions at one step. The arrays belong to whoever holds the frame and are not copied.
 *
 * @param step the step k
 * @param box length of each axis, in diameters
 * @param radius by particle id, in diameters
 * @param position {@code position[axis][id]} in [0, length), in diameters
 * @param image {@code image[axis][id]}: how many boxes the particle has crossed, so that {@code
 *     position + image length} is the unwrapped coordinate
 */
public record Frame(long step, double[] box, double[] radius, double[][] position, int[][] image) {

  public int dimension() {
    return box.length;
  }

  public int particles() {
    return radius.length;
  }
}
