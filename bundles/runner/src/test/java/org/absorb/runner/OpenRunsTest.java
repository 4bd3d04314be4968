package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.value.Tree;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three queued runs of sgd.pairwise, and who needs the plugin {@code vendor}. */
class OpenRunsTest {

  private static final List<String> BRINGS = List.of("vendor.potential", "sgd.pairwise");

  @TempDir Path temporary;
  private Project project;
  private List<PlannedRun> runs;

  @BeforeEach
  void queue() {
    project = Project.create(temporary.resolve("p"));
    project.save(Experiments.active(100, 3));
    Plan plan = Plan.of(project, List.of(), Plugins.catalog());
    plan.enqueue();
    runs = plan.runs();
  }

  private List<RunId> needing(List<String> versions, List<String> extensions) {
    return new OpenRuns(project).needing("vendor", versions, extensions);
  }

  private void begun(PlannedRun run, String version) {
    Specification specification = run.specification();
    project
        .run(run.id())
        .save(
            new RunRecord(
                run.id(),
                specification.tree(),
                Tree.EMPTY,
                run.replica(),
                Seeds.of(specification, run.replica()),
                List.of(new Software("vendor", version, "ab")),
                "17",
                "host",
                RunStatus.PAUSED,
                Optional.empty(),
                10,
                List.of(),
                "",
                "",
                "",
                List.of()));
  }

  @Test
  void whatWasNotBegunNeedsWhatItsSpecificationNames() {
    assertEquals(3, needing(List.of("1.0.0"), BRINGS).size());
    assertEquals(List.of(), needing(List.of("1.0.0"), List.of("vendor.potential")));
    assertEquals(List.of(), needing(List.of("1.0.0"), List.of()));
  }

  @Test
  void whatWasBegunNeedsTheVersionItWasBegunWith() {
    begun(runs.get(0), "1.0.0");
    begun(runs.get(1), "2.0.0");
    assertEquals(List.of(runs.get(0).id()), needing(List.of("1.0.0"), List.of()));
    assertEquals(List.of(runs.get(1).id()), needing(List.of("2.0.0"), List.of()));
    assertEquals(List.of(runs.get(0).id(), runs.get(2).id()), needing(List.of("1.0.0"), BRINGS));
  }

  @Test
  void whatIsOverNeedsNothing() {
    try (Journal journal = Journal.attend(project.journal())) {
      for (RunStatus over : List.of(RunStatus.FINISHED, RunStatus.FAILED, RunStatus.CANCELLED)) {
        PlannedRun run =
            runs.get(over == RunStatus.FINISHED ? 0 : over == RunStatus.FAILED ? 1 : 2);
        journal.write(RunRow.queued(run.id(), "e", Tree.EMPTY, run.replica()).in(over, ""));
      }
    }
    assertEquals(List.of(), needing(List.of("1.0.0"), BRINGS));
  }
}
