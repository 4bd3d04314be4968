package org.absorb.formats;

import org.absorb.model.run.Frame;

/** Coordinates of any range, brought into the box. */
public final class Wrapping {

  private Wrapping() {}

  /**
   * Wraps {@code position} in place and adds the boxes that were taken off to {@code image}.
   *
   * @param box length of each axis; not-a-number: nothing is wrapped
   * @return the frame of these arrays
   * @throws ArithmeticException if a particle is more than 2^31 boxes away
   */
  public static Frame wrap(
      long step, double[] box, double[] radius, double[][] position, int[][] image) {
    for (int axis = 0; axis < box.length; axis++) {
      double length = box[axis];
      if (Double.isNaN(length)) {
        continue;
      }
      double[] x = position[axis];
      for (int i = 0; i < x.length; i++) {
        if (!(x[i] >= 0 && x[i] < length)) {
          double turns = Math.floor(x[i] / length);
          double rest = x[i] - turns * length;
          if (rest >= length) {
            rest = 0;
            turns++;
          }
          x[i] = Math.max(0, rest);
          image[axis][i] =
              Math.toIntExact((long) Math.max(-0x1p33, Math.min(0x1p33, turns)) + image[axis][i]);
        }
      }
    }
    return new Frame(step, box, radius, position, image);
  }
}
