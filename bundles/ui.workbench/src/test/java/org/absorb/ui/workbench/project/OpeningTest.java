package org.absorb.ui.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Points;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first state of a project that is opened: what it is made from, and while others write. */
class OpeningTest {

  private static final int CELLS = 60;
  private static final int REPLICAS = 20;
  private static final long PATIENCE_SECONDS = 60;

  private final Catalog catalog = Swept.catalog();

  @TempDir private Path folder;
  private Project project;
  private List<Points.Point> points;

  @BeforeEach
  void project() {
    project = Project.create(folder.resolve("p"));
    project.save(experiment("e"));
    points = Points.of(project, List.of("e"), catalog);
  }

  private static Experiment experiment(String name) {
    return Swept.experiment(name, CELLS, REPLICAS);
  }

  /** Every replica of some cells, finished. */
  private void finish(List<Points.Point> some) {
    try (Journal journal = Journal.open(project.journal())) {
      some.forEach(point -> finish(point, journal));
    }
  }

  private static void finish(Points.Point point, Journal journal) {
    for (int replica = 0; replica < REPLICAS; replica++) {
      journal.write(
          RunRow.queued(point.run(replica), "e", point.cell().coordinates(), replica)
              .ended(Outcome.STEP_LIMIT, 10, "ab".repeat(32), "cd".repeat(32)));
    }
  }

  private ProjectState open() {
    LinkedBlockingQueue<ProjectState> states = new LinkedBlockingQueue<>();
    List<String> troubles = new ArrayList<>();
    Follower follower = new Follower(project, catalog, states::add, troubles::add);
    try {
      ProjectState first = states.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertEquals(List.of(), troubles);
      return first;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      follower.close();
    }
  }

  private List<RunId> ids() {
    List<RunId> ids = new ArrayList<>();
    for (Points.Point point : points) {
      for (int replica = 0; replica < REPLICAS; replica++) {
        ids.add(point.run(replica));
      }
    }
    return ids;
  }

  private static List<RunId> ids(ProjectState state) {
    return state.experiments().get(0).cells().stream()
        .flatMap(cell -> cell.runs().stream())
        .toList();
  }

  /** However many runs there are: bytes are counted, since times depend on the machine. */
  @Test
  void journalsAreReadOnceAndNoRunIsLookedInto() throws IOException {
    finish(points.subList(0, 40));
    finish(points.subList(40, CELLS));
    for (RunId id : ids()) {
      Path run = Files.createDirectories(project.run(id).path());
      Files.writeString(run.resolve("run.json"), "whoever reads this complains");
    }
    List<ProjectState> opened = new ArrayList<>();
    Map<Path, Long> read = read(() -> opened.add(open()));
    assertEquals(CELLS * REPLICAS, opened.get(0).rows().size());
    Map<Path, Long> journals = new HashMap<>();
    try (var files = Files.newDirectoryStream(project.journal(), "*.jsonl")) {
      for (Path file : files) {
        journals.put(file, Files.size(file));
      }
    }
    assertEquals(2, journals.size());
    read.keySet().removeIf(file -> file.endsWith("e.json"));
    assertEquals(journals, read);
  }

  /** How many bytes of which files of the project are read meanwhile. */
  private Map<Path, Long> read(Runnable action) throws IOException {
    Path dump = folder.resolve("read.jfr");
    try (Recording recording = new Recording()) {
      recording
          .enable("jdk.FileRead")
          .withThreshold(Duration.ZERO)
          .with("throttle", "off") // later Javas would leave some out
          .withoutStackTrace();
      recording.start();
      action.run();
      recording.stop();
      recording.dump(dump);
    }
    Map<Path, Long> read = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(dump)) {
      String path = event.getString("path");
      if (path != null && Path.of(path).startsWith(project.folder())) {
        read.merge(Path.of(path), Math.max(0, event.getLong("bytesRead")), Long::sum);
      }
    }
    return read;
  }

  /** Experiments are resolved and journals read at once, while somebody appends to these. */
  @Test
  void itOpensWhileItsJournalsGrow() throws Exception {
    finish(points.subList(0, 10));
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Integer> writing =
        CompletableFuture.supplyAsync(
            () -> {
              int times = 0;
              try (Journal journal = Journal.attend(project.journal())) {
                for (; !enough.get(); times++) {
                  finish(points.get(10 + times % (CELLS - 10)), journal);
                }
              }
              return times;
            });
    try {
      for (int k = 0; k < 8; k++) {
        ProjectState first = open();
        assertEquals(ids(), ids(first));
        assertEquals("", first.experiments().get(0).problem());
        for (RunId id : ids().subList(0, 10 * REPLICAS)) {
          assertEquals(RunStatus.FINISHED, first.row(id).orElseThrow().status());
        }
        first.rows().values().forEach(row -> assertEquals("e", row.experiment()));
      }
    } finally {
      enough.set(true);
    }
    int times = writing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    int cells = 10 + Math.min(times, CELLS - 10);
    assertEquals(cells * REPLICAS, open().rows().size());
  }

  /** What is wrong with an experiment is said beside what the journals know of its runs. */
  @Test
  void anExperimentThatIsWrongKeepsTheRunsThatJournalsKnow() throws IOException {
    finish(points.subList(0, 3));
    project.save(experiment("f"));
    String json = Files.readString(project.experimentFile("e"));
    Files.writeString(project.experimentFile("e"), json.replace("sgd.pairwise", "example.gone"));
    ProjectState state = open();
    assertEquals(3, state.experiments().get(0).cells().size());
    assertEquals(ids().subList(0, 3 * REPLICAS), ids(state));
    assertFalse(state.experiments().get(0).problem().isEmpty());
    assertEquals(CELLS, state.experiments().get(1).cells().size());
    assertTrue(state.experiments().get(1).problem().isEmpty());
  }
}
