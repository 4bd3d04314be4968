package org.absorb.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.absorb.engine.Model;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.spi.observable.Moment;

/**
 * One run of one specification, in this process. Rows are k = 0 ... steps where the schedule holds,
 * and always the first and the last; absorption is checked every step.
 */
public final class RunLoop {

  private static final double SLICE_SECONDS = 0.02;
  private static final double PROGRESS_SECONDS = 0.25;

  private final Protocol protocol;
  private final Model model;
  private final Options options;
  private final List<Measured> observables = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  public RunLoop(Specification specification, int replica, Catalog catalog, Options options) {
    this.protocol = specification.protocol();
    this.model = Models.of(specification, replica, catalog);
    this.options = options;
    for (var component : specification.observe()) {
      Measured observable =
          new Measured(component.type(), catalog.make(Kind.OBSERVABLE, component));
      observables.add(observable);
      columns.addAll(observable.columns());
    }
  }

  /** The columns of the log, without the step. */
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /**
   * Runs to the end, or until told to stop: then a last checkpoint is given and the outcome is
   * {@link Outcome#INTERRUPTED}.
   *
   * @param from where to go on from; {@code null} to start
   * @throws org.absorb.engine.SimulationException if a plugin fails
   */
  public Ending run(State from, Recorder recorder, Control control) {
    recorder.begin(columns());
    SortedSet<Long> looks = recorder.looks();
    Clock clock = new Clock(from == null ? 0 : from.step());
    try (Simulation simulation =
        from == null ? Simulation.start(model, options) : Simulation.resume(model, options, from)) {
      while (true) {
        long k = simulation.step();
        if (control.stop()) {
          return interrupted(simulation.state(), recorder);
        }
        clock.tell(k, recorder, simulation::state);
        if (looks.contains(k)) {
          recorder.state(simulation.state());
        }
        boolean last = k == protocol.steps();
        if (recorded(k, last)) {
          boolean ends = simulation.absorbed() && protocol.stopWhen() == StopWhen.ABSORBED;
          record(simulation.observe(), last || ends, recorder);
          if (ends) {
            return new Ending(Outcome.ABSORBED, simulation.state());
          }
        }
        if (last) {
          return new Ending(Outcome.STEP_LIMIT, simulation.state());
        }
        long to = Math.min(next(k, looks), k + clock.slice());
        if (simulation.advance(to)) {
          if (protocol.stopWhen() == StopWhen.ABSORBED) {
            record(simulation.observe(), true, recorder);
            return new Ending(Outcome.ABSORBED, simulation.state());
          }
          return rest(simulation, to, clock, recorder, control);
        }
      }
    }
  }

  /** The rest of a run in which nothing moves any more: only the step count changes. */
  private Ending rest(
      Simulation absorbed, long from, Clock clock, Recorder recorder, Control control) {
    Moment still = absorbed.observe();
    State state = absorbed.state();
    SortedSet<Long> looks = recorder.looks();
    for (long k = from; ; k = next(k, looks)) {
      State here = state.at(k);
      if (control.stop()) {
        return interrupted(here, recorder);
      }
      clock.tell(k, recorder, () -> here);
      if (looks.contains(k)) {
        recorder.state(here);
      }
      boolean last = k == protocol.steps();
      if (recorded(k, last)) {
        record(new Resting(still, k), last, recorder);
      }
      if (last) {
        return new Ending(Outcome.STEP_LIMIT, here);
      }
    }
  }

  private static Ending interrupted(State state, Recorder recorder) {
    recorder.checkpoint(state);
    return new Ending(Outcome.INTERRUPTED, state);
  }

  private boolean recorded(long k, boolean last) {
    return k == 0 || last || protocol.record().holds(k) || protocol.frames().holds(k);
  }

  /** Gives the row and the frame of a step that has either. */
  private void record(Moment moment, boolean last, Recorder recorder) {
    long k = moment.step();
    boolean end = k == 0 || last;
    if (end || protocol.record().holds(k)) {
      recorder.row(k, measure(moment));
    }
    if (!protocol.frames().isEmpty() && (end || protocol.frames().holds(k))) {
      recorder.frame(moment.frame());
    }
  }

  /** The next step at which something is to be done, at most the last. */
  private long next(long k, SortedSet<Long> looks) {
    long scheduled = Math.min(protocol.record().after(k), protocol.frames().after(k));
    SortedSet<Long> later = looks.tailSet(k + 1);
    long look = later.isEmpty() ? Long.MAX_VALUE : later.first();
    return Math.min(protocol.steps(), Math.min(scheduled, look));
  }

  private double[] measure(Moment moment) {
    double[] row = new double[columns.size()];
    int at = 0;
    for (Measured observable : observables) {
      at = observable.measure(moment, row, at);
    }
    return row;
  }

  /** Decides how many steps to take at once, and when to tell of progress and to checkpoint. */
  private final class Clock {

    private final long began = System.nanoTime();
    private final long firstStep;
    private long sliced = began;
    private long slicedStep;
    private long slice = 1;
    private long told = began;
    private long kept = began;

    Clock(long firstStep) {
      this.firstStep = firstStep;
      this.slicedStep = firstStep;
    }

    long slice() {
      return slice;
    }

    void tell(long k, Recorder recorder, Supplier<State> state) {
      long now = System.nanoTime();
      double seconds = (now - sliced) * 1e-9;
      if (seconds > SLICE_SECONDS && k > slicedStep) {
        slice = Math.max(1, (long) ((k - slicedStep) / seconds * SLICE_SECONDS));
        sliced = now;
        slicedStep = k;
      } else if (k - slicedStep >= slice) {
        slice = Math.min(slice * 2, 1 << 20);
      }
      if ((now - told) * 1e-9 > PROGRESS_SECONDS) {
        told = now;
        recorder.progress(k, protocol.steps(), (k - firstStep) / ((now - began) * 1e-9));
      }
      if ((now - kept) * 1e-9 > protocol.checkpointEvery()) {
        recorder.checkpoint(state.get());
        kept = System.nanoTime();
      }
    }
  }
}
