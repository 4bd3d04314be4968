package org.absorb.runner.analyse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Points;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.store.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as an analysis sees it holds no log, and gives the same one each time. */
class StoredRunTest {

  private static final long STEPS = 60;
  private static final long EVERY = 10;

  @TempDir Path temporary;
  private Project project;
  private RunData run;

  @BeforeEach
  void compute() {
    Catalog catalog = Plugins.catalog();
    project = Project.create(temporary.resolve("p"));
    project.save(Experiments.active(STEPS, 1));
    var wanted = Points.of(project, List.of("e"), catalog).get(0).specification();
    new RunJob(catalog, Options.DEFAULT)
        .run(wanted, 0, project.run(RunId.of(wanted, 0)), JobListener.NONE, Control.NONE);
    run = Runs.of(project, List.of(), catalog).get(0);
  }

  @Test
  void itsLogIsLetGoAndReadAgain() {
    double[] activity = run.series().column("activity").clone();
    assertEquals(STEPS / EVERY + 1, activity.length);
    WeakReference<Series> first = new WeakReference<>(run.series());
    for (int i = 0; i < 100 && first.get() != null; i++) {
      System.gc();
    }
    assertSame(null, first.get(), "it is kept by nobody");
    assertArrayEquals(activity, run.series().column("activity"));
  }

  /** What a sweep is sorted by does not hang on the folder any more. */
  @Test
  void whatItHasBecomeIsReadOnce() {
    assertEquals(RunStatus.FINISHED, run.status());
    project.run(run.id()).delete();
    assertEquals(RunStatus.FINISHED, run.status());
    assertEquals(Optional.of(Outcome.STEP_LIMIT), run.outcome());
    assertEquals(STEPS, run.steps());
    assertEquals(0, run.series().rows(), "its log is gone");
    assertEquals(List.of(), run.frames());
  }
}
