package org.absorb.benchmarks;

import java.util.concurrent.TimeUnit;
import org.absorb.cli.internal.bench.BenchCase;
import org.absorb.cli.internal.bench.BenchTable;
import org.absorb.engine.Model;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.scheme.approximation.internal.PairwiseSgdApproximation;
import org.absorb.scheme.bro.internal.PairwiseBro;
import org.absorb.scheme.bro.internal.ParticlewiseBro;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.scheme.sgd.internal.ParticlewiseSgd;
import org.absorb.system.standard.internal.BidisperseRadii;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.RandomStart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A window of steps of one case of the table of {@code absorb bench}, always from the same settled
 * state. {@link Benchmarks} makes nanoseconds a step and particle of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(5)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
public class Window {

  private static final int STEPS = 200;

  private static final Catalog CATALOG =
      FixedCatalog.of(
          new PairwiseBro(),
          new ParticlewiseBro(),
          new PairwiseSgd(),
          new ParticlewiseSgd(),
          new PairwiseSgdApproximation(),
          new Linear(),
          new EqualRadii(),
          new BidisperseRadii(),
          new RandomStart(),
          new Activity(),
          new Energy());

  /** A case, by its name in the table. */
  @Param({
    "bro",
    "bro.far",
    "sgd",
    "bro.particlewise",
    "sgd.particlewise",
    "approximation",
    "few",
    "absorbed",
    "large",
    "large.two",
    "huge",
    "plane",
    "plane.bidisperse",
    "dense",
    "dense.bidisperse",
    "four",
    "five"
  })
  public String name;

  private Model model;
  private Options options;
  private org.absorb.engine.State settled;
  private Simulation simulation;
  private long steps;

  /** The case of a name. */
  static BenchCase named(String name) {
    return BenchTable.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** How many steps a window of it has. */
  static long steps(BenchCase each) {
    return each.window() == 0 ? STEPS : each.window();
  }

  @Setup(Level.Trial)
  public void settle() {
    BenchCase each = named(name);
    model = Models.of(new Resolver(CATALOG).resolve(each.document()), 0, CATALOG);
    options = Options.DEFAULT.withThreads(each.threads());
    steps = steps(each);
    try (Simulation transients = Simulation.start(model, options)) {
      transients.advance(each.transientSteps());
      settled = transients.state();
    }
  }

  /** Makes the lists too, which belong to no window. */
  @Setup(Level.Invocation)
  public void resume() {
    simulation = Simulation.resume(model, options, settled);
    simulation.advance(settled.step() + 1);
  }

  @Benchmark
  public boolean steps() {
    return simulation.advance(simulation.step() + steps);
  }

  @TearDown(Level.Invocation)
  public void close() {
    simulation.close();
  }
}
