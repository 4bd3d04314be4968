package org.absorb.engine;

import java.util.Arrays;
import org.absorb.model.text.Messages;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.system.Ball;
import org.absorb.spi.system.RadiusDistribution;

/**
 * The radii of all particles by permanent id, in mean diameters: so their mean is 1/2. Immutable.
 * Equal radii take no memory.
 */
public final class Radii {

  private static final Messages WORDS = Messages.of(Radii.class);

  private final int count;
  private final double[] radius;
  private final double largest;

  private Radii(int count, double[] radius, double largest) {
    this.count = count;
    this.radius = radius;
    this.largest = largest;
  }

  /** Spheres of diameter 1. */
  public static Radii equal(int count) {
    return new Radii(count, null, 0.5);
  }

  /**
   * Scales radii so that their mean is 1/2.
   *
   * @param radius by id, in any unit; copied
   * @throws IllegalArgumentException with one sentence, if one is not a positive number
   */
  public static Radii of(double[] radius) {
    double sum = 0;
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int id = 0; id < radius.length; id++) {
      double each = radius[id];
      if (!(each > 0 && each < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            WORDS.get("radius", Double.toString(each), Integer.toString(id)));
      }
      sum += each;
      largest = Math.max(largest, each);
      smallest = Math.min(smallest, each);
    }
    if (smallest == largest || radius.length == 0) {
      return equal(radius.length);
    }
    double unit = 2 * sum / radius.length;
    double[] scaled = new double[radius.length];
    for (int id = 0; id < radius.length; id++) {
      scaled[id] = radius[id] / unit;
    }
    return new Radii(radius.length, scaled, largest / unit);
  }

  /**
   * Draws the radii of a run.
   *
   * @param plugin what to blame by name
   * @param seed of the run's start
   * @throws IllegalArgumentException with one sentence, if so many cannot be had
   * @throws SimulationException if the distribution fails
   */
  public static Radii draw(RadiusDistribution distribution, String plugin, int count, long seed) {
    double[] radius = new double[count];
    SimulationException.begin(plugin, () -> distribution.draw(new Noise(seed), radius));
    return of(radius);
  }

  /** How many particles there are. */
  public int count() {
    return count;
  }

  /** Whether all are 1/2. */
  public boolean equal() {
    return radius == null;
  }

  /** The largest of them. */
  public double largest() {
    return largest;
  }

  /** The radius of one particle. */
  public double of(int id) {
    return radius == null ? 0.5 : radius[id];
  }

  /** All of them, by id; a copy. */
  public double[] toArray() {
    if (radius != null) {
      return radius.clone();
    }
    double[] all = new double[count];
    Arrays.fill(all, 0.5);
    return all;
  }

  /**
   * The volume of all particles, {@code sum_i v_d R_i^d} with {@code v_d = pi^(d/2) / Gamma(d/2 +
   * 1)}, overlaps counted twice.
   *
   * @param dimension d, 2 to 5
   */
  public double volume(int dimension) {
    double ball = Ball.volume(dimension);
    if (radius == null) {
      return count * ball / (1 << dimension);
    }
    double sum = 0;
    for (double each : radius) {
      double power = each;
      for (int axis = 1; axis < dimension; axis++) {
        power *= each;
      }
      sum += power;
    }
    return sum * ball;
  }
}
