package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was handed to another place is left alone here, and comes back. */
class PlacesTest {

  private static final String PLACE = "20260101-000000-ab12";

  @TempDir private Path folder;
  private final Catalog catalog = Plugins.catalog();
  private Project project;
  private Places places;

  @BeforeEach
  void make() {
    project = Project.create(folder.resolve("p"));
    places = new Places(project);
    project.save(Experiments.active(100, 4));
  }

  private Plan plan() {
    return Plan.of(project, List.of(), catalog);
  }

  private void write(RunId id, RunStatus status) {
    try (Journal journal = Journal.open(project.journal())) {
      RunRow row = project.runs().row(id).orElseThrow();
      journal.write(
          status == RunStatus.FINISHED
              ? row.ended(Outcome.STEP_LIMIT, 1, "aa", "bb")
              : row.in(status, ""));
    }
  }

  @Test
  void whatIsHandedAwayIsFreeNoMore() {
    List<PlannedRun> free = plan().free();
    assertTrue(free.size() > 1);
    assertEquals(1, plan().hand(free.subList(0, 1), PLACE));
    assertEquals(Set.of(free.get(0).id()), places.away());
    assertEquals(free.subList(1, free.size()), plan().free());
  }

  @Test
  void whoAsksForItAgainDoesNotBringItBack() {
    List<PlannedRun> free = plan().free();
    plan().hand(free, PLACE);
    plan().enqueue();
    assertEquals(free.size(), places.away().size());
  }

  @Test
  void whatWaitsHereMayBeHandedAwayAndBack() {
    plan().enqueue();
    assertEquals(Set.of(), places.away());
    List<PlannedRun> free = plan().free();
    plan().hand(free, PLACE);
    assertEquals(free.size(), places.away().size());
    places.put(List.of(free.get(0).id()), "");
    assertFalse(places.away().contains(free.get(0).id()));
    assertEquals(free.size() - 1, places.away().size());
  }

  @Test
  void whatIsFinishedLeavesTheQueue() {
    List<PlannedRun> free = plan().free();
    plan().hand(free, PLACE);
    RunTable table = project.runs();
    write(free.get(0).id(), RunStatus.FINISHED);
    places.clear(table);
    assertFalse(places.away().contains(free.get(0).id()));
    assertEquals(free.size() - 1, places.away().size());
  }

  /** With a supervisor at work on other runs: nobody else would obey. */
  @Test
  void anOrderReachesWhatWaitsFarAway() {
    List<PlannedRun> free = plan().free();
    plan().hand(free.subList(0, 1), PLACE);
    plan().hand(free.subList(1, 2), "");
    List<RunId> both = List.of(free.get(0).id(), free.get(1).id());
    try (Journal supervisor = Journal.attend(project.journal())) {
      new Orders(project).cancel(both);
      assertTrue(Journal.isAlive(project.journal(), supervisor.writer()));
    }
    RunTable table = project.runs();
    assertEquals(Optional.of(RunStatus.CANCELLED), table.row(both.get(0)).map(RunRow::status));
    assertEquals(Optional.of(RunStatus.QUEUED), table.row(both.get(1)).map(RunRow::status));
  }

  /** A task is somebody who computes, but nobody who works off the queue. */
  @Test
  void aTaskDoesNotAttendToTheQueue() {
    try (Journal task = Journal.attendTask(project.journal())) {
      assertTrue(RunTable.computed(project.journal()));
      assertFalse(RunTable.attended(project.journal()));
      assertTrue(Journal.isAlive(project.journal(), task.writer()));
    }
    assertFalse(RunTable.computed(project.journal()));
  }
}
