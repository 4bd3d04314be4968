package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.window.probe.Box;
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

/** A cell is played with, changed while it runs, and what it came to is kept. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaygroundIT {

  private static final String NAME = "toy";
  private static final String PHI = "system.packingFraction";

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    Experiment broken =
        new Experiment("broken", "{\"absorb\": 1, \"dynamics\": {\"type\": \"no\"}}");
    project = desk.project("play", Project.sgd(NAME, 1000, "0.6"), broken);
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private String caption() {
    return window.words("play.caption");
  }

  @Test
  @Order(1)
  void aBrokenExperimentIsNotOffered() {
    window.unfold("explorer.tree", "Experiments");
    window.perspective("Packing");
    window.tab("Playground");
    window.find("play.empty");
    window.pick("explorer.tree", NAME);
    window.find("play.begin");
    window.pick("explorer.tree", "broken");
    window.gone("an offer to play", Window.name("play.begin"));
  }

  @Test
  @Order(2)
  void aCellIsPlayed() {
    window.pick("explorer.tree", NAME);
    window.click("play.begin");
    window.find("play.canvas");
    window.holds("the start", () -> caption().contains("k = 0,"));
    Box canvas = window.find("play.canvas").box();
    window.holds("spheres", () -> Pixels.drawn(desk.screen().image(canvas)) > 20_000);
    window.click("play.step");
    window.holds("one step", () -> caption().contains("k = 1,"));
    window.click("play.play");
    window.holds("steps", () -> !caption().contains("k = 1,"));
  }

  @Test
  @Order(3)
  void theLearningRateAndThePackingFractionAreDragged() {
    turn("dynamics.learningRate", 0.8);
    window.holds(
        "the change", () -> window.words("play.log").contains("dynamics.learningRate 0.1"));
    turn(PHI, 0.2);
    window.holds("both", () -> window.words("play.log").contains(PHI + " 0.6"));
    assertTrue(window.words("play.log").contains("dynamics.learningRate"), "in their order");
    window.click("play.play");
    String paused = caption();
    desk.screen().shoot("playground-03-changed");
    Until.pause(500);
    assertEquals(paused, caption());
  }

  private void turn(String path, double share) {
    Box box = window.still("play." + path).box();
    window
        .hands()
        .drag(box.centreX(), box.centreY(), box.x() + (int) (share * box.width()), box.centreY());
  }

  @Test
  @Order(4)
  void whatItCameToIsAnExperiment() {
    window.click("play.save");
    window.holds("a third experiment", () -> project.experiments().size() == 3);
    String saved =
        project.experiments().stream()
            .filter(name -> name.contains("played"))
            .findFirst()
            .orElse("");
    assertTrue(project.json(saved).contains("learningRate"), saved);
    assertFalse(project.json(saved).contains("\"learningRate\": 0.1,"), "the changed one");
    window.item("explorer.tree", "played");
  }

  @Test
  @Order(5)
  void endsWithoutAWord() {
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
