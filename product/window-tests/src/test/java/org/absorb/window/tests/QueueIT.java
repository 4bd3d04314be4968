package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
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

/** The queue is put in order while it is worked on, with more and fewer hands; and a run fails. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueueIT {

  /** Nothing ends by itself. */
  private static final int LONG = 100_000_000;

  private static final Pattern ID = Pattern.compile("\"id\": \"(\\w+)\"");

  private Desk desk;
  private Project project;
  private Window window;
  private Path damaged;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    desk.prefer("{\"computing\": {\"workers\": 1, \"threads\": 1}}");
    project =
        desk.project(
            "queue",
            Project.sgd("apple", LONG, "0.66, 0.68"),
            Project.sgd("berry", LONG, "0.68, 0.7"),
            Project.sgd("cherry", LONG, "0.72"));
    window = desk.open(project.toString());
    window.item("explorer.tree", "queue");
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private List<Seen> jobs() {
    return window.maybe("queue.tree").stream()
        .flatMap(tree -> tree.parts().stream())
        .filter(seen -> seen.type().equals("TreeItem"))
        .toList();
  }

  private String order() {
    return String.join(" ", jobs().stream().map(Seen::text).toList());
  }

  private Seen job(String name) {
    return jobs().stream().filter(job -> job.text().equals(name)).findFirst().orElseThrow();
  }

  private List<String> queued() throws IOException {
    return Pattern.compile("\"experiment\": \"(\\w+)\"")
        .matcher(Files.readString(project.folder().resolve("queue.json")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private long running() {
    return window
        .all()
        .filter(seen -> seen.type().equals("TreeItem") && seen.text().contains("replica"))
        .filter(seen -> seen.texts().toString().contains("steps/s"))
        .map(Seen::box)
        .distinct()
        .count();
  }

  private void choose(String chooser, String value) {
    window.click(chooser);
    window.menus().pick(value);
  }

  @Test
  @Order(1)
  void jobsCellsAndTheWholeSayHowFarTheyAre() {
    window.menu("Run", "Run all experiments");
    window.holds("three jobs", () -> order().equals("apple berry cherry"));
    window.holds("one run that runs", () -> running() == 1);
    window.holds(
        "the whole of it", () -> window.words("queue.whole").matches("0 of \\d+ runs, .* left"));
    assertTrue(job("apple").first(seen -> seen.text().equals("φ 0.660")).isPresent(), "a cell");
    desk.screen().shoot("queue-01-jobs");
  }

  @Test
  @Order(2)
  void aRunThatTwoJobsWantIsThereForBoth() {
    for (String name : List.of("apple", "berry")) {
      assertTrue(
          job(name).first(seen -> seen.text().contains("0.680")).isPresent(), name + order());
    }
  }

  @Test
  @Order(3)
  void jobsGoPastEachOther() throws IOException {
    window.pick("queue.tree", "cherry", seen -> seen.text().equals("cherry"));
    window.hands().press("alt+Up");
    window.holds("cherry before berry", () -> order().equals("apple cherry berry"));
    window.hands().press("alt+Up");
    window.holds("cherry first", () -> order().equals("cherry apple berry"));
    assertEquals("cherry", queued().get(0), "so it is in the file");
    assertTrue(job("cherry").is(Mark.SELECTED), "and stays selected");
    window.hands().press("alt+Down");
    window.holds("with keys, down too", () -> order().equals("apple cherry berry"));
  }

  @Test
  @Order(4)
  void jobsAreDragged() {
    Box from = window.still("cherry", () -> java.util.Optional.of(job("cherry"))).box();
    Box to = job("apple").box();
    window.hands().drag(from.x() + 40, from.centreY(), to.x() + 40, to.y() + 3);
    window.holds("cherry first", () -> order().equals("cherry apple berry"));
  }

  /** What runs goes on; what has its turn next is what stands first. */
  @Test
  @Order(5)
  void aRunThatFailsSaysWhyAndShowsWaysOn() throws IOException {
    Matcher ids = ID.matcher(Files.readString(project.folder().resolve("queue.json")));
    assertTrue(ids.find());
    String id = ids.group(1); // of cherry, which waits
    damaged = project.folder().resolve("runs").resolve(id.substring(0, 2)).resolve(id);
    Files.createDirectories(damaged);
    Files.writeString(damaged.resolve("run.json"), "{\"absorb\": 1");
    choose("queue.workers", "2");
    window.holds("two runs that run", () -> running() == 2);
    window.holds("one that failed", () -> project.count("failed") == 1);
    window.pick("queue.tree", "the failed run", seen -> seen.text().contains("run.json"));
    window.holds("why", () -> window.words("queue.failure").contains("run.json"));
    desk.screen().shoot("queue-05-failed");
    window.click("queue.log");
    window.holds(
        "the reason in the log",
        () -> window.all().anyMatch(seen -> seen.text().contains("run.json:")));
    window.tab("Queue");
    window.click("queue.open");
    window.holds("the run among all others", () -> window.maybe("runs.grid").isPresent());
    window.tab("Queue");
  }

  @Test
  @Order(6)
  void whatIsMendedIsTriedAgain() throws IOException {
    Files.delete(damaged.resolve("run.json"));
    window.pick("queue.tree", "the failed run", seen -> seen.text().contains("run.json"));
    window.click("queue.retry");
    window.holds("nothing that failed", () -> project.count("failed") == 0);
    window.gone("a reason", seen -> seen.name().equals("queue.failure") && !seen.text().isEmpty());
  }

  @Test
  @Order(7)
  void withFewerWorkersTheOthersWait() {
    choose("queue.workers", "1");
    window.holds("one run that runs", () -> running() == 1 && project.count("running") == 1);
    assertEquals(0, project.count("paused"), "those that gave way wait for their turn");
    choose("queue.threads", "2");
    window.holds("it runs with two threads", () -> progress().contains("\"threads\":2"));
    window.holds("and runs", () -> running() == 1);
    desk.screen().shoot("queue-07-threads");
  }

  private String progress() {
    try (var files = Files.list(project.folder().resolve("journal"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".progress")).toList()) {
        all.append(Files.readString(file).replace(" ", ""));
      }
      return all.toString();
    } catch (IOException e) {
      return ""; // it is being written
    }
  }

  @Test
  @Order(8)
  void whatAnotherJobWantsIsNotCancelledWithOne() {
    window.pick("queue.tree", "apple", seen -> seen.text().equals("apple"));
    window.hands().press("Delete");
    window.holds("two runs of apple's own", () -> project.count("cancelled") == 2);
    window.menu("Run", "Cancel all");
    window.holds("all of them", () -> project.count("running") == 0 && jobs().isEmpty());
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
