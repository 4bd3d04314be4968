package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.store.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished run without a trajectory is small. */
class SmallRunTest {

  private static final int PARTICLES = 4000;
  private static final long STEPS = 800;
  private static final long ROWS = STEPS / 2 + 1;

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;

  @Test
  void fourFilesEightBytesACoordinateAndLittleElse() throws IOException {
    Experiment experiment = Experiments.active(STEPS, 1);
    experiment = Experiments.with(experiment, "system.particles", "" + PARTICLES);
    experiment = Experiments.with(experiment, "protocol.record.every", "2");
    experiment = Experiments.with(experiment, "protocol.checkpointEvery", "0.2");
    Specification specification =
        new Simulate(catalog, Options.DEFAULT).resolve(experiment.cells().get(0).document());
    RunFolder folder = new RunFolder(temporary.resolve("a"));
    JobReport report =
        new RunJob(catalog, Options.DEFAULT)
            .run(specification, 0, folder, JobListener.NONE, Control.NONE);
    assertEquals(JobReport.End.FINISHED, report.end(), report.message());
    Set<String> files = Arrays.stream(folder.path().toFile().list()).collect(Collectors.toSet());
    assertEquals(Set.of("run.json", "log.csv", "hashes.csv", "final.npz"), files);
    long all = 0;
    for (String file : files) {
      all += Files.size(folder.file(file));
    }
    long state = 8L * 3 * PARTICLES;
    long rest = all - state;
    assertTrue(
        rest < 40_000 + 25 * ROWS,
        rest + " bytes beside the state, of which the log " + Files.size(folder.file("log.csv")));
    assertTrue(Files.size(folder.file("log.csv")) < 100 + 25 * ROWS, "the log");
    assertEquals(ROWS, folder.log().read(STEPS).step().length);
  }
}
