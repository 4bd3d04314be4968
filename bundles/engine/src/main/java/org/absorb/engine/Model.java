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
 * @param thermalNoise D_th: every particle also moves by {@code sqrt(D_th h) xi} on every axis in
 *     every step, with the scheme's h; 0 for none
 * @param displacementCap the farthest that a step moves a pair's ends apart (a law of pairs) or a
 *     particle (any other); 0 for no cap
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
    double thermalNoise,
    double displacementCap,
    Seeds seeds) {

  /** The farthest that thermal noise goes in one step, in its standard deviations: never met. */
  private static final double FAR = 16;

  /** Without thermal noise or a cap. */
  public Model(
      Box box,
      Radii radii,
      Scheme scheme,
      String schemeId,
      Potential potential,
      String potentialId,
      InitialState initial,
      String initialId,
      Seeds seeds) {
    this(box, radii, scheme, schemeId, potential, potentialId, initial, initialId, 0, 0, seeds);
  }

  /**
   * @throws IllegalArgumentException with one sentence, if this version cannot compute it
   */
  public Model {
    int dimension = box.dimension();
    require(dimension >= 2 && dimension <= 5, "dimension", dimension);
    require(radii.count() >= 1, "particles", radii.count());
    double range = potential.range();
    require(range > 0 && range < Double.POSITIVE_INFINITY, "range", potentialId, range);
    require(thermalNoise >= 0, "thermalNoise", thermalNoise);
    require(displacementCap >= 0, "displacementCap", displacementCap);
    double factor = potential.overlapFactor();
    require(factor > 0 && factor <= 1, "overlapFactor", potentialId, factor);
    double scale = potential.scale();
    require(scale > 0 && scale < Double.POSITIVE_INFINITY, "scale", potentialId, scale);
    double least = 2 * 2 * radii.largest() * Math.max(1, range);
    double noise = FAR * thermal(scheme, schemeId, thermalNoise);
    for (int axis = 0; axis < dimension; axis++) {
      double length = box.length(axis);
      require(length >= least && length < Double.POSITIVE_INFINITY, "box", length, axis + 1, least);
      require(noise < length / 2, "thermalNoise.box", thermalNoise, length, axis + 1);
    }
  }

  /** The standard deviation of the thermal noise of a step on each axis, in diameters. */
  public double thermal() {
    return thermal(scheme, schemeId, thermalNoise);
  }

  private static double thermal(Scheme scheme, String schemeId, double thermalNoise) {
    if (thermalNoise == 0) {
      return 0;
    }
    double h = scheme.timeStep();
    require(h > 0 && h < Double.POSITIVE_INFINITY, "timeStep", schemeId, h);
    return Math.sqrt(thermalNoise * h);
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
    require(dimension >= 2 && dimension <= 5, "dimension", dimension);
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
    return absorbing(law(), potential, thermalNoise);
  }

  /** The same of what it depends on. */
  public static boolean absorbing(Law law, Potential potential, double thermalNoise) {
    return law.absorbing() && potential.repulsive() && potential.range() <= 1 && thermalNoise == 0;
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
