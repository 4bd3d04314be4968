package org.absorb.spi.observable;

import java.util.Optional;
import org.absorb.model.run.Frame;

/** The configuration before move k, as an observable sees it. Valid during the call. */
public interface Moment {

  /** The step k. */
  long step();

  /**
   * The natural time of the scheme at step k: k times {@link org.absorb.spi.scheme.Law#clock};
   * not-a-number where the scheme has no natural clock.
   */
  double time();

  /** The number of particles N. */
  int particles();

  /** The number of axes d. */
  int dimension();

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

  /**
   * All overlapping pairs, each as {@code first << 32 | second}, in no particular order; made when
   * asked for. The first is the lower id.
   */
  long[] pairs();

  /** All positions; made when asked for. */
  Frame frame();

  /**
   * How particles have moved since a step that {@link Observable#needs} named; empty before it.
   * Made when asked for.
   */
  Optional<Displacement> since(long step);

  /**
   * What move k - 1 did, where {@link Observable#needs} asks for it; {@link Move#UNKNOWN} at step
   * 0.
   */
  Move lastMove();
}
