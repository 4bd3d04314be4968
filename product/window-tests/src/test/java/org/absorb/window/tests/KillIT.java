package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.absorb.window.probe.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A window that is killed in the middle of a sweep: the work goes on without it, and is found
 * again. Then everything is killed: what was computed is gone on with, and nothing is other than it
 * would have been.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

  private static final String NAME = "sweep";
  private static final int RUNS = 10;

  /** A run's end in a journal. */
  private static final Pattern END =
      Pattern.compile("\"id\": \"(\\w+)\".*\"stateHash\": \"(\\w+)\"");

  private static final Pattern RESUMED = Pattern.compile("\"resumedFrom\": \\[\\s*\\d");
  private static final Pattern FRACTION = Pattern.compile("\"packingFraction\": ([0-9.]+)");

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeAll
  void open() {
    desk = Desk.asShipped(1280, 800);
    // one worker, many runs: a sweep that is done with before a window comes up shows nothing
    desk.prefer("{\"computing\": {\"workers\": 1, \"threads\": 1}}");
    project = desk.project("killed", sweep("0.66, 0.68, 0.7, 0.72, 0.74"));
    window = desk.open(project.toString());
  }

  private static Project.Experiment sweep(String fractions) {
    String json = Project.sgd(NAME, 20_000, fractions).json();
    return new Project.Experiment(
        NAME, json.replace("\"transient\"", "\"checkpointEvery\": 0.2, \"transient\""));
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> ends(Project of) {
    Map<String, String> ends = new TreeMap<>();
    of.journal().stream()
        .map(END::matcher)
        .filter(Matcher::find)
        .forEach(end -> ends.put(end.group(1), end.group(2)));
    return ends;
  }

  private long begun() {
    return project.journal().stream().filter(line -> line.contains("\"running\"")).count();
  }

  private boolean runs() {
    return window
        .all()
        .anyMatch(
            seen -> seen.type().equals("TreeItem") && seen.texts().toString().contains("steps/s"));
  }

  @Test
  @Order(1)
  void aSweepIsUnderWay() {
    window.unfold("explorer.tree", "Experiments");
    window.open(
        "explorer.tree",
        NAME,
        "its tab",
        () -> window.maybe("form.dynamics.learningRate").isPresent());
    window.click("editor.run");
    window.holds("runs that run, in the queue", this::runs);
    window.holds("one that is done", () -> project.count("finished") > 0);
    assertTrue(project.count("finished") < RUNS, "the middle of it");
  }

  @Test
  @Order(2)
  void theWindowIsKilledAndTheWorkGoesOn() {
    window.program().kill();
    long before = project.count("finished");
    Until.holds(
        "more runs done, without a window",
        Window.PATIENCE,
        () -> project.count("finished") > before);
    assertTrue(project.count("finished") < RUNS, "the middle of it still");
  }

  @Test
  @Order(3)
  void openedAgainItShowsHowItGoesOn() {
    window = desk.open();
    window.item("explorer.tree", "killed");
    window.item("queue.tree", NAME);
    window.holds("runs that run, in the queue", this::runs);
    window.find("the experiment that was open", Window.text("CTabItem", NAME));
    desk.screen().shoot("kill-03-again");
    assertEquals(0, project.count("failed"));
    long begun = begun();
    assertTrue(begun <= RUNS, "each was begun once: " + begun);
  }

  @Test
  @Order(4)
  void thenEverythingIsKilled() {
    Until.holds("a checkpoint", Window.PATIENCE, () -> !project.files("checkpoint.npz").isEmpty());
    computing()
        .flatMap(is -> Stream.concat(is.descendants(), Stream.of(is)))
        .forEach(ProcessHandle::destroyForcibly);
    window.program().kill();
    assertTrue(project.count("finished") < RUNS, "the middle of it still");
  }

  /** Who works on the project's queue: its folder is in the command. */
  private Stream<ProcessHandle> computing() {
    return ProcessHandle.allProcesses()
        .filter(is -> is.info().commandLine().orElse("").contains(project.toString()));
  }

  /** What waits is paused, as a user might: only what was killed is left to go on with. */
  @Test
  @Order(5)
  void openedAgainItOffersToGoOn() {
    queue("--pause");
    window = desk.open();
    Seen way = window.find("status.way");
    assertEquals("Go on with 1 run", way.text().replaceAll("<.*?>", ""));
    window.expect("queue.attend", "says how many", is -> is.text().equals("Go on with 1 run"));
    desk.screen().shoot("kill-05-alone");
    long before = project.count("finished");
    window.hands().click(way.box());
    window.holds("it is done", () -> project.count("finished") == before + 1);
    window.holds("its process has ended", () -> computing().findAny().isEmpty());
  }

  private void queue(String order) {
    Program told =
        desk.start(
            List.of("queue", project.toString(), order),
            desk.environment(desk.folder().resolve("terminal")));
    assertEquals(0, told.status(Window.PATIENCE).orElse(-1), told.err());
  }

  @Test
  @Order(6)
  void whatWaitsIsGoneOnWithFromTheQueue() {
    queue("--resume");
    window.click("queue.attend");
    window.holds("all runs done", 3 * Window.PATIENCE, () -> project.count("finished") == RUNS);
    assertEquals(0, project.count("failed"));
    assertFalse(resumed().isEmpty(), "from a checkpoint");
    window.holds("nothing that runs", () -> window.maybe("queue.tree").isEmpty());
    assertEquals(0, window.quit());
  }

  /** What is said of the runs that went on from a checkpoint. */
  private List<String> resumed() {
    return project.files("run.json").stream()
        .map(KillIT::read)
        .filter(record -> RESUMED.matcher(record).find())
        .toList();
  }

  /** Those that were disturbed, and the other replicas of their cells. */
  @Test
  @Order(7)
  void runsEndedAsIfNothingHadHappened() {
    Set<String> fractions = new TreeSet<>();
    for (String record : resumed()) {
      FRACTION.matcher(record).results().forEach(found -> fractions.add(found.group(1)));
    }
    Project undisturbed = desk.computed("undisturbed", sweep(String.join(", ", fractions)));
    Map<String, String> ends = ends(undisturbed);
    assertEquals(2 * fractions.size(), ends.size());
    Map<String, String> there = ends(project);
    there.keySet().retainAll(ends.keySet());
    assertEquals(ends, there);
  }
}
