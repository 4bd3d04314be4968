package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
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

/** An experiment is designed: its price, its replicas, its axes, its JSON, its command line. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorIT {

  private static final String NAME = "it's one";
  private static final String RATE = "form.dynamics.learningRate";

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    desk.prefer("{\"computing\": {\"workers\": 2, \"threads\": 1}}");
    project = desk.project("my design", Project.sgd(NAME, 2_000_000, "0.66, 0.68, 0.7"));
    window = desk.open(project.toString());
    window.unfold("explorer.tree", "Experiments");
    window.open(
        "explorer.tree", NAME, "the learning rate 0.1", () -> window.words(RATE).equals("0.1"));
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private String forecast() {
    return window.words("editor.forecast");
  }

  private boolean axis(String values) {
    return window.words("sweep.axes").contains(values);
  }

  @Test
  @Order(1)
  void saysWhatItWillTake() {
    window.holds(
        "time, disk and what is there",
        () -> forecast().matches("about .+, [\\d.]+ [kM]B, 0 of 3 cells already computed"));
    assertTrue(window.words("editor.basis").contains("with 2 workers"));
    assertTrue(window.words("editor.basis").contains("3 cells tried here"));
    desk.screen().shoot("editor-01-forecast");
  }

  @Test
  @Order(2)
  void saysItAnewAfterAnEditAndKeepsItWhileAnythingIsWrong() {
    String before = forecast();
    window.fill("form.protocol.steps", "40000000");
    window.holds(
        "another forecast", () -> forecast().startsWith("about") && !forecast().equals(before));
    String twentyTimes = forecast();
    window.fill(RATE, "nonsense");
    window.expect("editor.run", "is disabled", seen -> !seen.is(Mark.ENABLED));
    assertEquals(twentyTimes, forecast());
    window.hands().press("ctrl+z", "ctrl+z");
    window.holds("as it was", () -> forecast().equals(before));
    window.fill("form.protocol.steps", "2000");
    window.holds("seconds", () -> forecast().matches("about \\d+ s, .*"));
  }

  @Test
  @Order(3)
  void replicasAreCountedByPrecision() {
    window.reveal("form.counting");
    window.focus("form.counting");
    window.hands().press("Right");
    window.find("form.replicas.until");
    window.fill("form.replicas.most", "6");
    window.fill("form.replicas.until", "2");
    window.find("why not", seen -> seen.tip().contains("until") && seen.tip().contains("2"));
    desk.screen().shoot("editor-03-wrong");
    window.fill("form.replicas.until", "0.5");
    window.holds("up to 6 of each", () -> window.words("editor.forecast").startsWith("about"));
    window.hands().press("ctrl+s");
    window.holds(
        "in its file", () -> project.json(NAME).replaceAll("\\s", "").contains("\"until\":0.5"));
    desk.screen().shoot("editor-03-precision");
  }

  @Test
  @Order(4)
  void anAxisIsGivenOtherSpacings() {
    window.reveal("sweep.axes");
    window.pick("sweep.axes", "0.66");
    shape("Equal steps");
    window.holds("equal steps", () -> axis("0.66..0.7 by 0.02"));
    shape("Halve the steps");
    window.holds("half of them", () -> axis("0.66..0.7 by 0.01"));
    shape("Equal ratios");
    window.holds("equal ratios", () -> axis("0.66..0.7 log 5"));
    window.hands().press("ctrl+z", "ctrl+z", "ctrl+z");
    window.holds("as it was", () -> axis("0.66, 0.68, 0.7"));
  }

  private void shape(String item) {
    window.click("sweep.shape");
    window.menus().pick(item);
  }

  @Test
  @Order(5)
  void itsJsonStandsBesideTheForm() {
    window.click("editor.json"); // the middle of three
    window.find("editor.text");
    assertTrue(window.maybe(RATE).isPresent(), "and the form is there");
    window.fill(RATE, "0.3");
    window.holds(
        "in the text too", () -> window.words("editor.text").contains("\"learningRate\": 0.3"));
    desk.screen().shoot("editor-05-both");
  }

  @Test
  @Order(6)
  void wrongValuesOfAnAxisSurviveThatTheAxesAreReplaced() {
    window.reveal("sweep.axes");
    window.open(
        "sweep.axes",
        "0.66",
        "a field for the values",
        () -> window.maybe("sweep.values").filter(Window::focused).isPresent());
    window.hands().retype("0.66, 0.6x");
    String text = window.words("editor.text");
    assertTrue(text.contains("0.68"), text);
    window.focus("editor.text");
    window.hands().press("ctrl+Home");
    window.hands().press(text.indexOf("0.68") + "0.6".length(), "Right");
    window.hands().press("Delete");
    window.hands().type("9");
    window.holds("other axes", () -> axis("0.69"));
    assertEquals("0.66, 0.6x", window.words("sweep.values"));
    desk.screen().shoot("editor-06-kept");
    window.hands().click(window.item("sweep.axes", "0.69").box());
    window.hands().press("F2");
    window.expect("sweep.values", "has the keyboard", Window::focused);
    window.hands().retype("0.66, 0.67");
    window.hands().press("Return");
    window.holds("what was meant", () -> axis("0.66, 0.67"));
  }

  @Test
  @Order(7)
  void theSameIsDoneInATerminal() {
    window.fill(RATE, "0.25");
    window.click("editor.copy");
    window.find("that it was copied", seen -> seen.text().startsWith("Copied:"));
    assertTrue(project.json(NAME).contains("0.25"), "it is saved first");
    window.focus("explorer.search");
    window.hands().press("ctrl+a", "ctrl+v");
    String line =
        window.there(
            "the line",
            Window.PATIENCE,
            () ->
                Optional.of(window.words("explorer.search"))
                    .filter(words -> words.contains(" run --workers 2 --threads 1 -- ")));
    assertTrue(line.endsWith("'it'\\''s one'"), line);
    Program shell = desk.shell(line);
    assertEquals(0, shell.status(2 * Window.PATIENCE).orElse(-1), shell.err());
    assertTrue(project.count("finished") >= 8, "two cells, four replicas each at least");
    assertEquals(0, project.count("failed"));
    window.find("that no experiment is called so", Window.name("explorer.none"));
    window.hands().press("ctrl+a", "Delete");
    window.gone("a word of what is not found", Window.name("explorer.none"));
    window.holds("that all is computed", () -> forecast().equals("2 of 2 cells already computed"));
    Seen run = window.find("editor.run");
    assertFalse(run.is(Mark.ENABLED), "however many more replicas there may be");
    desk.screen().shoot("editor-07-done");
    window.focus(RATE);
    window.menu("File", "Close project");
    window.gone("a field that goes with the keyboard in it", Window.name(RATE));
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    assertEquals(List.of(NAME), project.experiments());
  }
}
