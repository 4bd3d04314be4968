package org.absorb.ui.scene.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.store.Json;
import org.absorb.store.Project;
import org.absorb.store.run.RunFolder;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.RandomStart;

/** A project with a run that was really computed. */
public final class Computed {

  public static final Catalog CATALOG =
      FixedCatalog.of(
          new PairwiseSgd(),
          new Linear(),
          new RandomStart(),
          new EqualRadii(),
          new Activity(),
          new Energy());

  public final Project project;
  public final RunId run;
  public final RunFolder folder;

  /**
   * @param frames as in protocol.frames
   */
  public Computed(Path place, int dimension, long steps, String frames) {
    try {
      for (String name : new String[] {"experiments", "journal", "runs"}) {
        Files.createDirectories(place.resolve(name));
      }
      Files.writeString(place.resolve("project.json"), "{\"absorb\": 1, \"name\": \"test\"}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    project = Project.open(place);
    Specification wanted =
        new Simulate(CATALOG, Options.DEFAULT).resolve(document(dimension, steps, frames));
    run = RunId.of(wanted, 0);
    folder = project.run(run);
    JobReport report =
        new RunJob(CATALOG, Options.DEFAULT).run(wanted, 0, folder, JobListener.NONE, Control.NONE);
    if (report.end() != JobReport.End.FINISHED) {
      throw new AssertionError(report.message());
    }
  }

  public static Tree document(int dimension, long steps, String frames) {
    return Json.parse(
        """
        {"system": {"dimension": %d, "particles": 64, "packingFraction": %s,
                    "radii": {"type": "radii.equal"}, "initial": {"type": "initial.random"}},
         "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5,
                      "potential": {"type": "potential.linear"}},
         "protocol": {"steps": %d, "stopWhen": "never", "record": {"every": 1}, "frames": %s},
         "observe": [{"type": "activity"}, {"type": "energy"}], "seed": 1}
        """
            .formatted(dimension, dimension == 2 ? "0.9" : "0.58", steps, frames),
        "a test's document");
  }
}
