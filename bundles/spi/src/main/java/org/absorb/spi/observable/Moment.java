package org.absorb.spi.observable;

import org.absorb.model.run.Frame;

/** The configuration before move k, as an observable sees it. Valid during the call. */
public interface Moment {

  /** The step k. */
  long step();

  /** The number of particles N. */
  int particles();

  /** How many particles overlap at least one other. */
  long active();

  /** How many pairs overlap. */
  long contacts();

  /** The potential energy E / (N U_0). */
  double energy();

  /**
   * How many moves the displacement cap holds back in the step from this configuration: pairs of a
   * reciprocal scheme, particles of any other. Computed when asked for.
   */
  default long capped() {
    return 0;
  }

  /** All positions; made when asked for. */
  Frame frame();
}
