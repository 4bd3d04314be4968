package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.absorb.runner.slurm.support.OneNodeSlurm;
import org.absorb.window.probe.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A figure of the paper, from its template to its numbers, with nothing but the window: its project
 * is made, handed to a real Slurm and followed there, a task of it is killed and has to be told to
 * go on. What came of it is, to the last bit, what one worker here computes.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 120, unit = TimeUnit.MINUTES)
class Figure4bOnClusterIT {

  private static final String TEMPLATE = "paper.fig4b.quick";
  private static final String EXPERIMENT = "Flatness";

  /** Two schemes, two packing fractions, four batch fractions, four replicas. */
  private static final int RUNS = 2 * 2 * 4 * 4;

  /** All of it on one core, beside other work. */
  private static final double LONG_SECONDS = 50 * 60;

  private static final String LINE = "queue.cluster";
  private static final Pattern DONE = Pattern.compile("On farm: (\\d+) of (\\d+) tasks done.*");

  private static final Pattern WHOLE = Pattern.compile("(\\d+) of " + RUNS + " runs.*");

  private OneNodeSlurm slurm;
  private Desk desk;
  private Window window;
  private Project project;
  private Project local;
  private int tasks;
  private int killed;

  @BeforeAll
  void open() throws Exception {
    slurm = OneNodeSlurm.start(Files.createTempDirectory("absorb-slurm-"));
    desk = Desk.asShipped(1280, 800);
    project = new Project(desk.folder().resolve("on-farm"));
    local = new Project(desk.folder().resolve("local"));
    window = desk.open();
  }

