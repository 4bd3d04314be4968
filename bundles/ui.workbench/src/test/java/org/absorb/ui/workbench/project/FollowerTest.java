package org.absorb.ui.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.Plan;
import org.absorb.runner.Points;
import org.absorb.runner.Turns;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {

  private static final long PATIENCE_SECONDS = 20;

  private final Catalog catalog = Swept.catalog();
  private final BlockingQueue<ProjectState> states = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();

  @TempDir private Path folder;
  private Project project;
  private Follower follower;

  @BeforeEach
  void follow() {
    project = Project.create(folder.resolve("p"));
    project.save(experiment(2));
    follower = new Follower(project, catalog, states::add, troubles::add);
  }

  @AfterEach
  void stop() {
    follower.close();
  }

  private static Experiment experiment(int replicas) {
    return Swept.experiment("e", 3, replicas);
  }

  @Test
  void theCellsHaveTheRunsThatAPlanHas() throws InterruptedException {
    ExperimentState state = await(s -> !s.experiments().isEmpty()).experiments().get(0);
    assertEquals(3, state.cells().size());
    List<RunId> planned =
        Plan.of(project, List.of("e"), catalog).runs().stream().map(run -> run.id()).toList();
    assertEquals(planned, state.cells().stream().flatMap(cell -> cell.runs().stream()).toList());
  }

  @Test
  void aRunThatIsQueuedElsewhereShows() throws InterruptedException {
    await(s -> !s.experiments().isEmpty());
    int queued = Plan.of(project, List.of("e"), catalog).enqueue();
    ProjectState state = await(s -> s.rows().size() == queued);
    assertTrue(state.rows().values().stream().allMatch(r -> r.status() == RunStatus.QUEUED));
    assertFalse(state.attended());
  }

  @Test
  void aRunIsPausedOnceItsProcessIsGone() throws InterruptedException {
    RunRow row = RunRow.queued(new RunId("0123456789abcdef"), "e", Tree.EMPTY, 0);
    Journal journal = Journal.attend(project.journal());
    journal.write(row.in(RunStatus.RUNNING, ""));
    ProjectState state = await(s -> s.row(row.id()).isPresent());
    assertEquals(RunStatus.RUNNING, state.row(row.id()).orElseThrow().status());
    assertTrue(state.attended());
    journal.close();
    await(s -> s.row(row.id()).orElseThrow().status() == RunStatus.PAUSED && !s.attended());
  }

  @Test
  void aChangedFileIsReadAgainAndAWrongOneSaysWhy() throws Exception {
    await(s -> !s.experiments().isEmpty());
    project.save(experiment(5));
    ProjectState more = await(s -> s.experiments().get(0).cells().get(0).runs().size() == 5);
    assertEquals("", more.experiments().get(0).problem());
    Files.writeString(project.experimentFile("e"), "{\"absorb\": 1, \"replicas\": 0}");
    ProjectState wrong = await(s -> !s.experiments().get(0).problem().isEmpty());
    assertTrue(wrong.experiments().get(0).problem().contains("replicas"));
    Files.delete(project.experimentFile("e"));
    await(s -> s.experiments().isEmpty());
  }

  /** Its plugin has gone, say: what was computed can be read all the same. */
  @Test
  void ofAnExperimentThatCannotBeResolvedTheRunsAreThere() throws Exception {
    Plan.of(project, List.of("e"), catalog).enqueue();
    ExperimentState known = await(s -> s.rows().size() == 6).experiments().get(0);
    String json = Files.readString(project.experimentFile("e"));
    Files.writeString(project.experimentFile("e"), json.replace("sgd.pairwise", "example.gone"));
    ExperimentState wrong =
        await(s -> !s.experiments().get(0).problem().isEmpty()).experiments().get(0);
    assertTrue(wrong.problem().contains("example.gone"), wrong.problem());
    assertEquals(known.cells(), wrong.cells());
  }

  /** How many replicas a precision takes shows only when they are asked for. */
  @Test
  void replicasUntilAPrecisionAreThoseAskedForByNow() throws InterruptedException {
    Experiment fixed = experiment(2);
    Experiment growing =
        new Experiment(
            "e", fixed.base(), fixed.sweep(), 64, OptionalDouble.of(0.02), fixed.seed(), "");
    project.save(growing);
    ProjectState first = await(s -> s.experiments().get(0).cells().get(0).runs().size() == 4);
    List<RunId> all = new ArrayList<>(first.experiments().get(0).cells().get(0).runs());
    List<RunId> whole =
        Points.of(project, List.of("e"), catalog).stream()
            .limit(1)
            .flatMap(point -> IntStream.range(0, 7).mapToObj(point.runs()))
            .toList();
    assertEquals(whole.subList(0, 4), all);
    try (Journal journal = Journal.open(project.journal())) {
      whole.forEach(run -> journal.write(RunRow.queued(run, "e", Tree.EMPTY, 0)));
    }
    ProjectState more = await(s -> s.experiments().get(0).cells().get(0).runs().size() == 7);
    assertEquals(4, more.experiments().get(0).cells().get(1).runs().size(), "of another cell");
  }

  /** What a queue file says of order and askers is seen as soon as it is written. */
  @Test
  void theOrderOfTheQueueIsFollowed() throws InterruptedException {
    await(s -> !s.experiments().isEmpty());
    Plan.of(project, List.of("e"), catalog).enqueue();
    ProjectState queued = await(s -> s.order().places().size() == 6);
    RunId last =
        queued.rows().keySet().stream()
            .filter(run -> queued.order().place(run) == 5)
            .findFirst()
            .orElseThrow();
    new Turns(project).first(List.of(last));
    await(s -> s.order().place(last) == 1);
    project.save(experiment(2).named("f"));
    Plan.of(project, List.of("f"), catalog).enqueue();
    ProjectState both = await(s -> s.order().wanting(s.rows().get(last)).size() == 2);
    assertEquals(
        List.of("e", "f"), List.copyOf(both.order().wanting(both.rows().get(last))), "in turn");
  }

  /** Analyses, comparisons and figures: whoever lists them looks again. */
  @Test
  void aDocumentThatComesOrGoesIsTold() throws InterruptedException, IOException {
    ProjectState last = await(s -> !s.experiments().isEmpty());
    List<Path> folders = List.of(project.analyses(), project.comparisonFolder(), project.figures());
    for (Path folder : folders) {
      Files.createDirectories(folder);
    }
    ProjectState next = last;
    while (next != null) {
      last = next;
      next = states.poll(2, TimeUnit.SECONDS);
    }
    for (Path folder : folders) {
      String before = last.documents();
      Path file = Files.writeString(folder.resolve("a.json"), "{}");
      String with = await(s -> !s.documents().equals(before)).documents();
      Files.delete(file);
      last = await(s -> !s.documents().equals(with));
    }
  }

  @Test
  void nothingNewIsNotTold() throws InterruptedException, IOException {
    await(s -> !s.experiments().isEmpty());
    Files.writeString(project.folder().resolve("notes.txt"), "nothing of ours");
    assertNull(states.poll(2, TimeUnit.SECONDS));
  }

  @Test
  void whatCannotBeReadIsToldOnceAndFollowedAgain() throws Exception {
    await(s -> !s.experiments().isEmpty());
    Path wrong = Files.createDirectory(project.journal().resolve("a-folder.jsonl"));
    Files.createFile(wrong.resolve("so that it has a size"));
    assertTrue(
        troubles.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).contains("a-folder"), "names the file");
    assertNull(troubles.poll(2, TimeUnit.SECONDS));
    Files.delete(wrong.resolve("so that it has a size"));
    Files.delete(wrong);
    project.save(experiment(7));
    await(s -> s.experiments().get(0).cells().get(0).runs().size() == 7);
  }

  private ProjectState await(Predicate<ProjectState> wanted) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    ProjectState last = null;
    while (System.nanoTime() < until) {
      ProjectState state = states.poll(1, TimeUnit.SECONDS);
      if (state != null && wanted.test(state)) {
        return state;
      }
      last = state == null ? last : state;
    }
    throw new AssertionError("not seen within " + PATIENCE_SECONDS + " s; last: " + last);
  }
}
