package org.absorb.engine.run;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.run.Outcome;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Move;

/** One run from where it begins to where it ends, stage by stage. One use, one thread. */
final class Course {

  private final RunLoop loop;
  private final Protocol protocol;
  private final Recorder recorder;
  private final Control control;
  private final Pacer pacer;
  private final StopRule rule;
  private final int activity;

  /** Steps whose states are looked at, by the recorder or by observables. */
  private final TreeSet<Long> looks = new TreeSet<>();

  /** Whether the run ends when it is absorbed. */
  private final boolean endsAbsorbed;

  private State state;
  private Memory memory;

  Course(RunLoop loop, Bookmark from, Recorder recorder, Control control) {
    this.loop = loop;
    this.protocol = loop.protocol;
    this.recorder = recorder;
    this.control = control;
    this.pacer = new Pacer(protocol, recorder, from == null ? 0 : from.step());
    this.rule = new StopRule(protocol);
    this.activity =
        loop.columns().stream().map(column -> column.name()).toList().indexOf(Protocol.WATCHED);
    this.endsAbsorbed =
        protocol.stopWhen() != StopWhen.NEVER
            && loop.stages.stream().allMatch(stage -> stage.model().absorbing());
    this.state = from == null ? null : from.state();
    this.memory = from == null ? Memory.NOTHING : from.memory();
  }

  Ending run() {
    recorder.begin(loop.columns());
    looks.addAll(recorder.looks());
    looks.addAll(loop.needs().since());
    if (rule.isAsked()) {
      recorder.earlier((k, values) -> rule.row(k, values[activity]));
    }
    if (state != null && state.step() > 0 && loop.needs().since().contains(0L)) {
      memory = memory.with(start());
    }
    int stage = 0;
    while (state != null && state.step() >= loop.stages.get(stage).until()) {
      stage++;
    }
    while (true) {
      Stretch stretch = loop.stages.get(stage);
      try (Simulation simulation =
          state == null
              ? Simulation.start(stretch.model(), loop.options, control::stop)
              : Simulation.resume(stretch.model(), loop.options, state)) {
        if (loop.needs().lastMove()) {
          simulation.track();
        }
        Optional<Ending> ending = move(simulation, stretch);
        if (ending.isPresent()) {
          return ending.get();
        }
      }
      stage++;
      state = loop.stages.get(stage).take(state, stretch);
    }
  }

  /** The configuration at step 0, made again. */
  private State start() {
    try (Simulation simulation =
        Simulation.start(loop.stages.get(0).model(), loop.options, control::stop)) {
      return simulation.state();
    }
  }

  /** Moves through one stage; empty if it is over and the run is not. */
  private Optional<Ending> move(Simulation simulation, Stretch stretch) {
    while (true) {
      long k = simulation.step();
      if (simulation.lastMove().isPresent()) {
        memory = memory.after(simulation.lastMove().get());
      }
      if (k == stretch.until()) {
        state = simulation.state();
        return Optional.empty();
      }
      Optional<Ending> ending = arrive(simulation, null, k, simulation::state, stretch);
      if (ending.isPresent()) {
        return ending;
      }
      long to = Math.min(next(k, stretch), k + pacer.slice());
      if (simulation.advance(to)) {
        return rest(simulation, k, to, stretch);
      }
    }
  }

  /** Nothing moves any more: only the step count changes, until the stage or the run is over. */
  private Optional<Ending> rest(Simulation simulation, long before, long to, Stretch stretch) {
    Moment still = simulation.observe();
    state = simulation.state();
    long reached = still.step();
    if (reached > before && simulation.lastMove().isPresent()) {
      memory = memory.after(simulation.lastMove().get());
    }
    if (loop.needs().since().contains(reached)) {
      memory = memory.with(state);
    }
    Observation here = observation(still, reached, () -> state, stretch);
    settle(here);
    if (endsAbsorbed) {
      record(here, true);
      return Optional.of(end(Outcome.ABSORBED, state));
    }
    for (long k = to; ; k = next(k, stretch)) {
      State then = state.at(k);
      if (k > reached) {
        memory = memory.after(Move.NONE);
      }
      if (k == stretch.until()) {
        state = then;
        return Optional.empty();
      }
      Optional<Ending> ending = arrive(simulation, still, k, () -> then, stretch);
      if (ending.isPresent()) {
        return ending;
      }
    }
  }

  /**
   * Does what is due at step k; how the run ends, if it does.
   *
   * @param still the configuration if nothing moves any more; else {@code null}
   */
  private Optional<Ending> arrive(
      Simulation simulation, Moment still, long k, Supplier<State> copy, Stretch stretch) {
    if (control.stop()) {
      Bookmark here = new Bookmark(copy.get(), memory);
      recorder.checkpoint(here);
      return Optional.of(new Ending(Outcome.INTERRUPTED, here));
    }
    pacer.at(k, () -> new Bookmark(copy.get(), memory));
    look(k, copy);
    boolean last = k == protocol.steps();
    if (!last && k != 0 && !protocol.record().holds(k) && !protocol.frames().holds(k)) {
      return Optional.empty();
    }
    boolean rests = still == null && (endsAbsorbed || last) && simulation.absorbed();
    boolean absorbed = rests && endsAbsorbed;
    Moment moment = still == null ? simulation.observe() : still;
    Observation here = observation(moment, k, copy, stretch);
    if (rests) {
      settle(here);
    }
    Optional<Outcome> enough = record(here, last || absorbed);
    if (absorbed) {
      return Optional.of(end(Outcome.ABSORBED, copy.get()));
    }
    return enough
        .or(() -> last ? Optional.of(Outcome.STEP_LIMIT) : Optional.empty())
        .map(outcome -> end(outcome, copy.get()));
  }

  /** Remembers the first configuration that is absorbed, whether a row is due there or not. */
  private void settle(Observation here) {
    if (memory.rest().isEmpty()) {
      memory = memory.resting(here.step(), loop.measure(here));
    }
  }

  private void look(long k, Supplier<State> copy) {
    if (looks.contains(k)) {
      State here = copy.get();
      if (loop.needs().since().contains(k)) {
        memory = memory.with(here);
      }
      if (recorder.looks().contains(k)) {
        recorder.state(here);
      }
    }
  }

  private Observation observation(Moment moment, long k, Supplier<State> copy, Stretch stretch) {
    return new Observation(moment, k, stretch.timeAt(k), stretch.model().box(), copy, memory);
  }

  /** Gives the row and the frame of a step; how the run ends with it, if by its rule. */
  private Optional<Outcome> record(Observation moment, boolean last) {
    long k = moment.step();
    boolean end = k == 0 || last;
    Optional<Outcome> enough = Optional.empty();
    if (end || protocol.record().holds(k)) {
      double[] row = loop.measure(moment);
      if (rule.isAsked()) {
        enough = rule.row(k, row[activity]);
      }
      recorder.row(k, row);
    }
    if (!protocol.frames().isEmpty() && (end || enough.isPresent() || protocol.frames().holds(k))) {
      recorder.frame(moment.frame());
    }
    return enough;
  }

  private Ending end(Outcome outcome, State last) {
    return new Ending(outcome, new Bookmark(last, memory));
  }

  /** The next step at which something is to be done, at most the stage's and the run's last. */
  private long next(long k, Stretch stretch) {
    long scheduled = Math.min(protocol.record().after(k), protocol.frames().after(k));
    Long look = looks.higher(k);
    long seen = Math.min(scheduled, look == null ? Long.MAX_VALUE : look);
    return Math.min(Math.min(protocol.steps(), stretch.until()), seen);
  }
}
