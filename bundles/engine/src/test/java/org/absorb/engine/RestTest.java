package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Bookmark;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.sample.Kick;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.Rest;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that never stops goes on giving rows when nothing moves any more. */
class RestTest {

  private static final long STEPS = 1000;
  private static final Catalog CATALOG = Plain.catalog(new Look(), new Gliding());
  private static final String GLIDING = "test.gliding";

  private final List<double[]> rows = new ArrayList<>();
  private String scheme = "test.pairs";

  @Test
  void givesRowsToTheEnd() {
    Ending ending = run("never", STEPS, null);
    assertEquals(Outcome.STEP_LIMIT, ending.outcome());
    assertEquals(STEPS, ending.steps());
    assertEquals(STEPS + 1, rows.size());
    for (int k = 0; k <= STEPS; k++) {
      assertEquals(k, rows.get(k)[0], "row of the log");
      assertEquals(k, rows.get(k)[1], "step of the moment");
      assertEquals(k, rows.get(k)[2], "step of its frame");
    }
    assertEquals(0, rows.get((int) STEPS)[3], "it is absorbed");
    assertTrue(rows.get(0)[3] > 0, "it was not at the start");
  }

  @Test
  void isWhatARunLeavesThatStopsThere() {
    byte[] never = run("never", STEPS, null).state().hash();
    Ending stopped = run("absorbed", STEPS, null);
    assertEquals(Outcome.ABSORBED, stopped.outcome());
    assertTrue(stopped.steps() > 1 && stopped.steps() < STEPS / 2, "at " + stopped.steps());
    assertArrayEquals(never, stopped.state().hash());
  }

  @Test
  void isTheSameWhenResumed() {
    Ending whole = run("never", STEPS, null);
    List<double[]> log = List.copyOf(rows);
    long absorbed = run("absorbed", STEPS, null).steps();
    for (long stop : new long[] {absorbed - 1, absorbed, absorbed + 1, STEPS / 2 + 7, STEPS}) {
      rows.clear();
      State state = run("never", stop, null).state();
      assertEquals(stop, state.step());
      rows.remove(rows.size() - 1);
      Ending resumed = run("never", STEPS, state);
      assertEquals(STEPS, resumed.steps());
      assertArrayEquals(whole.state().hash(), resumed.state().hash());
      assertEquals(log.size(), rows.size());
      for (int i = 0; i < log.size(); i++) {
        assertArrayEquals(log.get(i), rows.get(i), "row " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"test.pairs", GLIDING})
  void remembersWhereItCameToRestAsARunThatStopsThereMeasuresIt(String type) {
    scheme = type;
    Ending stopped = run("absorbed", STEPS, null);
    double[] row = rows.get(rows.size() - 1);
    Rest rest = new Rest(stopped.steps(), Arrays.stream(row, 1, 5).boxed().toList());
    assertEquals(Optional.of(rest), stopped.bookmark().memory().rest());
    for (long every : new long[] {1, 7, 64, STEPS / 2, STEPS}) {
      for (long stop : new long[] {1, rest.step() - 1, rest.step(), rest.step() + 1, STEPS}) {
        for (int threads = 1; threads <= 2; threads++) {
          RunLoop part = loop("never", stop, every, threads);
          Bookmark from = part.run(null, (k, values) -> {}, Control.NONE).bookmark();
          assertEquals(
              stop < rest.step() ? Optional.empty() : Optional.of(rest), from.memory().rest());
          Ending ending =
              loop("never", STEPS, every, 3 - threads).run(from, (k, values) -> {}, Control.NONE);
          assertEquals(Optional.of(rest), ending.bookmark().memory().rest(), every + ", " + stop);
        }
      }
    }
  }

  @Test
  void canBeInterrupted() {
    List<State> kept = new ArrayList<>();
    Recorder recorder =
        new Recorder() {
          @Override
          public void row(long k, double[] values) {
            rows.add(values);
          }

          @Override
          public void checkpoint(Bookmark here) {
            kept.add(here.state());
          }
        };
    Ending ending = loop("never", STEPS).run(null, recorder, () -> rows.size() == STEPS - 10);
    assertEquals(Outcome.INTERRUPTED, ending.outcome());
    assertEquals(STEPS - 10, ending.steps());
    assertEquals(List.of(ending.state()), kept);
  }

  private Ending run(String stopWhen, long steps, State from) {
    Recorder recorder =
        (k, values) -> rows.add(new double[] {k, values[0], values[1], values[2], values[3]});
    return loop(stopWhen, steps)
        .run(from == null ? null : Bookmark.of(from), recorder, Control.NONE);
  }

  /** What glides on is at rest later than it is without an overlap. */
  @Test
  void isNotAtRestWhileItGlides() {
    scheme = GLIDING;
    long rest = run("never", STEPS, null).bookmark().memory().rest().orElseThrow().step();
    assertEquals(0, rows.get((int) rest - 1)[3], "overlaps a step before");
    assertEquals(0, rows.get((int) rest)[3], "overlaps at rest");
  }

  private RunLoop loop(String stopWhen, long steps) {
    return loop(stopWhen, steps, 1, 2);
  }

  private RunLoop loop(String stopWhen, long steps, long every, int threads) {
    Tree document = Plain.document(stopWhen, steps, "test.look");
    Tree dynamics = document.tree("dynamics").with("type", Value.of(scheme));
    Specification plain = new Resolver(CATALOG).resolve(document.with("dynamics", dynamics));
    Specification specification =
        plain.with(plain.protocol().recording(Schedule.every(every), Schedule.NONE));
    return new RunLoop(specification, 0, CATALOG, Options.DEFAULT.withThreads(threads));
  }

  @Extension(id = GLIDING)
  private static final class Gliding implements SchemeProvider<Kick> {

    @Override
    public Class<Kick> parameters() {
      return Kick.class;
    }

    @Override
    public Scheme create(Kick parameters) {
      return Laws.GLIDING.with(parameters.kick());
    }
  }

  @Extension(id = "test.look")
  private static final class Look implements ObservableProvider<NoParameters>, Observable {

    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Observable create(NoParameters parameters) {
      return this;
    }

    @Override
    public List<Column> columns() {
      return List.of(
          new Column("step", "step", "k", "1"),
          new Column("frame", "frame", "k", "1"),
          new Column("active", "active", "n", "1"),
          new Column("energy", "energy", "E", "1"));
    }

    @Override
    public void measure(Moment moment, double[] out) {
      out[0] = moment.step();
      out[1] = moment.frame().step();
      out[2] = moment.active();
      out[3] = moment.energy();
    }
  }
}
