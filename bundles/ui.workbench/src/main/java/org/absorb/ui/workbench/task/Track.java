package org.absorb.ui.workbench.task;

/** What work says of itself and is told. Any thread. */
public interface Track {

  /** How much is done, 0 to 1. */
  void at(double share);

  /** Whether it is to stop. */
  boolean cancelled();
}
