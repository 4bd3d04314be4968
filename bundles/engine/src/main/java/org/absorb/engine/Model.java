package org.absorb.engine;

import java.util.Arrays;
import org.absorb.model.run.Seeds;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.RadiusDistribution;

/**
 * Everything that decides the bits of a run. Lengths are in diameters.
 *
 * @param box the periodic box; each axis at least twice the interaction range
 * @param particles N
 * @param scheme the law of motion
 * @param schemeId what messages name it by
 * @param potential the pair potential; of range 1 at most
 * @param potentialId what messages name it by
 * @param initial where the particles start
 * @param initialId what messages name it by
 * @param radii their radii; equal ones, in this version
 * @param radiiId what messages name them by
 * @param seeds of the start and of the noise
 */
public record Model(
    Box box,
    int particles,
    Scheme scheme,
    String schemeId,
    Potential potential,
    String potentialId,
    InitialState initial,
    String initialId,
    RadiusDistribution radii,
    String radiiId,
    Seeds seeds) {

  /**
   * @throws IllegalArgumentException with one sentence, if this version cannot compute it
   */
  public Model {
    int dimension = box.dimension();
    if (dimension < 2 || dimension > 5) {
      throw new IllegalArgumentException("the dimension is 2, 3, 4 or 5, not " + dimension);
    }
    if (particles < 1) {
      throw new IllegalArgumentException("at least one particle is needed, not " + particles);
    }
    if (!(potential.range() <= 1)) {
      throw new IllegalArgumentException(
          potentialId
              + " reaches to "
              + potential.range()
              + " diameters; this version computes"
              + " potentials that end at contact");
    }
    if (!(potential.overlapFactor() > 0 && potential.overlapFactor() <= 1)) {
      throw new IllegalArgumentException(
          potentialId
              + " has an overlap factor of "
              + potential.overlapFactor()
              + "; it must be above 0 and at most 1");
    }
    if (!(potential.scale() > 0 && potential.scale() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          potentialId + " has an energy unit of " + potential.scale() + "; it must be above 0");
    }
    for (int axis = 0; axis < dimension; axis++) {
      if (!(box.length(axis) >= 2) || Double.isInfinite(box.length(axis))) {
        throw new IllegalArgumentException(
            "the box is "
                + box.length(axis)
                + " diameters long on axis "
                + (axis + 1)
                + "; it must be at least twice the interaction range, 2: use more particles or a"
                + " lower packing fraction");
      }
    }
  }

  /**
   * The cubic box of N spheres of diameter 1 at a packing fraction phi: {@code L^d = N v_d / (2^d
   * phi)} with the volume {@code v_d = pi^(d/2) / Gamma(d/2 + 1)} of the unit ball.
   *
   * @param dimension d, 2 to 5
   * @param particles N
   * @param packingFraction phi, above 0
   */
  public static Box cube(int dimension, int particles, double packingFraction) {
    if (!(packingFraction > 0)) {
      throw new IllegalArgumentException("the packing fraction is above 0, not " + packingFraction);
    }
    double ball =
        switch (dimension) {
          case 2 -> Math.PI;
          case 3 -> 4 * Math.PI / 3;
          case 4 -> Math.PI * Math.PI / 2;
          case 5 -> 8 * Math.PI * Math.PI / 15;
          default ->
              throw new IllegalArgumentException("the dimension is 2, 3, 4 or 5, not " + dimension);
        };
    double volume = particles * ball / ((1 << dimension) * packingFraction);
    double length =
        switch (dimension) {
          case 2 -> Math.sqrt(volume);
          case 3 -> StrictMath.cbrt(volume);
          case 4 -> Math.sqrt(Math.sqrt(volume));
          default -> StrictMath.pow(volume, 0.2);
        };
    double[] lengths = new double[dimension];
    Arrays.fill(lengths, length);
    return new Box(lengths);
  }
}
