package org.absorb.runner.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.runner.Points;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.spi.analysis.Pairs;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analysis sums over pairs is what the run has logged. */
class PairsOfRunsTest {

  @TempDir Path temporary;

  @Test
  void energyAndActivityOfEveryFrameAreThoseOfTheLog() {
    Catalog catalog = Plugins.catalog();
    Project project = Project.create(temporary.resolve("p"));
    Experiment experiment = Experiments.active(60, 1);
    project.save(Experiments.with(experiment, "protocol.frames", "{\"every\": 20}"));
    var wanted = Points.of(project, List.of("e"), catalog).get(0).specification();
    new RunJob(catalog, Options.DEFAULT)
        .run(wanted, 0, project.run(RunId.of(wanted, 0)), JobListener.NONE, Control.NONE);
    RunData run = Runs.of(project, List.of(), catalog).get(0);
    assertEquals(List.of(0L, 20L, 40L, 60L), run.frames());
    for (long step : run.frames()) {
      double[] sum = new double[1];
      boolean[] active = new boolean[200];
      double[] energies = new double[512];
      Pairs.within(
          run.frame(step),
          1,
          (i, j, r, contact, count) -> {
            run.potential().energy(r, contact, count, energies);
            for (int p = 0; p < count; p++) {
              sum[0] += energies[p];
              active[i[p]] = active[j[p]] = true;
            }
          });
      int row = java.util.Arrays.binarySearch(run.series().step(), step);
      double energy = run.series().column("energy")[row];
      assertTrue(energy > 0);
      // frames of the trajectory are of single precision; a log has seven digits
      double precision = step == 60 ? 1e-7 : 1e-5;
      assertEquals(energy, sum[0] / (200 * run.potential().scale()), precision);
      int count = 0;
      for (boolean each : active) {
        count += each ? 1 : 0;
      }
      assertEquals(run.series().column("activity")[row], count / 200.0, 1e-12);
    }
  }
}
