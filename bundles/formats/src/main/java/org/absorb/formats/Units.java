package org.absorb.formats;

import org.absorb.model.run.Frame;

/** From a file's unit of length to ours. */
public final class Units {

  private Units() {}

  /** The mean diameter of a frame's particles. */
  public static double meanDiameter(Frame frame) {
    double sum = 0;
    for (double radius : frame.radius()) {
      sum += radius;
    }
    return 2 * sum / frame.particles();
  }

  /** The same frame with its mean diameter as the unit of length; as it is, if that is 1. */
  public static Frame inDiameters(Frame frame) {
    double unit = meanDiameter(frame);
    if (unit == 1) {
      return frame;
    }
    double[][] position = new double[frame.dimension()][];
    for (int axis = 0; axis < position.length; axis++) {
      position[axis] = over(frame.position()[axis], unit);
    }
    double[] box = over(frame.box(), unit);
    return Wrapping.wrap(
        frame.step(), box, over(frame.radius(), unit), position, copy(frame.image()));
  }

  private static double[] over(double[] values, double unit) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] / unit;
    }
    return scaled;
  }

  private static int[][] copy(int[][] rows) {
    int[][] copied = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copied[i] = rows[i].clone();
    }
    return copied;
  }
}
