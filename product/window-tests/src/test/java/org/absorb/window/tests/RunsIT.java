package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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

/**
 * The runs of a project as a table: filtered, sorted, tagged, copied; and a filter that is wrong.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunsIT {

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    project = desk.computed("table", Project.sgd("dense", 400, "0.60, 0.62, 0.64, 0.66"));
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private List<Seen> lines() {
    return window.find("runs.grid").parts().stream()
        .filter(seen -> seen.type().equals("GridItem"))
        .toList();
  }

  private boolean shows(int lines) {
    return lines().size() == lines;
  }

  private void filter(String text) {
    window.fill("runs.filter", text);
  }

  private void heading(String column) {
    window
        .hands()
        .click(
            window
                .find(
                    "the heading " + column,
                    seen -> seen.type().equals("GridHeading") && seen.name().equals(column))
                .box());
  }

  @Test
  @Order(1)
  void listsCellsWithTheMeansOfTheirReplicas() {
    window.find("explorer.tree");
    window.hands().press("ctrl+shift+r");
    window.find("runs.grid");
    window.holds("four cells", () -> shows(4));
    window.holds("their names", () -> window.words("runs.grid").contains("φ 0.640"));
    window.holds("all of them", () -> window.words("runs.count").equals("4 cells, 8 runs"));
    window.holds(
        "means with errors",
        () ->
            lines().stream()
                .allMatch(
                    line -> line.texts().stream().anyMatch(t -> t.matches("0\\.\\d+\\(\\d+\\)"))));
    window.expect(
        "runs.compare",
        "says what it waits for",
        seen -> !seen.is(Mark.ENABLED) && seen.text().equals("Pick two to compare"));
    desk.screen().shoot("runs-01-cells");
  }

  @Test
  @Order(2)
  void aCellOpensIntoItsReplicas() {
    window.focus("runs.grid");
    window.hands().press("Home", "Right");
    window.holds("its replicas", () -> shows(6));
    window.holds("the first", () -> window.words("runs.grid").contains("replica 1"));
    window.hands().press("Left");
    window.holds("closed again", () -> shows(4));
  }

  @Test
  @Order(3)
  void isFilteredByTyping() {
    filter("phi > 0.61 and scheme = sgd.pairwise");
    window.holds("three cells", () -> shows(3));
    window.holds("how many", () -> window.words("runs.count").equals("3 cells, 6 of 8 runs"));
    filter("phi > 0.61 and f_a > 0");
    window.holds("by a result too", () -> shows(3));
    filter("phi > 0.7");
    window.holds("none", () -> shows(0));
    assertTrue(window.words("runs.grid").startsWith("No run passes the filter"));
  }

  @Test
  @Order(4)
  void aFilterThatIsWrongSaysWhyAndLeavesTheTable() {
    filter("phi > 0.65");
    window.holds("one cell", () -> shows(1));
    window.hands().press("End");
    window.hands().type(" and colour = red");
    window.holds(
        "what is wrong",
        () -> window.words("runs.problem").startsWith("there is no colour; there are "));
    assertTrue(window.words("runs.problem").contains("scheme"));
    assertTrue(shows(1), "the last that was understood");
    desk.screen().shoot("runs-04-wrong");
    filter("phii > 0.65");
    window.holds(
        "what was meant",
        () -> window.words("runs.problem").equals("there is no phii; did you mean phi?"));
    window.hands().press("Escape");
    window.holds("all again", () -> shows(4));
    window.gone("a complaint", Window.name("runs.problem"));
  }

  @Test
  @Order(5)
  void isSortedByAHeading() {
    heading("activity");
    window.holds("upward", () -> lines().get(0).texts().get(0).contains("0.600"));
    heading("activity");
    window.holds("downward", () -> lines().get(0).texts().get(0).contains("0.660"));
    heading("activity");
    window.holds("as it was", () -> lines().get(0).texts().get(0).contains("0.600"));
  }

  @Test
  @Order(6)
  void runsAreTaggedAndFoundByTheirTag() throws IOException {
    window.focus("runs.grid");
    window.hands().press("Home", "Down", "t");
    window.find("ask.text");
    window.hands().type("paper, check");
    window.hands().press("Return");
    window.holds("the tags", () -> window.words("runs.grid").contains("check paper"));
    Path file = project.folder().resolve("annotations.jsonl");
    window.holds("kept in the project", () -> Files.exists(file));
    assertEquals(2, Files.readAllLines(file).size(), "both replicas");
    window.hands().press("p");
    window.holds("pinned, so the first", () -> lines().get(0).texts().get(0).contains("0.620"));
    filter("tag:paper");
    window.holds("found", () -> shows(1));
    desk.screen().shoot("runs-06-tagged");
    window.hands().press("Escape");
  }

  @Test
  @Order(7)
  void isCopied() {
    window.focus("runs.grid");
    window.hands().press("Home", "ctrl+c");
    window.holds(
        "that it was", () -> window.all().anyMatch(seen -> seen.text().contains("lines copied")));
    window.focus("runs.filter");
    window.hands().press("ctrl+a", "ctrl+v");
    window.holds(
        "the names of its columns",
        () -> window.words("runs.filter").startsWith("runs,experiment,system.packingFraction"));
    window.hands().press("Escape");
    window.holds("all again", () -> shows(4));
  }

  @Test
  @Order(8)
  void whatIsPickedHereIsPlotted() {
    window.focus("runs.grid");
    window.hands().press("Home");
    window.holds("the plot", () -> window.maybe("plot.canvas").isPresent());
    window.holds("selected", () -> lines().get(0).is(Mark.SELECTED));
    window.click("runs.lines"); // the middle of it: one line a run
    window.hands().press("Left");
    window.holds("run by run", () -> shows(8) || lines().size() > 4);
    desk.screen().shoot("runs-08-runs");
  }

  @Test
  @Order(9)
  void finishedRunsAreExtendedAndGetMoreReplicas() {
    menu("Extend");
    window.find("ask.text");
    window.hands().retype("300");
    window.find("why not", seen -> seen.text().startsWith("at least 401"));
    desk.screen().shoot("runs-09-extend");
    window.hands().retype("600");
    window.hands().press("Return");
    window.holds("one that went on", () -> journal().contains("\"resumedFrom\": [400]"));
    window.holds("all done", () -> project.count("finished") == 8);
    menu("Add replicas");
    window.find("ask.text");
    window.hands().retype("3");
    window.hands().press("Return");
    window.holds("a third of each cell", () -> project.count("finished") == 12);
    assertTrue(project.json("dense").contains("\"replicas\": 3"), "so it is in the file");
    assertEquals(0, project.count("failed"));
    // What the window does not know yet it would ask about when it is closed.
    window.holds(
        "all done, in the table",
        () ->
            shows(12)
                && lines().stream().allMatch(line -> line.texts().toString().contains("limit")));
  }

  private void menu(String item) {
    window.hands().rightClick(lines().get(0).box());
    window.menus().pick(item);
  }

  private String journal() {
    return String.join("\n", project.journal());
  }

  @Test
  @Order(10)
  void whatWasDoneLastIsKeptHoweverSlowTheDisk() throws IOException {
    Path file = project.folder().resolve("annotations.jsonl");
    Path lock = project.folder().resolve("edit.lock");
    try (FileChannel busy =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      busy.lock();
      window.focus("runs.grid");
      window.hands().press("Home", "t");
      window.find("ask.text");
      window.hands().retype("last");
      window.hands().press("Return");
      window.holds("the question is answered", () -> window.maybe("ask.text").isEmpty());
      window.holds("back in the table", () -> window.find("runs.grid").is(Mark.FOCUSED));
      window.hands().press("ctrl+q");
      assertTrue(window.program().status(2).isEmpty(), "it waits");
      assertFalse(Files.readString(file).contains("last"));
    }
    assertEquals(0, window.ended());
    assertTrue(Files.readString(file).contains("last"));
    window = desk.open(project.toString());
    window.hands().press("ctrl+shift+r");
    window.find("runs.grid");
  }

  @Test
  @Order(11)
  void aDamagedRunHasNoResultsAndStopsNobody() throws IOException {
    Files.writeString(project.files("log.csv").get(0), "k,nonsense\n0,x\n");
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    window = desk.open(project.toString());
    window.hands().press("ctrl+shift+r");
    window.find("runs.grid");
    window.holds("all lines", () -> lines().size() > 4);
    window.holds(
        "results of the others",
        () ->
            lines().stream()
                .anyMatch(
                    line -> line.texts().stream().anyMatch(t -> t.matches("0\\.\\d+\\(\\d+\\)"))));
    assertEquals(0, window.quit());
  }
}
