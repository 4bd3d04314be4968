package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.absorb.window.probe.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What somebody else does to a project, and what is not saved: nothing is lost without asking. */
@EnabledOnOs(OS.LINUX)
class ClosingIT {

  private static final String NAME = "shared";
  private static final String RATE = "form.dynamics.learningRate";

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeEach
  void open() {
    desk = new Desk(1280, 800);
    project = desk.project("project", Project.sgd(NAME, 1000, "0.66, 0.68"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void openExperiment() {
    window.unfold("explorer.tree", "Experiments");
    window.open(
        "explorer.tree", NAME, "the learning rate 0.1", () -> window.words(RATE).equals("0.1"));
  }

  private boolean dirty() {
    return window.maybe(Window.text("CTabItem", "*")).isPresent();
  }

  @Test
  void whatIsNotSavedIsAskedAbout() {
    window = desk.open(project.toString());
    openExperiment();
    String before = project.json(NAME);
    window.fill(RATE, "0.3");
    window.holds("a tab that says it is not saved", this::dirty);

    window.hands().press("ctrl+q");
    window.dialog("not saved");
    desk.screen().shoot("closing-1-unsaved");
    window.button("Cancel");
    window.holds("the window stays as it was", () -> window.words(RATE).equals("0.3"));
    assertTrue(dirty());

    window.hands().press("ctrl+q");
    window.dialog("not saved");
    window.button("Don't save");
    assertEquals(0, window.ended());
    assertEquals(before, project.json(NAME));
  }

  @Test
  void whatChangedOnDiskMeanwhileIsShown() throws IOException {
    window = desk.open(project.toString());
    openExperiment();
    window.find("plot.run"); // where a project can be written
    window.fill(RATE, "0.3");
    window.holds("a tab that says it is not saved", this::dirty);
    String theirs = project.json(NAME).replace("\"steps\": 1000", "\"steps\": 2345");
    Files.writeString(project.experiment(NAME), theirs);
    window.find("conflict.mine");
    for (String part : List.of("2 fields differ", "protocol.steps", "2345", "0.3")) {
      window.find(part, seen -> seen.text().contains(part));
    }
    desk.screen().shoot("closing-2-changed");
    assertEquals(theirs, project.json(NAME), "nothing is overwritten before an answer");
    window.click("conflict.theirs");
    window.holds("their learning rate", () -> window.words(RATE).equals("0.1"));
    window.focus(RATE);
    window.hands().press("ctrl+z");
    window.holds("our learning rate again", () -> window.words(RATE).equals("0.3"));
  }

  @Test
  void aProjectThatCannotBeWrittenIsForReading() throws IOException {
    window = desk.openAsReader(project.folder());
    window.doing(
        "a word about it",
        () -> window.hands().point(window.item("explorer.tree", "project").box()),
        () -> window.maybe(seen -> seen.tip().contains("read-only")));
    openExperiment();
    window.find(
        "a word about it in the editor",
        seen -> seen.text().equals("read-only: the project's folder cannot be written"));
    desk.screen().shoot("closing-3-reading");
    window.expect("editor.run", "is disabled", seen -> !seen.is(Mark.ENABLED));
    window.find("the plot's word", seen -> seen.text().equals("Nothing is running here yet."));
    assertTrue(window.maybe("plot.run").isEmpty(), "nothing offers to run it");
    assertEquals(0, window.quit());
  }
}
