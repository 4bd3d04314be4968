package org.absorb.engine.internal.motion;

import org.absorb.engine.SimulationException;
import org.absorb.engine.internal.Setup;

/** Says which plugin spoiled a step, and how. */
public final class Guard {

  /** The largest force of one pair that sums of forces hold, in units of twice U_0. */
  static final double LARGEST_FORCE = 512;

  private final Setup setup;

  public Guard(Setup setup) {
    this.setup = setup;
  }

  SimulationException threw(String plugin, long step, Throwable cause) {
    return new SimulationException(
        plugin, plugin + " failed at step " + step + ": " + cause, cause);
  }

  SimulationException energy(long step) {
    return new SimulationException(
        setup.potentialId(),
        setup.potentialId() + " gave an energy that is no number at step " + step);
  }

  /** The reason why a force, times a factor if there is one, cannot be summed. */
  SimulationException forces(double[] force, double[] factor, int count, long step) {
    if (!finite(force, count) || factor != null && !finite(factor, count)) {
      return product(force, factor, count, step);
    }
    return new SimulationException(
        setup.potentialId(),
        setup.potentialId()
            + " gave a force that is too large to be summed at step "
            + step
            + ": the largest is 1024 times its energy scale over the diameter");
  }

  /** The reason why the product of force and factor is beyond what may be. */
  SimulationException product(double[] force, double[] factor, int count, long step) {
    if (!finite(force, count)) {
      return new SimulationException(
          setup.potentialId(),
          setup.potentialId() + " gave a force that is not finite at step " + step);
    }
    return factors(factor, count, step);
  }

  /** The reason why a factor or kick is beyond what may be. */
  SimulationException factors(double[] factor, int count, long step) {
    if (!finite(factor, count)) {
      return new SimulationException(
          setup.schemeId(),
          setup.schemeId() + " gave a factor or kick that is not finite at step " + step);
    }
    return tooFar(step);
  }

  SimulationException carried(long step) {
    return new SimulationException(
        setup.schemeId(), setup.schemeId() + " left a state that is not finite at step " + step);
  }

  public SimulationException tooFar(long step) {
    return new SimulationException(
        setup.schemeId(),
        setup.schemeId()
            + " moved a particle by a quarter of the box or more in step "
            + step
            + ": make the kicks smaller or the box larger");
  }

  private static boolean finite(double[] values, int count) {
    return !PairLoops.beyond(values, count, Double.POSITIVE_INFINITY);
  }
}
