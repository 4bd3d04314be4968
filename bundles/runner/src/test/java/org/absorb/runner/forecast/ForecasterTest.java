package org.absorb.runner.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Local;
import org.absorb.runner.support.Plugins;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasts beside what the runs then took: in processor time, since other work may go on. */
class ForecasterTest {

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void project() {
    project = Project.create(temporary.resolve("p"));
  }

  /** Half of the cells are absorbed on the way; the demo's dynamics, a third of its steps. */
  @Test
  void workAndDiskAreForetold() throws IOException {
    project.save(demo(5000, "0.54", "0.57", "0.59", "0.62"));
    Forecast forecast = forecast(2);
    assertEquals(8, forecast.runs());
    assertEquals(4, forecast.tried());
    assertEquals(8 * 5000 * 1000.0, forecast.steps());
    var clock = ManagementFactory.getThreadMXBean();
    long began = clock.getCurrentThreadCpuTime();
    Local.run(project, catalog);
    double work = (clock.getCurrentThreadCpuTime() - began) * 1e-9;
    long disk = size(project.folder().resolve("runs"));
    String found =
        "work %.2f s, forecast %.2f s; disk %d, forecast %d"
            .formatted(work, forecast.work(), disk, forecast.disk());
    System.out.println("ForecasterTest: " + found);
    assertTrue(forecast.work() > work / 2 && forecast.work() < work * 2, found);
    assertTrue(forecast.disk() > disk / 1.3 && forecast.disk() < disk * 1.5, found);
    assertTrue(forecast.seconds() >= forecast.work() / 2, found);
    assertEquals(0, forecast(2).runs());
    assertEquals(0, forecast(2).work());
  }

  @Test
  void whatFinishedRunsTookIsNotTriedAgain() {
    project.save(demo(1000, "0.62", "0.64"));
    try (Journal journal = Journal.open(project.journal())) {
      for (PlannedRun run : Local.run(project, catalog)) {
        journal.write(
            RunRow.queued(run.id(), "e", run.cell().coordinates(), run.replica())
                .ended(Outcome.STEP_LIMIT, 1000, "0", "0")
                .recorded(run.specification().tree())
                .taking(10));
      }
    }
    project.save(project.experiment("e").replicated(5));
    Forecast forecast = forecast(4);
    assertEquals(6, forecast.runs());
    assertEquals(4, forecast.found());
    assertEquals(2, forecast.told());
    assertEquals(0, forecast.tried());
    assertEquals(60, forecast.work(), 1e-9);
    assertEquals(15, forecast.seconds(), 1e-9);
    project.save(Experiments.with(project.experiment("e"), "protocol.steps", "3000").replicated(2));
    assertEquals(80, forecast(4).work(), 1e-9, "two thousand steps more of each");
  }

  /** 400 particles fill no face-centred cubic lattice. */
  @Test
  void aCellThatCannotBeMadeSmallerIsTriedByItself() {
    Experiment lattice = Experiments.with(demo(1000, "0.8"), "system.particles", "4000");
    project.save(Experiments.with(lattice, "system.initial", "{\"type\": \"initial.fcc\"}"));
    assertTrue(forecast(1).work() > 0);
  }

  @Test
  void nobodyWaitsForAForecastThatIsNotWanted() {
    project.save(demo(1_000_000, "0.62", "0.64"));
    Forecaster forecaster = new Forecaster(project, catalog);
    Plan plan = Plan.of(project, List.of(), catalog);
    assertThrows(
        CancellationException.class, () -> forecaster.of(plan, 1, 1, share -> {}, () -> true));
  }

  @Test
  void aRunThatMemoryCannotHoldIsRefusedByName() {
    Specification huge = resolved(10_000_000, 5);
    Specification small = resolved(1000, 3);
    Footprint.require(small);
    long memory = Footprint.of(huge).memory();
    if (memory > Runtime.getRuntime().maxMemory()) {
      String message =
          assertThrows(BadInputException.class, () -> Footprint.require(huge)).getMessage();
      assertTrue(message.startsWith("system.particles"), message);
      assertTrue(message.contains("10000000"), message);
    }
    assertTrue(Footprint.of(small).memory() < memory / 20);
  }

  private Forecast forecast(int workers) {
    return new Forecaster(project, catalog)
        .of(Plan.of(project, List.of(), catalog), workers, 1, share -> {}, () -> false);
  }

  private Specification resolved(int particles, int dimension) {
    Tree document = Experiments.active(10, 1).base();
    return new Resolver(catalog)
        .resolve(
            document.with(
                "system",
                document
                    .tree("system")
                    .with("particles", Value.of(particles))
                    .with("dimension", Value.of(dimension))));
  }

  private static Experiment demo(long steps, String... packingFractions) {
    Experiment base = Experiments.with(Experiments.active(steps, 2), "system.particles", "1000");
    base = Experiments.with(base, "dynamics.learningRate", "0.1");
    base = Experiments.with(base, "dynamics.batchFraction", "1");
    return base.sweeping(
        List.of(
            new Axis.Values(
                org.absorb.model.value.Path.of("system.packingFraction"),
                Stream.of(packingFractions).map(Experiments::json).toList())));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
