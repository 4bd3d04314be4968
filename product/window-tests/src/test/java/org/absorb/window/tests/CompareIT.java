package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Seen;
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

/** Two cells are compared, from the run table to the sentence; then one of them loses its runs. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompareIT {

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    Experiment experiment =
        new Experiment(
            "rates",
            """
            {"absorb": 1, "name": "rates",
             "system": {"dimension": 3, "particles": 400, "packingFraction": 0.64},
             "dynamics": {"type": "sgd.pairwise", "batchFraction": 0.5},
             "protocol": {"steps": 800, "transient": 200, "stopWhen": "never"},
             "sweep": [{"path": "dynamics.learningRate", "values": [0.05, 0.1, 0.3]}],
             "replicas": 3}
            """);
    project = desk.computed("compared", experiment);
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private List<Seen> lines(String grid) {
    return window.find(grid).parts().stream()
        .filter(seen -> seen.type().equals("GridItem"))
        .toList();
  }

  private BufferedImage picture() {
    Box box = window.find("compare.canvas").box();
    return desk.screen().image(box);
  }

  @Test
  @Order(1)
  void twoCellsOfTheTableAreCompared() {
    window.find("explorer.tree");
    window.perspective("alt+2", "Compare");
    window.find("runs.grid");
    window.holds("three cells", () -> lines("runs.grid").size() == 3);
    window.focus("runs.grid");
    window.hands().press("Home", "ctrl+Down", "ctrl+Down", "space", "c");
    window.find("compare.settings");
    window.holds("one parameter", () -> lines("compare.settings").size() == 1);
    assertTrue(lines("compare.settings").get(0).texts().containsAll(List.of("0.05", "0.3")));
    window.holds(
        "the sentence",
        () -> window.words("compare.sentence").contains("Learning rate 0.3 instead of 0.05: "));
    assertTrue(window.words("compare.sentence").contains(" standard errors)"));
    window.holds("its curves", () -> Pixels.drawn(picture()) > 1000);
    window.hands().rest();
    desk.screen().shoot("compare-01-two");
  }

  /** Equal steps are other natural times where the learning rate is another. */
  @Test
  @Order(2)
  void saysWhyTheyAreNotComparable() {
    window.holds(
        "other windows", () -> window.words("compare.comparable").contains("natural times"));
  }

  @Test
  @Order(3)
  void isKeptWithTheProject() throws IOException {
    Path folder = project.folder().resolve("comparisons");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all + "");
      String text = Files.readString(all.get(0));
      assertTrue(text.contains("\"rates\"") && text.contains("0.05"), text);
    }
  }

  /** Nothing is computed: a file that has come is all that there is to see. */
  @Test
  @Order(4)
  void theExplorerListsIt() {
    window.perspective("Experiments");
    window.unfold("explorer.tree", "Comparisons");
    window.item("explorer.tree", "0.30");
    window.perspective("Compare");
    window.find("compare.settings");
  }

  @Test
  @Order(5)
  void theBaselineIsSwappedAndBack() {
    window.click("compare.side.1");
    window.hands().press("Down", "Return");
    window.holds(
        "the other way round",
        () -> window.words("compare.sentence").contains("0.05 instead of 0.3"));
    window.hands().press("ctrl+z");
    window.holds(
        "back again", () -> window.words("compare.sentence").contains("0.3 instead of 0.05"));
  }

  @Test
  @Order(6)
  void aThirdIsDroppedOnItAndTakenBack() {
    Box from = window.still("a cell", () -> Optional.of(lines("runs.grid").get(1))).box();
    Box to = window.find("compare.canvas").box();
    window.hands().drag(from.x() + 60, from.centreY(), to.centreX(), to.centreY());
    window.find("compare.side.2");
    window.hands().click(to);
    window.hands().press("ctrl+z");
    window.gone("the third", Window.name("compare.side.2"));
  }

  @Test
  @Order(7)
  void equalParametersAreShownToo() {
    window.click("compare.differences");
    window.holds("many", () -> lines("compare.settings").size() > 2);
    window.click("compare.differences");
    window.holds("one again", () -> lines("compare.settings").size() == 1);
  }

  @Test
  @Order(8)
  void theCursorReadsBothCurves() {
    Box box = window.find("compare.canvas").box();
    window.hands().point(box);
    window.holds(
        "both, and the difference",
        () -> window.words("compare.readings").matches("at natural time .*A .*B .*B \u2212 A .*"));
    desk.screen().shoot("compare-06-cursor");
  }

  private List<String> tabs() {
    return window
        .all()
        .filter(seen -> seen.type().equals("CTabItem"))
        .map(Seen::text)
        .filter(text -> text.contains(" against "))
        .toList();
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(project.folder().resolve("comparisons"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** A button in the tab row. */
  private void press(String tip) {
    window.hands().click(window.find(tip, seen -> seen.tip().equals(tip)).box());
  }

  /** A cell of the table, and the next. */
  private void compareTwo(int first, String sentence) {
    window.focus("runs.grid");
    window.hands().press("Home");
    if (first > 0) {
      window.hands().press(first, "Down");
    }
    window.hands().press("ctrl+Down", "space", "c");
    window.holds(sentence, () -> window.words("compare.sentence").contains(sentence));
  }

  /** The first was worked on, and stays. */
  @Test
  @Order(9)
  void whatWasOnlyLookedAtGivesItsPlaceToTheNext() throws IOException {
    String workedOn = tabs().get(0);
    compareTwo(0, "0.1 instead of 0.05");
    window.holds("a tab of its own", () -> tabs().size() == 2);
    compareTwo(1, "0.3 instead of 0.1");
    window.holds("the same tab", () -> tabs().size() == 2);
    assertEquals(3, kept().size(), "all are kept with the project");
    press("Delete the comparison");
    window.holds("the first", () -> tabs().equals(List.of(workedOn)));
    List<String> left = kept();
    assertTrue(
        left.size() == 2 && left.stream().noneMatch(name -> name.contains("0.10 against")),
        "deleted is what is shown: " + left);
    compareTwo(0, "0.1 instead of 0.05");
    press("Keep this comparison: the next takes another tab");
    compareTwo(1, "0.3 instead of 0.1");
    window.holds("another tab", () -> tabs().size() == 3);
    window.tab(workedOn);
    window.holds(
        "the first", () -> window.words("compare.sentence").contains("0.3 instead of 0.05"));
  }

  @Test
  @Order(10)
  void isThereAfterARestartWithoutTheRunsThatAreGone() throws IOException {
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    Files.writeString(
        project.experiment("rates"), project.json("rates").replace("0.05, 0.1, 0.3", "0.05, 0.1"));
    try (Stream<Path> files = Files.walk(project.folder().resolve("journal"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    window = desk.open(project.toString());
    window.hands().press("alt+2");
    window.find("compare.settings");
    window.holds(
        "what is gone", () -> window.words("compare.comparable").contains("in no experiment"));
    window.holds(
        "and that nothing is known",
        () -> window.words("compare.sentence").contains("nothing is known"));
    desk.screen().shoot("compare-07-gone");
    window.menu("File", "Close project");
    window.gone("what was compared", Window.name("compare.settings"));
    assertEquals(0, window.quit());
    String then = window.program().err();
    assertFalse(then.contains("Exception") || then.contains("\tat "), then);
  }
}
