package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.window.probe.Box;
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

/** A newcomer: the welcome page, the guided tour, a first project, and the page again after it. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WelcomeIT {

  private static final String TEMPLATES = "welcome.templates";
  private static final String RECENT = "welcome.recent";
  private static final double DARK = 100;
  private static final String TITLE = "tour.title";

  private Desk desk;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    window = desk.open();
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private double brightness() {
    return Pixels.brightness(desk.screen().image(new Box(0, 100, 1280, 600)));
  }

  @Test
  @Order(1)
  void thePageStandsWhereNoProjectIs() {
    window.item(TEMPLATES, "example");
    window.item(RECENT, "Nothing yet");
    window.hands().rest();
    desk.screen().shoot("welcome");
    window.click("welcome.theme");
    window.hands().rest();
    window.holds("a dark page", () -> brightness() < DARK);
    desk.screen().shoot("welcome-dark");
    window.click("welcome.theme");
    window.holds("a light page", () -> brightness() > DARK);
  }

  @Test
  @Order(2)
  void theTourPointsAtRealPartsAndIsLeft() throws IOException {
    window.click("welcome.tour");
    String[] titles = {"Projects and", "What is being", "Curves", "The spheres", "All runs"};
    for (String title : titles) {
      window.expect(TITLE, "says " + title, seen -> seen.text().startsWith(title));
      desk.screen().shoot("tour-" + title.replace(' ', '-').toLowerCase(java.util.Locale.ROOT));
      window.hands().press("Return");
    }
    window.expect(TITLE, "the last", seen -> seen.text().startsWith("Finite-size"));
    window.hands().press("Left");
    window.expect(TITLE, "back", seen -> seen.text().startsWith("All runs"));
    window.hands().press("Escape");
    window.gone("the tour", Window.name("tour.box"));
    String kept = Files.readString(desk.absorbHome().resolve("workbench/preferences.json"));
    assertTrue(kept.contains("\"taken\": true"), kept);
    window.menu("Help", "Guided tour");
    window.expect(TITLE, "again", seen -> seen.text().startsWith("Projects and"));
    window.click("tour.skip");
    window.gone("the tour", Window.name("tour.box"));
  }

  @Test
  @Order(3)
  void aProjectBeginsWithATemplateAndThePageGoes() {
    window.menu("Help", "Welcome page");
    window.pick(TEMPLATES, "example");
    window.hands().press("Return");
    Path occupied = desk.folder();
    window.fill("new.folder", occupied.toString());
    window.holds("why not", () -> window.words("new.complaint").contains("holds something"));
    window.fill("new.folder", desk.folder().resolve("begun").toString());
    window.hands().press("Return");
    window.item("explorer.tree", "begun");
    window.gone("the page", Window.name(TEMPLATES));
  }
}
