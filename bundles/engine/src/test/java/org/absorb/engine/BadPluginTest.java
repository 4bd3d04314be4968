package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.Seeds;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.RadiusDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that fails outside the steps is named too. */
class BadPluginTest {

  private static final RuntimeException FAULT = new IllegalStateException("no luck");
  private static final RuntimeException REFUSAL =
      new IllegalArgumentException("so many particles cannot be placed");

  @Test
  void anInitialStateThatThrows() {
    SimulationException failure =
        assertThrows(SimulationException.class, () -> start(placing(FAULT), Plain.RADII));
    named("test.initial", failure);
    assertSame(FAULT, failure.getCause());
  }

  @Test
  void whatAnInitialStateRefusesIsTheUsersSentence() {
    assertSame(
        REFUSAL,
        assertThrows(IllegalArgumentException.class, () -> start(placing(REFUSAL), Plain.RADII)));
  }

  @Test
  void radiiThatThrow() {
    RadiusDistribution radii =
        (noise, radius) -> {
          throw FAULT;
        };
    named(
        "test.radii", assertThrows(SimulationException.class, () -> start(Fixtures.RANDOM, radii)));
  }

  @Test
  void aProviderThatThrows() {
    for (Throwable thrown : List.of(FAULT, new NoClassDefFoundError("org/gone/Missing"))) {
      FixedCatalog catalog =
          FixedCatalog.of(
              new Bad(
                  () -> {
                    throw sneaky(thrown);
                  }));
      SimulationException failure =
          assertThrows(
              SimulationException.class,
              () -> catalog.make(Kind.OBSERVABLE, Component.of("test.bad")));
      named("test.bad", failure);
      assertSame(thrown, failure.getCause());
    }
  }

  @Test
  void aProviderThatMakesNothing() {
    FixedCatalog catalog = FixedCatalog.of(new Bad(() -> null));
    named(
        "test.bad",
        assertThrows(
            SimulationException.class,
            () -> catalog.make(Kind.OBSERVABLE, Component.of("test.bad"))));
  }

  @Test
  void whatAProviderRefusesIsTheUsersSentence() {
    FixedCatalog catalog =
        FixedCatalog.of(
            new Bad(
                () -> {
                  throw REFUSAL;
                }));
    assertSame(
        REFUSAL,
        assertThrows(
            IllegalArgumentException.class,
            () -> catalog.make(Kind.OBSERVABLE, Component.of("test.bad"))));
  }

  @Test
  void inADocumentItIsOneLine() {
    String line =
        assertThrows(
                BadInputException.class,
                () ->
                    observing(
                        () -> {
                          throw FAULT;
                        }))
            .getMessage();
    assertEquals("observe[0]: observable \"test.bad\" failed when it was made: " + FAULT, line);
  }

  @Test
  void anObservableThatThrows() {
    named(
        "test.bad",
        run(
            (moment, out) -> {
              if (moment.step() == 3) {
                throw FAULT;
              }
            }));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void anObservableThatIsInfinite(double bad) {
    SimulationException failure = run((moment, out) -> out[0] = moment.step() == 3 ? bad : 1);
    named("test.bad", failure);
    assertTrue(failure.getMessage().contains("\"luck\" at step 3"), failure.getMessage());
  }

  @Test
  void notANumberMeansNone() {
    Specification specification = observing(() -> observable((moment, out) -> out[0] = Double.NaN));
    double[] last = new double[1];
    loop(specification, (moment, out) -> out[0] = Double.NaN)
        .run(null, (k, values) -> last[0] = values[0], Control.NONE);
    assertTrue(Double.isNaN(last[0]));
  }

  private interface Measure {
    void measure(Moment moment, double[] out);
  }

  private static SimulationException run(Measure measure) {
    RunLoop loop = loop(observing(() -> observable(measure)), measure);
    Recorder none = (k, values) -> {};
    SimulationException failure =
        assertThrows(SimulationException.class, () -> loop.run(null, none, Control.NONE));
    assertTrue(failure.getMessage().contains("step 3"), failure.getMessage());
    return failure;
  }

  private static RunLoop loop(Specification specification, Measure measure) {
    return new RunLoop(
        specification, 0, Plain.catalog(new Bad(() -> observable(measure))), Options.DEFAULT);
  }

  private static Specification observing(Supplier<Observable> made) {
    return new Resolver(Plain.catalog(new Bad(made)))
        .resolve(Plain.document("never", 10, "test.bad"));
  }

  private static void named(String plugin, SimulationException failure) {
    assertEquals(plugin, failure.plugin());
    assertTrue(failure.getMessage().contains(plugin), failure.getMessage());
  }

  private static InitialState placing(RuntimeException thrown) {
    return (box, radius, noise, position) -> {
      throw thrown;
    };
  }

  private static void start(InitialState initial, RadiusDistribution radii) {
    Radii drawn = Radii.draw(radii, "test.radii", 100, 1);
    Model model =
        new Model(
            Model.cube(3, drawn, 0.5),
            drawn,
            Laws.PAIR.with(0.1),
            "test.scheme",
            Fixtures.LINEAR,
            "test.potential",
            initial,
            "test.initial",
            new Seeds(1, 2));
    Simulation.start(model, Options.DEFAULT).close();
  }

  @SuppressWarnings("unchecked") // throws what it is given, checked or not
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static Observable observable(Measure measure) {
    return new Observable() {
      @Override
      public List<org.absorb.model.run.Column> columns() {
        return List.of(new org.absorb.model.run.Column("luck", "luck", "l", "1"));
      }

      @Override
      public void measure(Moment moment, double[] out) {
        Arrays.fill(out, 0);
        measure.measure(moment, out);
      }
    };
  }

  @Extension(id = "test.bad")
  private record Bad(Supplier<Observable> made) implements ObservableProvider<NoParameters> {

    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Observable create(NoParameters parameters) {
      return made.get();
    }
  }
}
