package org.absorb.runner.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.statistics.Estimate;
import org.absorb.runner.result.Measured;
import org.absorb.runner.support.FinishedRuns;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.support.Said;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the time of what the run table does grows with its runs, in processor time: hardly faster
 * than they do.
 */
class ManyRunsTest {

  private static final int REPLICAS = 8;

  /** Ten times the runs may take so many times as long: sorting, 13 times; each with each, 100. */
  private static final double MOST = 40;

  @TempDir Path temporary;

  private int projects;

  private static double seconds(String what, int runs, Callable<?> action) throws Exception {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      action.call();
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      best = Math.min(best, (after - before) * 1e-9);
    }
    System.out.printf("%d runs, %s: %.0f ms%n", runs, what, 1000 * best);
    return best;
  }

  private Sheet sheet(Project project, Experiment experiment) {
    List<RunRow> rows = new ArrayList<>();
    for (Cell cell : experiment.cells()) {
      for (int replica = 0; replica < REPLICAS; replica++) {
        RunId id = new RunId(String.format("%016x", rows.size()));
        rows.add(
            RunRow.queued(id, experiment.name(), cell.coordinates(), replica)
                .ended(Outcome.STEP_LIMIT, 1000, "0", "0"));
      }
    }
    Column activity = new Column("activity", "active fraction", "f_a", "1");
    Sheet.Known known =
        Said.measured(
            run -> {
              double mean = (run.id().hashCode() & 0xffff) / 65536.0;
              return Optional.of(
                  List.of(new Measured(activity, new Estimate(mean, 0.01, 20), mean)));
            });
    return new Sheet(rows, new Parameters(project, List.of(experiment), Plugins.catalog()), known);
  }

  private List<Double> measure(int runs) throws Exception {
    Project project = Project.create(temporary.resolve("p" + projects++));
    Experiment experiment = FinishedRuns.sweep("sweep", runs / REPLICAS, REPLICAS, 1);
    Sheet sheet = sheet(project, experiment);
    assertEquals(runs, sheet.size());
    List<Double> took = new ArrayList<>();
    took.add(seconds("open", runs, () -> sheet(project, experiment)));
    Filter filter = Filter.of("phi > 0.6 and scheme = sgd.pairwise and f_a > 0.2", sheet.names());
    Quantity activity = sheet.names().meaning("f_a").iterator().next();
    Quantity fraction = sheet.names().meaning("phi").iterator().next();
    took.add(
        seconds(
            "open and filter",
            runs,
            () -> Arrangement.of(sheet(project, experiment), filter, List.of(), false)));
    List<Order> orders = List.of(new Order(activity, true));
    took.add(seconds("sort", runs, () -> Arrangement.of(sheet, Filter.ALL, orders, false)));
    took.add(
        seconds(
            "cells, sorted",
            runs,
            () ->
                Arrangement.of(
                    sheet,
                    filter,
                    List.of(new Order(fraction, false), new Order(activity, true)),
                    true)));
    return took;
  }

  @Test
  void actionsTakeHardlyLongerThanInProportion() throws Exception {
    measure(5_000); // everything is compiled by then
    List<Double> few = measure(5_000);
    List<Double> many = measure(50_000);
    for (int action = 0; action < few.size(); action++) {
      assertTrue(many.get(action) < MOST * few.get(action), few + " s, " + many + " s");
    }
  }
}
