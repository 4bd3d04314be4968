package org.absorb.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.engine.internal.Crew;
import org.absorb.engine.internal.Dynamics;
import org.absorb.engine.internal.Setup;
import org.absorb.engine.internal.motion.Tally;
import org.absorb.engine.internal.search.Searches;
import org.absorb.engine.internal.space.Geometry;
import org.absorb.engine.internal.space.Packing;
import org.absorb.engine.internal.space.Particles;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.observable.Displacement;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Move;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.system.Box;

/**
 * One run in memory: a configuration that can be looked at and moved on. Row k of a log is the
 * configuration before move k.
 *
 * <p>Called by one thread at a time. When a plugin spoils a step ({@link SimulationException}) the
 * threads end and every later call throws {@link IllegalStateException}.
 */
public final class Simulation implements AutoCloseable {

  private static final Messages WORDS = Messages.of(Simulation.class);

  /** Fewer particles than this for each thread do not repay the waiting. */
  private static final int PARTICLES_PER_THREAD = 64;

  private final Box box;
  private final Radii radii;
  private final Particles particles;
  private final Crew crew;
  private final Dynamics dynamics;
  private boolean ended;

  private Simulation(Model model, Options options, Law law, State state) {
    box = model.box();
    radii = model.radii();
    Geometry geometry =
        new Geometry(box, model.potential().overlapFactor(), model.potential().range());
    Packing packing = new Packing(geometry.length, radii, Math.max(1, geometry.reach));
    particles = new Particles(packing, radii, state, geometry.reaching);
    int useful = Math.max(1, model.particles() / PARTICLES_PER_THREAD);
    crew = new Crew(Math.min(options.threads(), useful));
    boolean made = false;
    try {
      dynamics = dynamics(model, options, law, geometry, state.step());
      made = true;
    } finally {
      if (!made) {
        crew.close();
      }
    }
  }

  private Dynamics dynamics(Model model, Options options, Law law, Geometry geometry, long step) {
    Setup setup =
        new Setup(
            geometry,
            model.scheme(),
            model.schemeId(),
            law,
            model.potential(),
            model.potentialId(),
            model.thermal(),
            model.displacementCap(),
            model.seeds().noise());
    return new Dynamics(
        setup, particles, Searches.of(options, geometry, particles, crew), crew, step);
  }

  /**
   * Places the particles.
   *
   * @throws IllegalArgumentException with one sentence, if the model cannot be computed or the
   *     particles cannot be placed
   * @throws SimulationException if the scheme or the initial state fails
   */
  public static Simulation start(Model model, Options options) {
    return start(model, options, () -> {});
  }

  /**
   * The same where placing may take long.
   *
   * @param moving is run now and then while particles are placed, by initial states that are slow
   */
  public static Simulation start(Model model, Options options, Runnable moving) {
    Law law = model.law();
    int dimension = model.box().dimension();
    long[][] position = new long[dimension][model.particles()];
    double[] radius = model.radii().toArray();
    SimulationException.begin(
        model.initialId(),
        () ->
            model
                .initial()
                .place(model.box(), radius, new Noise(model.seeds().start()), position, moving));
    State state =
        new State(
            0,
            position,
            new int[dimension][model.particles()],
            new double[law.state().size()][model.particles()]);
    return new Simulation(model, options, law, state);
  }

  /**
   * Goes on from a state of the same model.
   *
   * @throws IllegalArgumentException if the state is not of the model's size
   */
  public static Simulation resume(Model model, Options options, State state) {
    Law law = model.law();
    check("state.axes", state.dimension(), model.box().dimension());
    check("state.particles", state.particles(), model.particles());
    check("state.images", state.image().length, model.box().dimension());
    check("state.numbers", state.carried().length, law.state().size());
    return new Simulation(model, options, law, state);
  }

  /** The step k that the present configuration precedes. */
  public long step() {
    return dynamics.step();
  }

