package org.absorb.engine.run;

/** How a run hears that it is to stop. */
@FunctionalInterface
public interface Control {

  /** Never stops. */
  Control NONE = () -> false;

  /** Whether to stop now; asked many times a second on the run's thread. */
  boolean stop();
}
