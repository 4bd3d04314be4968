package org.absorb.engine;

import java.util.Arrays;
import org.absorb.model.run.Seeds;
import org.absorb.model.text.Messages;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;

/**
 * Everything that decides the bits of a run. Lengths are in mean diameters.
 *
 * @param box the periodic box; each axis longer than twice the largest interaction distance
 * @param radii of the particles
 * @param scheme the law of motion
 * @param schemeId what messages name it by
 * @param potential the pair potential
 * @param potentialId what messages name it by
 * @param initial where the particles start
 * @param initialId what messages name it by
 * @param seeds of the start and of the noise
 */
public record Model(
    Box box,
    Radii radii,
    Scheme scheme,
    String schemeId,
    Potential potential,
    String potentialId,
    InitialState initial,
    String initialId,
    Seeds seeds) {

  /**
   * @throws IllegalArgumentException with one sentence, if this version cannot compute it
   */
  public Model {
    int dimension = box.dimension();
    require(dimension >= 2 && dimension <= 5, "dimension", dimension);
    require(radii.count() >= 1, "particles", radii.count());
    require(potential.range() <= 1, "range", potentialId, potential.range());
    double factor = potential.overlapFactor();
    require(factor > 0 && factor <= 1, "overlapFactor", potentialId, factor);
    double scale = potential.scale();
    require(scale > 0 && scale < Double.POSITIVE_INFINITY, "scale", potentialId, scale);
    double least = 2 * 2 * radii.largest();
    for (int axis = 0; axis < dimension; axis++) {
      double length = box.length(axis);
      require(length >= least && length < Double.POSITIVE_INFINITY, "box", length, axis + 1, least);
    }
  }

  /** How many particles there are. */
  public int particles() {
    return radii.count();
  }

  /**
   * The cubic box of particles at a packing fraction phi: {@code L^d = sum_i v_d R_i^d / phi}.
   *
   * @param dimension d, 2 to 5
   * @param packingFraction phi, above 0
   */
  public static Box cube(int dimension, Radii radii, double packingFraction) {
    double[] ratios = new double[dimension];
    Arrays.fill(ratios, 1);
    return box(ratios, radii, packingFraction);
  }

  /**
   * The rectangular box of particles at a packing fraction phi, whose volume is {@code sum_i v_d
   * R_i^d / phi}.
   *
   * @param ratios of the lengths of the axes, above 0; d of them, 2 to 5
   * @param packingFraction phi, above 0
   */
  public static Box box(double[] ratios, Radii radii, double packingFraction) {
    require(packingFraction > 0, "packingFraction", packingFraction);
    int dimension = ratios.length;
    double volume = radii.volume(dimension) / packingFraction;
    for (double ratio : ratios) {
      require(ratio > 0 && ratio < Double.POSITIVE_INFINITY, "ratio", ratio);
      volume /= ratio;
    }
    double unit =
        switch (dimension) {
          case 2 -> Math.sqrt(volume);
          case 3 -> StrictMath.cbrt(volume);
          case 4 -> Math.sqrt(Math.sqrt(volume));
          default -> StrictMath.pow(volume, 0.2);
        };
    double[] lengths = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      lengths[axis] = unit * ratios[axis];
    }
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
      throw SimulationException.atStart(schemeId, thrown);
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
