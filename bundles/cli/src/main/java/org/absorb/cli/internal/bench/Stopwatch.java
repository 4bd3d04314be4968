package org.absorb.cli.internal.bench;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;

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
   */
  public BenchResult time(BenchCase each, DoubleConsumer progress) {
    var model = Models.of(new Resolver(catalog).resolve(each.document()), 0, catalog);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      for (int slice = 1; slice <= SLICES; slice++) {
        simulation.advance((long) each.transientSteps() * slice / SLICES);
        progress.accept(slice / (double) SLICES / (WINDOWS + 1));
      }
      int probe = Math.max(1, each.transientSteps() / SLICES);
      long window =
          Math.max(
              SLICES,
              (long) (WINDOW_SECONDS * 1e9 / (nanos(simulation, probe) * BenchCase.PARTICLES)));
      double[] nanos = new double[WINDOWS];
      double active = 0;
      for (int w = 0; w < WINDOWS && !stop.getAsBoolean(); w++) {
        nanos[w] = nanos(simulation, window);
        active += simulation.observe().active();
        progress.accept((w + 2.0) / (WINDOWS + 1));
      }
      Arrays.sort(nanos);
      return stop.getAsBoolean()
          ? null
          : new BenchResult(each, active / WINDOWS / BenchCase.PARTICLES, nanos[WINDOWS / 2]);
    }
  }

  /** Nanoseconds a step and particle, over some steps. */
  private static double nanos(Simulation simulation, long steps) {
    long began = System.nanoTime();
    simulation.advance(simulation.step() + steps);
    return (System.nanoTime() - began) / (double) steps / BenchCase.PARTICLES;
  }
}
