package org.absorb.engine.internal.motion;

import org.absorb.engine.SimulationException;
import org.absorb.engine.internal.Setup;
import org.absorb.model.text.Messages;

/** Says which plugin spoiled a step, and how. */
public final class Guard {

  /** The largest force of one pair that sums of forces hold, in units of twice U_0. */
  static final double LARGEST_FORCE = 512;

  /** A force of so many U_0 over the diameter is the potential's fault. */
  private static final double STEEP = 1000;

  private final Setup setup;

  public Guard(Setup setup) {
    this.setup = setup;
  }

  SimulationException threw(String plugin, long step, Throwable cause) {
    return new SimulationException(plugin, words("threw", plugin, step, cause), cause);
  }

  SimulationException energy(long step) {
    return potential("energy", step);
  }

  /** The reason why a force, times a factor if there is one, cannot be summed. */
  SimulationException forces(double[] force, double[] factor, int count, long step) {
    if (!finite(force, count) || factor != null && !finite(factor, count)) {
      return product(force, factor, count, step);
    }
    return potential("force.large", step);
  }

  /** The reason why the product of force and factor is beyond what may be. */
  SimulationException product(double[] force, double[] factor, int count, long step) {
    if (!finite(force, count)) {
      return potential("force.infinite", step);
    }
    if (!finite(factor, count)) {
      return factors(factor, count, step);
    }
    return steep(force, factor, count) ? potential("steep", step) : scheme("tooFar", step);
  }

  /** Whether the largest product owes its size to a force far beyond the potential's scale. */
  private boolean steep(double[] force, double[] factor, int count) {
    double largest = 0;
    double strongest = 0;
    for (int c = 0; c < count; c++) {
      if (Math.abs(force[c] * factor[c]) > largest) {
        largest = Math.abs(force[c] * factor[c]);
        strongest = Math.abs(force[c]);
      }
    }
    return strongest > STEEP * setup.potential().scale();
  }

  /** The reason why a factor or kick is beyond what may be. */
  SimulationException factors(double[] factor, int count, long step) {
    return scheme(finite(factor, count) ? "tooFar" : "factor.infinite", step);
  }

  SimulationException carried(long step) {
    return scheme("carried", step);
  }

  private SimulationException scheme(String fault, long step) {
    return new SimulationException(setup.schemeId(), words(fault, setup.schemeId(), step, null));
  }

  private SimulationException potential(String fault, long step) {
    return new SimulationException(
        setup.potentialId(), words(fault, setup.potentialId(), step, null));
  }

  /** Read when something has gone wrong, not before. */
  private static String words(String key, String plugin, long step, Object cause) {
    return Messages.of(Guard.class).get(key, plugin, Long.toString(step), cause);
  }

  private static boolean finite(double[] values, int count) {
    return !PairLoops.beyond(values, count, Double.POSITIVE_INFINITY);
  }
}
