package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.store.Project;
import org.absorb.store.queue.QueuedCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of the queue, and who asked for what is in it. */
class TurnsTest {

  private static final org.absorb.model.value.Path PHI =
      org.absorb.model.value.Path.of("system.packingFraction");

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void twoExperiments() {
    project = Project.create(temporary.resolve("p"));
    project.save(swept("a", "0.6", "0.62"));
    project.save(swept("b", "0.64", "0.66"));
    Plan.of(project, List.of("a"), catalog).enqueue();
    Plan.of(project, List.of("b"), catalog).enqueue();
  }

  private static Experiment swept(String name, String... packingFractions) {
    return Experiments.active(100, 2)
        .named(name)
        .sweeping(
            List.of(
                new Axis.Values(
                    PHI, List.of(packingFractions).stream().map(Experiments::json).toList())));
  }

  /** Cells in the order of the queue: experiment and packing fraction. */
  private List<String> order() {
    return project.queue().read().stream()
        .map(cell -> cell.experiment() + cell.coordinates().fields().values())
        .map(text -> text.replaceAll("[^ab.0-9]+", " ").strip())
        .map(text -> text.replaceAll("^([ab]).* (0\\.\\d+)$", "$1 $2"))
        .toList();
  }

  private RunId run(int cell) {
    return project.queue().read().get(cell).runs().get(1).id();
  }

  @Test
  void cellsMoveWholeAndKeepTheirOrder() {
    assertEquals(List.of("a 0.6", "a 0.62", "b 0.64", "b 0.66"), order());
    Turns turns = new Turns(project);
    assertTrue(turns.move(List.of(run(2), run(3)), Optional.of(run(0))));
    assertEquals(List.of("b 0.64", "b 0.66", "a 0.6", "a 0.62"), order());
    assertTrue(turns.move(List.of(run(1)), Optional.empty()));
    assertEquals(List.of("b 0.64", "a 0.6", "a 0.62", "b 0.66"), order());
    assertTrue(turns.first(List.of(run(2))));
    assertEquals(List.of("a 0.62", "b 0.64", "a 0.6", "b 0.66"), order());
    assertEquals(2, project.queue().read().get(0).runs().size());
  }

  @Test
  void whatComesOfNothingIsNothing() {
    Turns turns = new Turns(project);
    assertFalse(turns.move(List.of(run(0)), Optional.of(run(0))), "before itself");
    assertFalse(turns.move(List.of(run(0)), Optional.of(run(1))), "there already");
    assertFalse(turns.move(List.of(new RunId("0123456789abcdef")), Optional.of(run(1))), "unknown");
    assertEquals(List.of("a 0.6", "a 0.62", "b 0.64", "b 0.66"), order());
  }

  @Test
  void anOrderSurvivesWhatIsAskedForLater() {
    new Turns(project).move(List.of(run(3)), Optional.of(run(0)));
    project.save(swept("c", "0.68"));
    Plan.of(project, List.of("c"), catalog).enqueue();
    assertEquals("b 0.66", order().get(0));
    assertEquals(5, order().size());
  }

  @Test
  void aRunThatSeveralWantKnowsThemAll() {
    project.save(swept("c", "0.62", "0.64"));
    Plan.of(project, List.of("c"), catalog).enqueue();
    List<QueuedCell> cells = project.queue().read();
    assertEquals(4, cells.size(), "nothing is queued twice");
    List<List<String>> also =
        cells.stream()
            .filter(cell -> cell.experiment().equals("c"))
            .map(cell -> cell.runs().get(0).also())
            .toList();
    assertEquals(List.of(List.of("a"), List.of("b")), also);
    Plan.of(project, List.of("a"), catalog).enqueue();
    QueuedCell again =
        project.queue().read().stream()
            .filter(cell -> !cell.runs().get(0).also().isEmpty() && cell.experiment().equals("a"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("c"), again.runs().get(0).also(), "not itself");
  }
}
