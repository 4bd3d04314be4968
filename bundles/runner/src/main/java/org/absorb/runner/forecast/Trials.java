package org.absorb.runner.forecast;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.absorb.engine.Options;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Specification;

/** Tries cells out, each once: what was tried is kept. One thread at a time. */
final class Trials {

  /** All cells' trials together take so long at most, and one of them. */
  private static final double ALL = 4;

  private static final double ONE = 0.4;

  /** The same of their twins. */
  private static final double ALL_TWINS = 7;

  private static final double ONE_TWIN = 1;

  /** Before the first trial of a scheme counts, its code is made fast. */
  private static final double WARM = 0.4;

  private static final double MOST_WARM = 6;
  private static final double FASTER = 0.85;

  private final Catalog catalog;
  private final Map<Tried, Trial.Result> done = new HashMap<>();
  private final Set<String> warm = new HashSet<>();

  private record Tried(Specification specification, int threads) {}

  Trials(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What a cell costs: as its own beginning says; and as its twin says, which gets further, how
   * much less that becomes, and where it ends.
   *
   * @param share of the time that there is for all, 0 to 1
   * @throws CancellationException if nobody wants to know any more
   */
  Cost of(Specification cell, Options options, double share, BooleanSupplier cancelled) {
    Trial.Result own = result(cell, options, Math.min(ONE, share * ALL), cancelled);
    Trial.Result further = further(cell, own, options, share, cancelled);
    double rest = further.decay().rest(cell.system().particles());
    double steps = Math.max(1, Math.min(rest, cell.protocol().steps()));
    long from = own.pace().half();
    double seen = further.pace().between(from, own.pace().last());
    double later = seen > 0 ? further.pace().mean(steps) / seen : 1; // 0: it was over at once
    return new Cost(own.pace().since(from) * later, rest);
  }

  /** What came of a cell's twin; of itself, if it has none or its start allows no other size. */
  private Trial.Result further(
      Specification cell,
      Trial.Result own,
      Options options,
      double share,
      BooleanSupplier cancelled) {
    double seconds = Math.min(ONE_TWIN, share * ALL_TWINS);
    try {
      return Twin.of(cell, catalog)
          .map(twin -> result(twin, options.withThreads(1), seconds, cancelled))
          .orElse(own);
    } catch (IllegalArgumentException | SimulationException alone) {
      return own;
    }
  }

  private Trial.Result result(
      Specification specification, Options options, double seconds, BooleanSupplier cancelled) {
    return done.computeIfAbsent(
        new Tried(specification, options.threads()),
        any -> {
          if (warm.add(specification.dynamics().type())) {
            warmUp(specification, options, cancelled);
          }
          Trial.Result result = Trial.of(specification, catalog, options, seconds, cancelled);
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
          return result;
        });
  }

  /** Tries until it gets no faster: how soon code is compiled depends on what else is going on. */
  private void warmUp(Specification specification, Options options, BooleanSupplier cancelled) {
    double best = Double.POSITIVE_INFINITY;
    int vain = 0;
    for (double spent = 0; vain < 2 && spent < MOST_WARM; spent += WARM) {
      double pace = warmed(specification, options, cancelled);
      vain = pace < FASTER * best ? 0 : vain + 1;
      best = Math.min(best, pace);
    }
  }

  private double warmed(Specification specification, Options options, BooleanSupplier cancelled) {
    Pace pace = Trial.of(specification, catalog, options, WARM, cancelled).pace();
    return pace.since(pace.half());
  }
}
