package org.absorb.ui.experiments.internal.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ProjectState;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final int REPLICAS = 2;

  private final Map<RunId, RunRow> rows = new HashMap<>();

  private static RunId id(int cell, int replica) {
    return new RunId(String.format("%08x%08x", cell, replica));
  }

  private static ExperimentState experiment(String name, int count) {
    Axis axis =
        new Axis.Range(
            Path.of("system.packingFraction"), new BigDecimal("0.5"), new BigDecimal("0.6"), count);
    Experiment experiment = new Experiment(name, Tree.EMPTY, List.of(axis), REPLICAS, 1, "");
    List<ExperimentState.CellRuns> cells = new ArrayList<>();
    List<Cell> all = experiment.cells();
    for (int i = 0; i < all.size(); i++) {
      cells.add(
          new ExperimentState.CellRuns(all.get(i).coordinates(), List.of(id(i, 0), id(i, 1))));
    }
    return new ExperimentState(name, "1", Optional.of(experiment), "", cells);
  }

  private void row(int cell, int replica, RunStatus status) {
    row(cell, replica, status, Outcome.ABSORBED);
  }

  private void row(int cell, int replica, RunStatus status, Outcome outcome) {
    RunRow row = RunRow.queued(id(cell, replica), "e", Tree.EMPTY, replica);
    rows.put(
        row.id(),
        status == RunStatus.FINISHED ? row.ended(outcome, 5, "", "") : row.in(status, ""));
  }

  private List<Node> experiments(ExperimentState... all) {
    ProjectState state = new ProjectState(List.of(all), rows, List.of(), false);
    return Outline.groups(null, state, Listing.NONE, one -> CellFacts.of(one, FixedCatalog.of()))
        .get(0)
        .children();
  }

  @Test
  void cellsAreCountedWhenAllTheirRunsAreDone() {
    row(0, 0, RunStatus.FINISHED);
    row(0, 1, RunStatus.FINISHED);
    row(1, 0, RunStatus.FINISHED);
    Node node = experiments(experiment("e", 3)).get(0);
    assertEquals("1 / 3", node.count());
    assertTrue(node.spoken().startsWith("e, 1 / 3, "), node.spoken());
    assertEquals("2 / 2", node.children().get(0).count());
    assertEquals("1 / 2", node.children().get(1).count());
    assertEquals("0 / 2", node.children().get(2).count());
  }

  @Test
  void aRunThatIsShortOfStepsIsNotDone() {
    row(0, 0, RunStatus.FINISHED, Outcome.STEP_LIMIT);
    row(0, 1, RunStatus.FINISHED, Outcome.ABSORBED);
    Node before = experiments(steps(5, experiment("e", 1))).get(0);
    assertEquals("1 / 1", before.count());
    Node raised = experiments(steps(6, experiment("e", 1))).get(0);
    assertEquals("0 / 1", raised.count());
    assertEquals("1 / 2", raised.children().get(0).count());
    assertEquals(Optional.of(RunState.TO_DO), raised.children().get(0).children().get(0).state());
  }

  private static ExperimentState steps(int steps, ExperimentState of) {
    Experiment experiment =
        of.experiment().orElseThrow().with(Path.of("protocol.steps"), Value.of(steps));
    return new ExperimentState(of.name(), "1", Optional.of(experiment), "", of.cells());
  }

  @Test
  void theWorstStateBelowWins() {
    row(0, 0, RunStatus.FINISHED);
    row(1, 0, RunStatus.RUNNING);
    row(2, 1, RunStatus.FAILED);
    Node node = experiments(experiment("e", 3)).get(0);
    assertEquals(Optional.of(RunState.FAILED), node.state());
    assertEquals(Optional.of(RunState.RUNNING), node.children().get(1).state());
    rows.clear();
    assertEquals(Optional.empty(), experiments(experiment("e", 3)).get(0).state());
  }

  @Test
  void cellsPastFiftyAreFolded() {
    assertEquals(50, experiments(experiment("e", 50)).get(0).children().size());
    List<Node> lines = experiments(experiment("e", 132)).get(0).children();
    assertEquals(51, lines.size());
    assertEquals("82 more cells", lines.get(50).text());
    assertEquals(82, lines.get(50).children().size());
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    Node node =
        experiments(new ExperimentState("e", "1", Optional.empty(), "line 3", List.of())).get(0);
    assertEquals(Optional.of(RunState.FAILED), node.state());
    assertEquals("line 3", node.note());
  }

  @Test
  void aLineIsTheSameHoweverItIsDoing() {
    Node before = experiments(experiment("e", 3)).get(0);
    row(0, 0, RunStatus.RUNNING);
    assertEquals(before, experiments(experiment("e", 3)).get(0));
  }

  @Test
  void onlyWhatWasLookedAtIsCompared() {
    row(0, 0, RunStatus.QUEUED);
    List<Node> before = experiments(experiment("e", 3));
    assertTrue(Node.same(experiments(experiment("e", 3)), before));
    row(0, 0, RunStatus.RUNNING);
    assertFalse(Node.same(experiments(experiment("e", 3)), before), "the mark of the experiment");

    List<Node> running = experiments(experiment("e", 3));
    row(1, 0, RunStatus.FINISHED);
    assertTrue(Node.same(experiments(experiment("e", 3)), running), "nobody has seen the cells");
    List<Node> seen = experiments(experiment("e", 3));
    seen.get(0).children().get(1).children();
    row(2, 1, RunStatus.FINISHED);
    assertFalse(Node.same(experiments(experiment("e", 3)), seen), "the count of a cell");
  }

  @Test
  void linesAreMadeWhenTheyAreAskedFor() {
    AtomicInteger made = new AtomicInteger();
    Node above =
        new Node(
            new Node.Key(Node.Kind.CELL, null, "e", Tree.EMPTY, Optional.empty(), Optional.empty()),
            "",
            "",
            Optional.empty(),
            "",
            true,
            () -> {
              made.incrementAndGet();
              return List.of();
            });
    assertTrue(above.isParent());
    assertEquals(0, made.get());
    above.children();
    above.unfold();
    assertEquals(1, made.get());
  }

  @Test
  void whatLeadsToALineIsKnownWithoutLookingAtAll() {
    Node wide = experiments(experiment("wide", 60)).get(0);
    Node narrow = experiments(experiment("narrow", 3)).get(0);
    Node folded = wide.children().get(50);
    Node cell = folded.children().get(9);
    Node replica = cell.children().get(1);
    for (Node above : List.of(wide, folded, cell)) {
      assertTrue(above.leadsTo(replica), above.text());
      assertFalse(above.leadsTo(narrow), above.text());
      assertFalse(above.leadsTo(narrow.children().get(0).children().get(0)), above.text());
    }
    assertFalse(cell.leadsTo(folded.children().get(8).children().get(1)));
    assertFalse(replica.leadsTo(cell));
    Listing files =
        new Listing(
            List.of(java.nio.file.Path.of("analyses/a.json")),
            List.of(java.nio.file.Path.of("comparisons/c.json")),
            List.of(java.nio.file.Path.of("figures/f.png")),
            Map.of());
    ProjectState state = new ProjectState(List.of(experiment("e", 1)), rows, List.of(), false);
    List<Node> groups =
        Outline.groups(null, state, files, one -> CellFacts.of(one, FixedCatalog.of()));
    for (Node group : groups) {
      assertTrue(group.leadsTo(group.children().get(0)), group.text());
      assertFalse(group.leadsTo(groups.get(0)), group.text());
    }
    assertFalse(groups.get(0).leadsTo(groups.get(2).children().get(0)));
    assertFalse(groups.get(2).leadsTo(groups.get(1).children().get(0)));
  }

  @Test
  void aSearchKeepsWhatLeadsToWhatIsFound() {
    List<Node> all = experiments(experiment("Wide sweep", 3), experiment("narrow", 3));
    Search search = new Search("SWEEP wide", node -> "");
    List<Node> found = search.of(all);
    assertEquals(List.of("Wide sweep"), found.stream().map(Node::text).toList());
    assertEquals(3, found.get(0).children().size());
    assertEquals(2, search.stretches(found.get(0)).size());
    assertEquals(all, new Search(" ", node -> "").of(all));
    assertTrue(new Search("nothing", node -> "").of(all).isEmpty());
  }

  @Test
  void aSearchFindsCellsAndWhatIsWritten() {
    List<Node> all = experiments(experiment("a", 11), experiment("b", 3));
    Search cell = new Search("0.51", node -> "");
    assertEquals(1, cell.of(all).get(0).children().size());
    assertEquals(List.of(all.get(0)), cell.leading(cell.of(all)));
    Search written =
        new Search("gd", node -> node.key().name().equals("b") ? "{\"type\":\"sgd\"}" : "");
    assertEquals(List.of(all.get(1)), written.of(all));
  }
}
