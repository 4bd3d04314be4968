package org.absorb.runner.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.store.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposedTest {

  private static final String PHI = "system.packingFraction";
  private static final String PARTICLES = "system.particles";

  @TempDir Path temporary;
  private Project project;
  private Proposed proposed;

  @BeforeEach
  void project() {
    project = Project.create(temporary.resolve("p"));
    project.save(swept(0.6, 0.7));
    proposed = new Proposed(project);
  }

  @Test
  void aProposedCellIsTheOneASweepWouldHave() {
    assertEquals(List.of("e proposed"), proposed.add(List.of(proposal("e", 0.65, 2))));
    project.save(swept(0.65).named("by hand"));
    assertEquals(2, ids("e proposed").size());
    assertTrue(ids("by hand").containsAll(ids("e proposed")));
  }

  @Test
  void cellsAddUpAndNoneIsThereTwice() {
    proposed.add(List.of(proposal("e", 0.65, 2)));
    List<Proposal> again = List.of(proposal("e", 0.65, 2), proposal("e", 0.655, 2));
    assertEquals(List.of("e proposed"), proposed.add(again));
    assertEquals(List.of("e proposed"), proposed.add(again));
    assertEquals(2, project.experiment("e proposed").size());
    // what was proposed of the proposed goes to the same place
    proposed.add(List.of(proposal("e proposed", 0.6525, 2)));
    assertEquals(3, project.experiment("e proposed").size());
    assertEquals(List.of("e", "e proposed"), project.experiments());
  }

  @Test
  void otherReplicasOrAnotherBaseBeginAnotherExperiment() {
    proposed.add(List.of(proposal("e", 0.65, 2)));
    assertEquals(List.of("e proposed 2"), proposed.add(List.of(proposal("e", 0.65, 4))));
    assertTrue(ids("e proposed 2").containsAll(ids("e proposed")));
    project.save(Experiments.with(swept(0.6), "dynamics.learningRate", "0.1"));
    assertEquals(List.of("e proposed 3"), proposed.add(List.of(proposal("e", 0.65, 2))));
    assertEquals(
        List.of("e proposed", "e proposed 3"),
        proposed.add(List.of(proposal("e", 0.65, 2), proposal("e proposed", 0.66, 2))));
  }

  @Test
  void whatNoExperimentIsTheModelOfIsLeftOut() {
    assertEquals(List.of(), proposed.add(List.of(proposal("imported", 0.65, 2))));
    assertEquals(List.of("e"), project.experiments());
  }

  private static Experiment swept(double... phi) {
    List<Value> values = java.util.Arrays.stream(phi).mapToObj(Value::of).toList();
    return Experiments.active(100, 2)
        .sweeping(
            List.of(
                new Axis.Values(org.absorb.model.value.Path.of(PHI), values),
                new Axis.Values(
                    org.absorb.model.value.Path.of(PARTICLES),
                    List.of(Value.of(200), Value.of(300)))));
  }

  /** Of the smaller size. */
  private static Proposal proposal(String experiment, double phi, int replicas) {
    Tree at = Tree.EMPTY.with(PHI, Value.of(phi)).with(PARTICLES, Value.of(200));
    return new Proposal(experiment, at, replicas, "");
  }

  private Set<RunId> ids(String experiment) {
    return Plan.of(project, List.of(experiment), Plugins.catalog()).runs().stream()
        .map(PlannedRun::id)
        .collect(Collectors.toSet());
  }
}