  /**
   * Moves on until a step is reached or nothing moves any more, which is checked before every move.
   *
   * @return whether the present configuration is absorbed
   * @throws SimulationException if a plugin spoils a step
   */
  public boolean advance(long to) {
    return attempt(
        () -> {
          while (!dynamics.absorbed()) {
            if (dynamics.step() >= to) {
              return false;
            }
            dynamics.advance();
          }
          return true;
        });
  }

  /** Whether the present configuration is absorbed; never so for a law that is not absorbing. */
  public boolean absorbed() {
    return attempt(dynamics::absorbed);
  }

  /**
   * Measures the present configuration. A following {@link #advance} uses the work done for it.
   *
   * @return valid until the next call of {@link #advance}
   */
  public Moment observe() {
    return attempt(
        () -> {
          Tally tally = dynamics.measure();
          return new Configuration(
              step(), dynamics.active(), tally.contacts, tally.energy() / particles.count);
        });
  }

  /**
   * How many pairs are looked at to find those that overlap in the present configuration: a measure
   * of work, and the one number here that depends on the {@link Options}.
   */
  public long candidates() {
    return attempt(dynamics::candidates);
  }

  /**
   * Keeps from now on what each move did, for {@link #lastMove}. It costs about a tenth of a step.
   */
  public void track() {
    usable();
    dynamics.track();
  }

  /**
   * What the last move did; empty before the first, and where it is not {@linkplain #track kept}.
   */
  public Optional<Move> lastMove() {
    return dynamics.lastMove();
  }

  /** A copy of where the simulation stands. */
  public State state() {
    usable();
    return particles.state(step());
  }

  /** A copy of all positions. */
  public Frame frame() {
    State state = state();
    double[][] position = new double[box.dimension()][particles.count];
    for (int axis = 0; axis < box.dimension(); axis++) {
      for (int id = 0; id < particles.count; id++) {
        position[axis][id] = box.coordinate(axis, state.position()[axis][id]);
      }
    }
    return new Frame(state.step(), box.lengths(), radii.toArray(), position, state.image());
  }

  /** Ends the threads. */
  @Override
  public void close() {
    ended = true;
    crew.close();
  }

  private <T> T attempt(Supplier<T> work) {
    usable();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private void usable() {
    if (ended) {
      throw new IllegalStateException("the simulation has ended");
    }
  }

  private static void check(String what, int given, int wanted) {
    if (given != wanted) {
      throw new IllegalArgumentException(
          WORDS.get(what, Integer.toString(given), Integer.toString(wanted)));
    }
  }

  /** What {@link #observe} gives. */
  private final class Configuration implements Moment {

    private final long step;
    private final long active;
    private final long contacts;
    private final double energy;
    private Frame frame;
    private long[] pairs;

    Configuration(long step, long active, long contacts, double energy) {
      this.step = step;
      this.active = active;
      this.contacts = contacts;
      this.energy = energy;
    }

    @Override
    public long step() {
      return step;
    }

    @Override
    public int particles() {
      return particles.count;
    }

    @Override
    public long active() {
      return active;
    }

    @Override
    public long contacts() {
      return contacts;
    }

    @Override
    public double energy() {
      return energy;
    }

    @Override
    public long capped() {
      present();
      return attempt(dynamics::capped);
    }

    @Override
    public int dimension() {
      return box.dimension();
    }

    /** The simulation does not know what stages it is part of. */
    @Override
    public double time() {
      return Double.NaN;
    }

    @Override
    public long[] pairs() {
      present();
      if (pairs == null) {
        pairs = dynamics.pairs();
      }
      return pairs;
    }

    /** The simulation keeps no earlier configurations. */
    @Override
    public Optional<Displacement> since(long earlier) {
      return Optional.empty();
    }

    @Override
    public Move lastMove() {
      present();
      return Simulation.this.lastMove().orElse(Move.UNKNOWN);
    }

    @Override
    public Frame frame() {
      present();
      if (frame == null) {
        frame = Simulation.this.frame();
      }
      return frame;
    }

    private void present() {
      if (step != Simulation.this.step()) {
        throw new IllegalStateException("the configuration has moved on");
      }
    }
  }
}
