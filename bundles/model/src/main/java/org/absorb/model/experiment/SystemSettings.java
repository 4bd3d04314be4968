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
    @Parameter(symbol = "d", min = 2, max = 5, byDefault = "3") int dimension,
    @Parameter(symbol = "N", min = 1, max = 1e7, logarithmic = true) int particles,
    @Parameter(symbol = "phi", min = 0, minOpen = true, max = 10) double packingFraction,
    @Parameter(byDefault = "\"cubic\"", unwritten = true, advanced = true) String box,
    @Parameter(kind = "radii", byDefault = "{\"type\": \"radii.equal\"}") Component radii,
    @Parameter(kind = "initial", byDefault = "{\"type\": \"initial.random\"}") Component initial) {

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
