package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.ExperimentReader;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problems;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.runner.internal.Cut;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.RunJob;
import org.absorb.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationTest {

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;

  private Experiment until(double until, int most) {
    Experiment active = Experiments.with(Experiments.active(60, 1), "protocol.transient", "20");
    return new Experiment(
        "e", active.base(), List.of(), most, OptionalDouble.of(until), active.seed(), "");
  }

  private Project project(String name, Experiment experiment) {
    Project project = Project.create(temporary.resolve(name));
    project.save(experiment);
    return project;
  }

  /** Does what is wanted, one run at a time, and plans again after each. */
  private int grow(Project project) {
    while (true) {
      List<PlannedRun> missing =
          Plan.of(project, List.of(), catalog).runs().stream()
              .filter(run -> run.stepsToDo() > 0)
              .toList();
      if (missing.isEmpty()) {
        return Plan.of(project, List.of(), catalog).runs().size();
      }
      PlannedRun first = missing.get(0);
      new RunJob(catalog, Options.DEFAULT)
          .run(
              first.specification(),
              first.replica(),
              project.run(first.id()),
              JobListener.NONE,
              Control.NONE);
    }
  }

  @Test
  void thereAreSoManyReplicasThatTheMeanIsPrecise() {
    Project few = project("few", until(1, 64));
    assertEquals(4, grow(few));
    double until = share(means(few)) / 2;
    Project project = project("a", until(until, 64));
    assertEquals(4, Plan.of(project, List.of(), catalog).runs().size());
    int replicas = grow(project);
    assertTrue(replicas > 4 && replicas < 64, replicas + " replicas");
    double[] means = means(project);
    assertEquals(replicas, means.length);
    assertTrue(share(means) <= until, share(means) + " from " + replicas);
    assertEquals(replicas, grow(project("b", until(until, 64))), "the same again");
  }

  /** The standard error over replicas, as a share of the mean. */
  private static double share(double[] means) {
    return Estimate.of(means).error() / Estimate.of(means).mean();
  }

  private double[] means(Project project) {
    return Plan.of(project, List.of(), catalog).runs().stream()
        .map(
            run ->
                new Cut(run.specification(), record(project, run), project.run(run.id()), catalog))
        .mapToDouble(cut -> cut.mean("activity"))
        .toArray();
  }

  private static org.absorb.store.run.RunRecord record(Project project, PlannedRun run) {
    return project.run(run.id()).record().orElseThrow();
  }

  @Test
  void thereAreNeverMoreThanTheMost() {
    assertEquals(6, grow(project("a", until(1e-6, 6))));
    assertEquals(4, grow(project("b", until(1, 6))));
    assertEquals(2, grow(project("c", until(1e-6, 2))));
  }

  @Test
  void theNextNumberFollowsFromTheError() {
    double[] means = {0.4, 0.6, 0.5, 0.5}; // 0.5 with an error of 0.0408, 8.2 %
    assertEquals(4, Replication.next(means, 0.09, 64));
    assertEquals(6, Replication.next(means, 0.07, 64)); // 4 (8.2 / 7)^2 = 5.4
    assertEquals(8, Replication.next(means, 0.01, 64));
    assertEquals(5, Replication.next(means, 0.01, 5));
    assertEquals(4, Replication.next(new double[4], 0.01, 64), "all absorbed: 0 exactly");
  }

  @Test
  void theRuleIsReadAndWrittenAndRefused() {
    Problems problems = new Problems();
    Experiment read = read("{\"until\": 0.02, \"most\": 64}", problems);
    assertTrue(problems.isEmpty());
    assertEquals(OptionalDouble.of(0.02), read.until());
    assertEquals(64, read.replicas());
    assertEquals(read, ExperimentReader.read(read.tree(), "e", problems));
    assertEquals(
        "replicas.until: must be above 0 and at most 1: the standard error over the mean activity,"
            + " is 0",
        line("{\"until\": 0, \"most\": 64}"));
    assertEquals(
        "replicas.most: must be a whole number from 2 to 1000000, is 1",
        line("{\"until\": 0.1, \"most\": 1}"));
    assertEquals(
        "replicas: must be a whole number from 1 to 1000000, or until a precision:"
            + " {\"until\": 0.02, \"most\": 64}, is {\"until\":0.1}",
        line("{\"until\": 0.1}"));
  }

  @Test
  void whatDecidesHasToBeObserved() {
    Project project = project("a", Experiments.with(until(0.1, 8), "observe", "[\"energy\"]"));
    String said =
        assertThrows(BadInputException.class, () -> Plan.of(project, List.of(), catalog))
            .getMessage();
    assertTrue(said.startsWith("experiment e: replicas: "), said);
  }

  private static String line(String replicas) {
    Problems problems = new Problems();
    read(replicas, problems);
    return assertThrows(BadInputException.class, problems::raise).getMessage();
  }

  private static Experiment read(String replicas, Problems problems) {
    Tree document = (Tree) JsonText.read("{\"name\": \"e\", \"replicas\": " + replicas + "}");
    return ExperimentReader.read(document, "e", problems);
  }
}
