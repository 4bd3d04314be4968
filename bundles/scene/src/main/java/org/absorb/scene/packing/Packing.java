package org.absorb.scene.packing;

import org.absorb.model.run.Frame;

/** A frame, and which of its particles touch. */
public record Packing(Frame frame, Contacts contacts) {

  public static Packing of(Frame frame) {
    return new Packing(frame, Contacts.of(frame));
  }

  /**
   * How far each particle has gone since another frame of the run, in diameters, across the borders
   * of the box.
   */
  public double[] displacement(Frame since) {
    double[] square = new double[frame.particles()];
    for (int axis = 0; axis < frame.dimension(); axis++) {
      double length = frame.box()[axis];
      double[] now = frame.position()[axis];
      double[] then = since.position()[axis];
      int[] crossed = frame.image()[axis];
      int[] before = since.image()[axis];
      for (int i = 0; i < square.length; i++) {
        double d = now[i] - then[i] + (crossed[i] - before[i]) * length;
        square[i] += d * d;
      }
    }
    for (int i = 0; i < square.length; i++) {
      square[i] = Math.sqrt(square[i]);
    }
    return square;
  }
}