  @AfterAll
  void close() throws IOException {
    if (slurm != null) {
      slurm.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  private void shoot(String step) {
    desk.screen().shoot("figure-4b-" + step);
  }

  @Test
  @Order(1)
  void aProjectIsMadeOfTheTemplate() {
    window.menu("File", "New project from template");
    window.click("new.template");
    window.menus().pick(TEMPLATE);
    window.fill("new.folder", project.toString());
    window.expect("new.create", "to be pressed", seen -> seen.is(Mark.ENABLED));
    shoot("01-template");
    window.click("new.create");
    window.unfold("explorer.tree", "on-farm");
    window.pick("explorer.tree", EXPERIMENT);
    shoot("01-project");
  }

  @Test
  @Order(2)
  void theClusterIsToldOfInTheDialog() {
    window.menu("Run", "Run on a cluster");
    window.click("cluster.new");
    window.dialog("Its name");
    window.hands().type("farm");
    window.hands().press("Return");
    window.expect("cluster.name", "is chosen", seen -> seen.text().equals("farm"));
    window.fill("form.minutes", "60");
    window.fill("form.memory", "600");
    window.fill("form.taskSeconds", "15");
    window.fill("form.ssh", slurm.login().way());
    window.expect("form.ssh", "typed", seen -> seen.text().equals(slurm.login().way()));
    window.holds(
        "a plan",
        () -> window.words("cluster.summary").matches(RUNS + " runs in \\d+ tasks, the longest.*"));
    shoot("02-dialog");
  }

  @Test
  @Order(3)
  void whatIsSubmittedRunsThere() {
    window.click("cluster.submit");
    window.gone("the dialog", Window.name("cluster.summary"));
    window.holds("two tasks that run", () -> line().contains("2 running"));
    Matcher all = DONE.matcher(line());
    assertTrue(all.matches(), line());
    tasks = Integer.parseInt(all.group(2));
    assertTrue(tasks > 2, "the others wait: " + line());
    shoot("03-running");
    window.hands().point(window.find(LINE).box());
    Until.pause(1500); // until the tip is there
    shoot("03-tip");
    window.hands().rest();
  }

  private String line() {
    return window.words(LINE);
  }

  /** How many tasks are done, as the line says; all, when it has gone. */
  private int done() {
    Matcher says = DONE.matcher(line());
    return says.matches() ? Integer.parseInt(says.group(1)) : tasks;
  }

  @Test
  @Order(4)
  void theQueueTellsHowFarTheyAre() {
    window.item("queue.tree", "replica");
    for (int least = 1; least <= 3; least++) {
      int runs = least;
      window.holds("finished runs, at least " + least, LONG_SECONDS, () -> finished() >= runs);
    }
    shoot("04-progress");
  }

  /** How many runs are finished, as the line above the queue says. */
  private int finished() {
    Matcher says = WHOLE.matcher(window.words("queue.whole"));
    return says.matches() ? Integer.parseInt(says.group(1)) : 0;
  }

  /** Without a word, in the middle of its runs. */
  @Test
  @Order(5)
  void aTaskThatIsKilledIsSeenToHaveStopped() {
    Crowd.Member task =
        window.there(
            "a task's process",
            Window.PATIENCE,
            () -> Crowd.all().stream().filter(Crowd::isTask).max(Comparator.comparing(this::task)));
    killed = task(task);
    task.kill();
    window.holds(
        "one that has stopped", 2 * Window.PATIENCE, () -> line().contains("1 stopped (FAILED)"));
    shoot("05-stopped");
    assertTrue(window.find(LINE).tip().contains("task " + killed + ": stopped"), line());
  }

  private int task(Crowd.Member member) {
    return Integer.parseInt(member.words().get(4));
  }

  @Test
  @Order(6)
  void itGoesOnWhenTold() throws Exception {
    String end = "(?s).*\"ended\": \\{[^}]*\"" + killed + "\": \"FAILED\".*";
    assertTrue(submission().matches(end), submission());
    assertEquals(1, arrays());
    window.click("queue.cluster.retry");
    window.find("what was done", seen -> seen.text().equals("1 task was submitted again"));
    window.holds("nothing that has stopped", () -> !line().contains("stopped"));
    shoot("06-retried");
    assertEquals(2, arrays(), "what was killed is in a second array");
  }

  private String submission() throws IOException {
    try (var all = Files.list(project.folder().resolve("cluster"))) {
      return Files.readString(all.findFirst().orElseThrow().resolve("submission.json"));
    }
  }

  private int arrays() throws IOException {
    Matcher arrays = Pattern.compile("\"arrays\": \\[([^]]*)\\]").matcher(submission());
    assertTrue(arrays.find());
    return arrays.group(1).split(",").length;
  }

  @Test
  @Order(7)
  void allOfItIsDone() throws Exception {
    Set<Integer> seen = new LinkedHashSet<>();
    window.holds(
        "all tasks done",
        LONG_SECONDS,
        () -> {
          seen.add(done());
          return window.maybe(LINE).isEmpty();
        });
    assertTrue(seen.size() > 2, "the line has told of more and more: " + seen);
    assertEquals(RUNS, project.count("finished"));
    assertEquals(RUNS, project.statuses().size());
    window.holds("a cluster with nothing to do", this::isIdle);
    window.holds("an empty queue", () -> window.maybe("queue.tree").isEmpty());
    shoot("07-done");
    System.out.printf(
        "figure 4b on a cluster: %d tasks, task %d killed, %d runs, %d went on from a checkpoint%n",
        tasks, killed, RUNS, Undisturbed.resumes(project));
  }

  /** A run's end is in its journal a moment before Slurm knows of the job's. */
  private boolean isIdle() {
    try {
      return slurm.ask("squeue", "-h").isEmpty();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(8)
  void everyBitIsThatOfALocalRun() throws IOException {
    Terminal terminal = new Terminal(desk, local);
    terminal.absorb("new", local.toString(), "--template", TEMPLATE);
    assertEquals(local.json(EXPERIMENT), project.json(EXPERIMENT));
    terminal.run();
    window.holds("the local run", LONG_SECONDS, () -> !terminal.runs());
    assertEquals(RUNS, local.count("finished"), "one worker has computed all");
    assertEquals(List.of(), new Undisturbed(local).differences(project));
  }

  /** Or else the comparison would say little: one digit of one log. */
  @Test
  @Order(9)
  void anotherBitWouldBeSeen() throws IOException {
    String run = project.statuses().keySet().iterator().next();
    Path log = Undisturbed.folder(project, run).resolve("log.csv");
    byte[] bytes = Files.readAllBytes(log);
    bytes[bytes.length - 3] ^= 1;
    Files.write(log, bytes);
    assertEquals(
        Optional.of("log.csv of " + run + " is not the same"),
        new Undisturbed(local).differences(project).stream().findFirst());
    bytes[bytes.length - 3] ^= 1;
    Files.write(log, bytes);
    assertEquals(List.of(), new Undisturbed(local).differences(project));
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
