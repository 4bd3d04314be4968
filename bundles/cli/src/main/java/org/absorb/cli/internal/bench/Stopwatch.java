package org.absorb.cli.internal.bench;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.absorb.engine.Model;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;

/**
 * Times the simulation that runs use: a transient, then windows of about {@value #WINDOW_SECONDS}
 * s, of which the median counts, so that what else the machine does matters little.
 */
public final class Stopwatch {

  private static final int WINDOWS = 7;
  private static final double WINDOW_SECONDS = 0.7;
  private static final int SLICES = 10;

  private final Catalog catalog;
  private final BooleanSupplier stop;

  /**
   * @param stop asked now and then whether to give up
   */
  public Stopwatch(Catalog catalog, BooleanSupplier stop) {
    this.catalog = catalog;
    this.stop = stop;
  }

  /**
   * Times one case.
   *
   * @param progress hears the share done, 0 to 1
   * @return {@code null} if it was stopped
   * @throws org.absorb.model.parameter.BadInputException if its document is not right
   */
  public BenchResult time(BenchCase each, DoubleConsumer progress) {
    Specification specification = new Resolver(catalog).resolve(each.document());
    return new Timing(each, specification, progress).run();
  }

  /** One case being timed. */
  private final class Timing {

    private final BenchCase each;
    private final Specification specification;
    private final DoubleConsumer progress;
    private final Model model;
    private final Options options;
    private final double particles;
    private final double[] nanos = new double[WINDOWS];
    private double active;
    private double candidates;

    Timing(BenchCase each, Specification specification, DoubleConsumer progress) {
      this.each = each;
      this.specification = specification;
      this.progress = progress;
      model = Models.of(specification, 0, catalog);
      options = Options.DEFAULT.withThreads(each.threads());
      particles = specification.system().particles();
    }

    BenchResult run() {
      State settled = null;
      try (Simulation simulation = Simulation.start(model, options)) {
        for (int slice = 1; slice <= SLICES && !stop.getAsBoolean(); slice++) {
          simulation.advance(each.transientSteps() * slice / SLICES);
          progress.accept(slice / (double) SLICES / (WINDOWS + 1));
        }
        if (each.window() == 0) {
          onwards(simulation);
        } else {
          settled = simulation.state();
        }
      }
      if (settled != null) {
        again(settled);
      }
      Arrays.sort(nanos);
      return stop.getAsBoolean()
          ? null
          : new BenchResult(
              each,
              specification,
              active / WINDOWS / particles,
              candidates / WINDOWS / particles,
              nanos[WINDOWS / 2]);
    }

    /** One window after the other. */
    private void onwards(Simulation simulation) {
      long probe = Math.max(1, each.transientSteps() / SLICES);
      long window =
          Math.max(SLICES, (long) (WINDOW_SECONDS * 1e9 / (nanos(simulation, probe) * particles)));
      for (int w = 0; w < WINDOWS && !stop.getAsBoolean(); w++) {
        window(w, simulation, window);
      }
    }

    /** The same window again and again; the lists are made before it is timed. */
    private void again(State from) {
      for (int w = 0; w < WINDOWS && !stop.getAsBoolean(); w++) {
        try (Simulation simulation = Simulation.resume(model, options, from)) {
          simulation.advance(from.step() + 1);
          window(w, simulation, each.window());
        }
      }
    }

    private void window(int w, Simulation simulation, long steps) {
      nanos[w] = nanos(simulation, steps);
      active += simulation.observe().active();
      candidates += simulation.candidates();
      progress.accept((w + 2.0) / (WINDOWS + 1));
    }

    /** Nanoseconds a step and particle, over some steps. */
    private double nanos(Simulation simulation, long steps) {
      long began = System.nanoTime();
      simulation.advance(simulation.step() + steps);
      return (System.nanoTime() - began) / (double) steps / particles;
    }
  }
}
