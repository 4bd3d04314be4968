package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
import org.absorb.window.tests.Project.Experiment;
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

/** A collapse is steered by hand, fitted, doubted, and asked for the next runs. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScalingIT {

  private static final String NAME = "sizes";
  private static final int POINTS = 9;
  private static final int RUNS = 18;
  private static final int DARK = 90;

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    Experiment experiment =
        new Experiment(
            NAME,
            """
            {"absorb": 1, "name": "%s",
             "system": {"dimension": 3, "particles": 64, "packingFraction": 0.58},
             "dynamics": {"type": "sgd.pairwise", "learningRate": 0.2, "batchFraction": 0.5},
             "protocol": {"steps": 100, "transient": 50, "record": {"every": 2}},
             "sweep": [{"path": "system.packingFraction", "from": 0.56, "to": 0.62, "count": 3},
                       {"path": "system.particles", "values": [27, 64, 125]}],
             "replicas": 2}
            """
                .formatted(NAME));
    project = desk.computed("scaling", experiment);
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private void points(String what, String words) {
    window.holds(what, () -> window.words("scaling.data").contains(words));
  }

  @Test
  @Order(1)
  void theSweepOfTheProjectIsThere() {
    window.unfold("explorer.tree", "Experiments");
    window.perspective("Scaling");
    points("all points", POINTS + " points, 0 dropped");
    window.holds("what it is", () -> window.words("scaling.subject").contains("activity"));
    window.holds("a quality", () -> window.words("scaling.quality").contains("terms"));
    window.holds("Manna's exponents", () -> window.words("scaling.preset").contains("Manna"));
    desk.screen().shoot("scaling-01-begun");
  }

  @Test
  @Order(2)
  void aSliderIsTurnedAndTakenBack() {
    window.focus("scaling.rhoC.slider"); // a click, which moves it
    window.hands().rest();
    String before = window.words("scaling.rhoC");
    String quality = window.words("scaling.quality");
    window.hands().press("Home");
    window.holds("the lowest", () -> window.words("scaling.rhoC").startsWith("0.56"));
    window.holds("another quality", () -> !window.words("scaling.quality").equals(quality));
    window.hands().press("Right");
    window.holds("a step", () -> !window.words("scaling.rhoC").startsWith("0.5600"));
    window.focus("scaling.plots");
    window.hands().press("ctrl+z");
    window.holds("as it was", () -> window.words("scaling.rhoC").equals(before));
    window.holds("and its quality", () -> window.words("scaling.quality").equals(quality));
  }

  @Test
  @Order(3)
  void aPointIsDroppedAndKept() {
    window.focus("scaling.plots");
    window.hands().press("Right");
    window.holds("its facts", () -> window.words("scaling.pointed").contains("2 runs"));
    window.hands().press("space");
    points("one dropped", POINTS + " points, 1 dropped");
    window.holds("and it says so", () -> window.words("scaling.pointed").contains("dropped"));
    window.holds("fewer", () -> window.words("scaling.quality").contains("of " + (POINTS - 1)));
    desk.screen().shoot("scaling-03-dropped");
    window.hands().press("ctrl+z");
    points("none dropped", POINTS + " points, 0 dropped");
  }

  @Test
  @Order(4)
  void whatIsNoNumberIsSaidAndNotTaken() {
    String before = window.words("scaling.nu");
    window.fill("scaling.nu", "0");
    window.holds("what is allowed", () -> window.find("scaling.nu").tip().contains("above 0"));
    window.focus("scaling.plots");
    window.holds("the value before", () -> window.words("scaling.nu").equals(before));
  }

  @Test
  @Order(5)
  void oneSizeAloneIsNoCollapse() {
    window.click("scaling.size.0");
    window.click("scaling.size.1");
    window.holds(
        "what is missing", () -> window.words("scaling.result").contains("at least two sizes"));
    window.focus("scaling.plots");
    window.hands().press("ctrl+z");
    window.hands().press("ctrl+z");
    window.holds("nothing missing", () -> !window.words("scaling.result").contains("two sizes"));
  }

  @Test
  @Order(6)
  void isFittedAndStudied() {
    String before = window.words("scaling.rhoC");
    window.click("scaling.fit");
    window.holds("errors", () -> window.words("scaling.result").contains("bootstrap, 200"));
    assertNotEquals(before, window.words("scaling.rhoC"), "the sliders went along");
    window.click("scaling.study");
    window.holds(
        "what a proposal waits for",
        () -> window.words("scaling.next.empty").contains("as soon as"));
    window.expect("scaling.propose", "waits", seen -> !seen.is(Mark.ENABLED));
    window.item("scaling.classes", "directed percolation");
    window.expect("scaling.propose", "can be pressed", seen -> seen.is(Mark.ENABLED));
    assertFalse(window.words("scaling.next.empty").contains("as soon as"));
    window.holds("what can be told", () -> window.words("scaling.told").length() > 20);
    desk.screen().shoot("scaling-06-studied");
    window.click("scaling.size.0");
    window.holds(
        "a fit of what counted before", () -> window.words("scaling.result").contains("fit again"));
    window.focus("scaling.plots");
    window.hands().press("ctrl+z");
  }

  @Test
  @Order(7)
  void isKeptWithTheProject() throws IOException {
    Path folder = project.folder().resolve("scaling");
    window.holds("a file", () -> Files.isDirectory(folder));
    try (Stream<Path> files = Files.list(folder)) {
      String text = Files.readString(files.findFirst().orElseThrow());
      assertTrue(text.contains("\"rhoC\""), text);
    }
  }

  @Test
  @Order(8)
  void theNextRunsAreProposed() {
    window.click("scaling.propose");
    window.holds("what they give", () -> window.words("scaling.sum").contains("then about"));
    desk.screen().shoot("scaling-08-proposed");
  }

  /** Filled, some of what is shown is made anew with the colours. */
  @Test
  @Order(9)
  void isTheSameInTheDark() {
    String told = window.words("scaling.told");
    window.menu("View", "Dark theme");
    window.hands().rest();
    Box middle = new Box(0, 150, 1280, 550);
    window.holds("a dark window", () -> Pixels.brightness(desk.screen().image(middle)) < DARK);
    desk.screen().shootSettled("scaling-09-dark");
    assertEquals(told, window.words("scaling.told"));
    assertEquals("", errors());
  }

  private String errors() {
    return window
        .program()
        .err()
        .lines()
        .filter(line -> line.contains("Exception") || line.contains("\tat "))
        .collect(Collectors.joining("\n"));
  }

  @Test
  @Order(10)
  void proposedRunsAreQueued() {
    window.click("scaling.queue");
    Path file = project.folder().resolve("experiments/" + NAME + " proposed.json");
    window.holds("an experiment of them", () -> Files.exists(file));
    window.perspective("Experiments");
    window.item("explorer.tree", NAME + " proposed");
    window.holds( // else the window asks what is to become of them
        "nothing left to compute",
        4 * Window.PATIENCE,
        () ->
            project.count("finished") > RUNS
                && window.maybe(Window.text("Label", "Nothing waits")).isPresent());
  }

  @Test
  @Order(11)
  void endsWithoutAWord() {
    assertEquals(0, window.quit());
    assertEquals("", errors());
  }
}
