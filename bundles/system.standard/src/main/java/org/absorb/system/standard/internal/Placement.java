package org.absorb.system.standard.internal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.absorb.formats.Units;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;
import org.absorb.spi.system.Box;

/** A frame as the start of a system: it has to be of its size, its box and its radii. */
final class Placement {

  private static final Messages WORDS = Messages.of(Placement.class);

  /** A box in single precision or in the digits of a text is the same to this share. */
  private static final double SAME = 1e-5;

  private Placement() {}

  /**
   * Fills positions by particle id.
   *
   * @param source what messages call the frame
   * @param rescale whether a box of another size, but of the same shape, is stretched to fit
   * @throws IllegalArgumentException with one sentence, if the frame is of another system
   */
  static void place(
      Frame frame, String source, boolean rescale, Box box, double[] radius, long[][] position) {
    count(frame, source, box.dimension(), radius.length);
    Frame ours = Units.inDiameters(frame);
    double[] stretch = stretch(ours, source, rescale, box);
    for (int i = 0; i < radius.length; i++) {
      if (Math.abs(ours.radius()[i] - radius[i]) > SAME) {
        throw new IllegalArgumentException(
            WORDS.get(
                "frame.radii",
                source,
                Integer.toString(i),
                Double.toString(ours.radius()[i]),
                Double.toString(radius[i])));
      }
    }
    for (int axis = 0; axis < box.dimension(); axis++) {
      for (int i = 0; i < radius.length; i++) {
        position[axis][i] = box.fraction(axis, ours.position()[axis][i] * stretch[axis]);
      }
    }
  }

  /** Refuses a frame of other axes or of another number of particles. */
  static void count(Frame frame, String source, int dimension, int particles) {
    if (frame.dimension() != dimension) {
      throw new IllegalArgumentException(
          WORDS.get(
              "frame.dimension",
              source,
              Integer.toString(frame.dimension()),
              Integer.toString(dimension)));
    }
    particles(frame, source, particles);
  }

  /** Refuses a frame of another number of particles. */
  static void particles(Frame frame, String source, int particles) {
    if (frame.particles() != particles) {
      throw new IllegalArgumentException(
          WORDS.get(
              "frame.particles",
              source,
              Integer.toString(frame.particles()),
              Integer.toString(particles)));
    }
  }

  /** What to multiply the coordinates of each axis with. */
  private static double[] stretch(Frame frame, String source, boolean rescale, Box box) {
    double[] stretch = new double[box.dimension()];
    if (Double.isNaN(frame.box()[0])) {
      Arrays.fill(stretch, 1); // the file has no box: it is this one
      return stretch;
    }
    for (int axis = 0; axis < stretch.length; axis++) {
      stretch[axis] = box.length(axis) / frame.box()[axis];
    }
    boolean shape = true;
    boolean size = true;
    for (double each : stretch) {
      shape &= Math.abs(each / stretch[0] - 1) < SAME;
      size &= rescale || Math.abs(each - 1) < SAME;
    }
    if (!shape || !size) {
      String key = shape ? "frame.box" : "frame.shape";
      throw new IllegalArgumentException(
          WORDS.get(key, source, lengths(frame.box()), lengths(box.lengths())));
    }
    return stretch;
  }

  private static String lengths(double[] box) {
    return Arrays.stream(box)
        .mapToObj(length -> String.format(java.util.Locale.ROOT, "%.6g", length))
        .collect(Collectors.joining(" x "));
  }
}
