package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Promptness;
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

/** A day's work, from an experiment that is there to results that are there the next morning. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DayIT {

  private static final String FIRST = "first";
  private static final String RATE = "form.dynamics.learningRate";

  /** So many that there is work left at each step of the story. */
  private static final int STEPS = 50_000;

  private static final int RUNS = 6;
  private static final double STALL = 200;

  private Desk desk;
  private Project project;
  private Window window;
  private String second;

  @BeforeAll
  void open() {
    desk = Desk.asShipped(1280, 800);
    desk.prefer("{\"computing\": {\"workers\": 2, \"threads\": 1}}");
    project = desk.project("story", Project.sgd(FIRST, STEPS, "0.66, 0.7"));
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private void shoot(String step) {
    desk.screen().shoot("day-" + step);
  }

  private String tab() {
    return window
        .maybe(seen -> seen.type().equals("CTabItem") && seen.text().contains(second))
        .map(Seen::text)
        .orElse("");
  }

  /** Rows of runs that are being computed, as the queue shows them. */
  private Stream<Seen> running() {
    return window.all().filter(DayIT::runs);
  }

  private static boolean runs(Seen seen) {
    return seen.type().equals("TreeItem")
        && seen.text().contains("replica")
        && seen.texts().toString().contains("steps/s");
  }

  private static String words(Seen seen) {
    return seen.all().map(Seen::text).collect(Collectors.joining());
  }

  private String rate() {
    return window.words(RATE);
  }

  @Test
  @Order(1)
  void opensAProject() {
    window = desk.open(project.toString());
    window.item("explorer.tree", "story");
    window.unfold("explorer.tree", "Experiments");
    window.item("explorer.tree", FIRST);
    shoot("01-project");
  }

  @Test
  @Order(2)
  void opensAnExperiment() {
    window.open(
        "explorer.tree",
        FIRST,
        "its tab",
        () -> window.maybe(Window.text("CTabItem", FIRST)).isPresent());
    window.holds("the learning rate 0.1", () -> rate().equals("0.1"));
    shoot("02-experiment");
  }

  @Test
  @Order(3)
  void duplicatesIt() {
    List<String> before = project.experiments();
    window.menu("Experiment", "Duplicate experiment");
    window.holds("a second experiment", () -> project.experiments().size() > before.size());
    second =
        project.experiments().stream()
            .filter(name -> !before.contains(name))
            .findFirst()
            .orElseThrow();
    window.holds("the tab of " + second, () -> !tab().isEmpty());
    window.item("explorer.tree", second);
    shoot("03-duplicate");
  }

  @Test
  @Order(4)
  void changesTheLearningRate() {
    window.fill(RATE, "0.2");
    window.holds("a tab that says it is not saved", () -> tab().startsWith("*"));
    assertTrue(project.json(second).contains("0.1"), "nothing is saved yet");
    window.expect("editor.run", "is enabled", seen -> seen.is(Mark.ENABLED));
  }

  @Test
  @Order(5)
  void changesAnAxis() {
    window.reveal("sweep.axes");
    window.open(
        "sweep.axes",
        "0.66",
        "a field for the values",
        () -> window.maybe("sweep.values").filter(Window::focused).isPresent());
    window.hands().retype("0.66, 0.69, 0.7");
    window.hands().press("Return");
    window.item("sweep.axes", "0.69");
    shoot("05-axis");
  }

  @Test
  @Order(6)
  void seesWhatIsWrong() {
    window.fill(RATE, "nonsense");
    window.expect("editor.run", "is disabled", seen -> !seen.is(Mark.ENABLED));
    window.find(
        "what is wrong with which field",
        seen -> seen.tip().contains("learningRate") && seen.tip().contains("nonsense"));
    window.find("how much is wrong", seen -> seen.text().contains("1 field to mend"));
    shoot("06-wrong");
  }

  @Test
  @Order(7)
  void takesItBackAndDoesItAgain() {
    window.hands().press("ctrl+z");
    window.holds("the learning rate 0.2 again", () -> rate().equals("0.2"));
    window.expect("editor.run", "is enabled", seen -> seen.is(Mark.ENABLED));
    window.hands().press("ctrl+y");
    window.holds("the nonsense again", () -> rate().equals("nonsense"));
    window.hands().press("ctrl+z");
    window.holds("the learning rate 0.2 again", () -> rate().equals("0.2"));
  }

  @Test
  @Order(8)
  void saves() {
    window.hands().press("ctrl+s");
    window.holds("a tab that says it is saved", () -> !tab().startsWith("*"));
    String json = project.json(second);
    assertTrue(json.contains("0.2") && json.contains("0.69"), json);
    assertFalse(project.json(FIRST).contains("0.2"), "the first is as it was");
  }

  @Test
  @Order(9)
  void runsIt() {
    window.program().conversation().watch();
    window.click("editor.run");
    window.item("queue.tree", second);
    window.holds("runs that run", () -> project.count("running") > 0);
  }

  @Test
  @Order(10)
  void watchesIt() {
    window.hands().rest();
    String before = window.words("queue.tree");
    window.holds("progress in the queue", () -> !window.words("queue.tree").equals(before));
    Seen plot = window.find("plot.canvas");
    window.holds("values beside the plot", () -> !window.words("plot.table").isEmpty());
    String values = window.words("plot.table");
    BufferedImage picture = desk.screen().image(plot.box());
    window.holds("values that change", () -> !window.words("plot.table").equals(values));
    window.holds(
        "curves that grow", () -> Pixels.differing(picture, desk.screen().image(plot.box())) > 30);
    shoot("10-running");
  }

  @Test
  @Order(11)
  void cancelsARunAndTriesItAgain() {
    // The one begun last: it does not finish before it is cancelled.
    Seen run =
        window.there("a run that runs", Window.PATIENCE, () -> running().reduce((a, b) -> b));
    window.pick("queue.tree", run.text(), seen -> seen.text().equals(run.text()) && runs(seen));
    window.expect("queue.tree", "has the keyboard", Window::focused);
    window.hands().press("Delete");
    window.holds("a cancelled run", () -> project.count("cancelled") == 1);
    // A word about it, and the way back, are there for ten seconds.
    window.expect("status.notice", "is there", seen -> !words(seen).isEmpty());
    shoot("11-cancelled");
    window.click("status.way");
    window.holds("no cancelled run", () -> project.count("cancelled") == 0);
  }

  @Test
  @Order(12)
  void pausesAndResumes() {
    window.menu("Run", "Pause all");
    window.holds(
        "paused runs and no others",
        () -> project.count("running") == 0 && project.count("paused") > 0);
    // The window looks twice a second: only what it knows can it show and ask about.
    window.holds("nothing that runs, in the queue", () -> running().findAny().isEmpty());
    shoot("12-paused");
    window.menu("Run", "Resume all");
    window.holds("runs that run", () -> project.count("running") > 0);
    window.holds("runs that run, in the queue", () -> running().findAny().isPresent());
  }

  @Test
  @Order(13)
  void wasPromptAllTheTime() {
    Promptness promptness = window.program().conversation().watched();
    System.out.println("The user interface while two workers compute: " + promptness);
    assertTrue(promptness.questions() > 100, promptness.toString());
    promptness.stalls().stream()
        .filter(stall -> stall.own() > STALL)
        .findFirst()
        .ifPresent(
            stall -> {
              throw new AssertionError(
                  "the user interface stood still for " + stall + ":\n" + stall.stack());
            });
  }

  @Test
  @Order(14)
  void leavesItGoing() {
    window.hands().press("ctrl+q");
    window.dialog("being computed");
    shoot("14-closing");
    window.button("Leave them going");
    assertEquals(0, window.ended());
    Until.holds("all runs finished", 600, () -> project.count("finished") == RUNS);
  }

  @Test
  @Order(15)
  void findsItAllTheNextMorning() {
    window = desk.open();
    window.item("explorer.tree", "story");
    window.holds("the tab of " + second, () -> !tab().isEmpty());
    window.holds("the learning rate 0.2", () -> rate().equals("0.2"));
    window.unfold("explorer.tree", "Experiments");
    window.pick("explorer.tree", second);
    window.expect("editor.run", "has nothing to do", run -> run.tip().contains("computed"));
    assertFalse(window.find("editor.run").is(Mark.ENABLED));
    window.holds("values beside the plot", () -> !window.words("plot.table").isEmpty());
    shoot("15-morning");
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
