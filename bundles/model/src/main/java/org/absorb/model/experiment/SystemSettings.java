package org.absorb.model.experiment;

import java.util.Arrays;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.text.Messages;

/**
 * The particles and their box: {@code "system"} in files. The box is periodic and rectangular; its
 * volume follows from the packing fraction {@code phi = sum_i v_d R_i^d / V}.
 */
public record SystemSettings(
    @Parameter(
            label = "dimension",
            symbol = "d",
            min = 2,
            max = 5,
            byDefault = "3",
            help = "Number of axes.")
        int dimension,
    @Parameter(
            label = "particles",
            symbol = "N",
            min = 1,
            max = 1e7,
            logarithmic = true,
            help = "Number of particles.")
        int particles,
    @Parameter(
            label = "packing fraction",
            symbol = "phi",
            min = 0,
            minOpen = true,
            max = 10,
            help = "Volume of the particles over the volume of the box, overlaps counted twice.")
        double packingFraction,
    @Parameter(
            label = "box",
            byDefault = "\"cubic\"",
            unwritten = true,
            advanced = true,
            help = "Cubic, or the ratio of the lengths of its axes: 1:1:2.")
        String box,
    @Parameter(label = "radii", kind = "radii", byDefault = "{\"type\": \"radii.equal\"}")
        Component radii,
    @Parameter(
            label = "initial state",
            kind = "initial",
            byDefault = "{\"type\": \"initial.random\"}")
        Component initial) {

  /** What {@link #box} says of a cubic box. */
  public static final String CUBIC = "cubic";

  /** In a cubic box. */
  public SystemSettings(
      int dimension, int particles, double packingFraction, Component radii, Component initial) {
    this(dimension, particles, packingFraction, CUBIC, radii, initial);
  }

  /**
   * How the lengths of the axes compare; d numbers above 0.
   *
   * @throws IllegalArgumentException with one sentence, if {@link #box} does not say
   */
  public double[] boxRatios() {
    double[] ratios = new double[dimension];
    Arrays.fill(ratios, 1);
    if (!box.equals(CUBIC)) {
      String[] parts = box.split(":", -1);
      boolean good = parts.length == dimension;
      for (int axis = 0; axis < dimension && good; axis++) {
        ratios[axis] = ratio(parts[axis]);
        good = ratios[axis] >= 1e-6 && ratios[axis] <= 1e6;
      }
      if (!good) {
        throw new IllegalArgumentException(
            Messages.of(SystemSettings.class).get("box", Integer.toString(dimension)));
      }
    }
    return ratios;
  }

  private static double ratio(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }
}
