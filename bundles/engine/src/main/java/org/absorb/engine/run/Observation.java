package org.absorb.engine.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.engine.State;
import org.absorb.engine.Travel;
import org.absorb.model.run.Frame;
import org.absorb.spi.observable.Displacement;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Move;
import org.absorb.spi.system.Box;

/** A configuration in the course of its run: with what came before it, and its natural time. */
final class Observation implements Moment {

  private final Moment configuration;
  private final long step;
  private final double time;
  private final Box box;
  private final Supplier<State> copy;
  private final Memory memory;
  private State state;

  /**
   * @param configuration when it was measured
   * @param step the step k; later than the configuration's where nothing has moved since
   * @param copy makes a copy of its state
   */
  Observation(
      Moment configuration, long step, double time, Box box, Supplier<State> copy, Memory memory) {
    this.configuration = configuration;
    this.step = step;
    this.time = time;
    this.box = box;
    this.copy = copy;
    this.memory = memory;
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public double time() {
    return time;
  }

  @Override
  public int particles() {
    return configuration.particles();
  }

  @Override
  public int dimension() {
    return configuration.dimension();
  }

  @Override
  public long active() {
    return configuration.active();
  }

  @Override
  public long contacts() {
    return configuration.contacts();
  }

  @Override
  public double energy() {
    return configuration.energy();
  }

  @Override
  public long[] pairs() {
    return configuration.pairs();
  }

  @Override
  public Frame frame() {
    Frame frame = configuration.frame();
    return new Frame(step, frame.box(), frame.radius(), frame.position(), frame.image());
  }

  @Override
  public Optional<Displacement> since(long earlier) {
    State then = memory.past().get(earlier);
    if (then == null || earlier > step) {
      return Optional.empty();
    }
    if (state == null) {
      state = copy.get();
    }
    return Optional.of(Travel.between(box, then, state));
  }

  @Override
  public Move lastMove() {
    return memory.lastMove();
  }
}
