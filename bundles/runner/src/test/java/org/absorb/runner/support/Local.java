package org.absorb.runner.support;

import java.util.List;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.store.Project;

/** Does a plan's runs in this process. */
public final class Local {

  private Local() {}

  public static List<PlannedRun> run(Project project, Catalog catalog, String... experiments) {
    List<PlannedRun> runs = Plan.of(project, List.of(experiments), catalog).runs();
    for (PlannedRun run : runs) {
      new RunJob(catalog, Options.DEFAULT)
          .run(
              run.specification(),
              run.replica(),
              project.run(run.id()),
              JobListener.NONE,
              Control.NONE);
    }
    return runs;
  }
}
