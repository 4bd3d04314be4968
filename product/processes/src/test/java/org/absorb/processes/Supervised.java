package org.absorb.processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Plan;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Supervisor;
import org.absorb.runner.supervise.Watcher;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.store.Project;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A project whose runs are computed by real worker processes, two at a time. */
@Timeout(300)
abstract class Supervised {

  /** Steps that take a second or a few: time enough to meddle. */
  static final long LONG = 8_000;

  /** Steps that no test waits for. */
  static final long ENDLESS = 1_000_000_000_000L;

  final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;

  Project project;

  Settings settings;

  @BeforeEach
  void project() throws IOException {
    project = Project.create(temporary.resolve("p"));
    settings =
        new Settings(
            List.of(Program.command(temporary, "-Dabsorb.stallSeconds=2").toString()),
            2,
            1,
            Duration.ofSeconds(2),
            Optional.empty());
  }

  /** What the run of {@link Experiments#active} is if nobody disturbs it. */
  RunRecord uninterrupted(long steps) {
    return compute(steps, new RunFolder(temporary.resolve("whole")));
  }

  /** Computes the run, or what it lacks, in this process. */
  RunRecord compute(long steps, RunFolder folder) {
    return new RunJob(catalog, Options.DEFAULT)
        .run(specification(steps), 0, folder, JobListener.NONE, Control.NONE)
        .record()
        .orElseThrow();
  }

  Specification specification(long steps) {
    Experiment experiment = Experiments.active(steps, 1);
    return new Simulate(catalog, Options.DEFAULT).resolve(experiment.cells().get(0).document());
  }

  /** Queues what the project wants and works it off. */
  Summary run(Watcher watcher) {
    Plan.of(project, List.of(), catalog).enqueue();
    return supervise(watcher);
  }

  /** Works off what is queued; returns when nothing is left. */
  Summary supervise(Watcher watcher) {
    return new Supervisor(project, settings, watcher).run();
  }

  RunStatus status(RunId id) {
    return project.runs().row(id).orElseThrow().status();
  }

  /** Waits, a minute at most. */
  static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "did not come about within a minute");
      Thread.sleep(20);
    }
  }
}
