package org.absorb.engine;

import java.util.Arrays;
import org.absorb.model.run.Seeds;
import org.absorb.model.text.Messages;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Law;
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
    require(dimension >= 2 && dimension <= 5, "dimension", dimension);
    require(particles >= 1, "particles", particles);
    require(potential.range() <= 1, "range", potentialId, potential.range());
    double factor = potential.overlapFactor();
    require(factor > 0 && factor <= 1, "overlapFactor", potentialId, factor);
    double scale = potential.scale();
    require(scale > 0 && scale < Double.POSITIVE_INFINITY, "scale", potentialId, scale);
    for (int axis = 0; axis < dimension; axis++) {
      double length = box.length(axis);
      require(length >= 2 && length < Double.POSITIVE_INFINITY, "box", length, axis + 1);
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
    require(packingFraction > 0, "packingFraction", packingFraction);
    double ball =
        switch (dimension) {
          case 2 -> Math.PI;
          case 3 -> 4 * Math.PI / 3;
          case 4 -> Math.PI * Math.PI / 2;
          case 5 -> 8 * Math.PI * Math.PI / 15;
          default -> throw new IllegalArgumentException(words("dimension", dimension));
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

  /**
   * What the scheme declares about itself.
   *
   * @throws SimulationException if it fails to
   */
  public Law law() {
    try {
      return scheme.law();
    } catch (RuntimeException | Error thrown) {
      throw new SimulationException(
          schemeId, Messages.of(Model.class).get("started", schemeId, thrown), thrown);
    }
  }

  /** Whether a configuration without overlaps stays as it is for ever. */
  public boolean absorbing() {
    return law().absorbing() && potential.repulsive();
  }

  private static void require(boolean good, String otherwise, Object... values) {
    if (!good) {
      throw new IllegalArgumentException(words(otherwise, values));
    }
  }

  /** Numbers become text here: a message must not group or round their digits. */
  private static String words(String key, Object... values) {
    return Messages.of(Model.class).get(key, Arrays.stream(values).map(String::valueOf).toArray());
  }
}
