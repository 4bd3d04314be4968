package org.absorb.engine.run;

import org.absorb.model.run.Frame;
import org.absorb.spi.observable.Moment;

/**
 * A configuration in which nothing moves any more, at a later step.
 *
 * @param still when it was measured
 * @param step the step k
 */
record Resting(Moment still, long step) implements Moment {

  @Override
  public int particles() {
    return still.particles();
  }

  @Override
  public long active() {
    return still.active();
  }

  @Override
  public long contacts() {
    return still.contacts();
  }

  @Override
  public double energy() {
    return still.energy();
  }

  @Override
  public Frame frame() {
    Frame frame = still.frame();
    return new Frame(step, frame.box(), frame.radius(), frame.position(), frame.image());
  }
}
