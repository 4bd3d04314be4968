package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
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

/**
 * A plug-in's life in the window: found, reported, refused, installed from a file, used, switched
 * off, removed.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginsIT {

  private static final String BALL = "com.example.heavyball";
  private static final String FILES = "Install a plug-in";
  private static final String LABEL = "SGD with momentum";

  /** Of a plug-in that is not here yet: the form cannot show its parameters. */
  private static final Experiment ROLLING =
      new Experiment(
          "Rolling",
          """
          {"absorb": 1, "name": "Rolling",
           "system": {"dimension": 3, "particles": 300, "packingFraction": 0.6},
           "dynamics": {"type": "example.heavyBall", "learningRate": 0.1, "batchFraction": 0.5},
           "protocol": {"steps": 200}}
          """);

  private Desk desk;
  private Project project;
  private Window window;
  private Path jar;

  @BeforeAll
  void open() throws IOException {
    desk = new Desk(1280, 800);
    project = desk.project("balls", ROLLING);
    Path repository = ProductCopy.folder().resolve("repository");
    jar = desk.folder().resolve("ball.jar");
    Files.copy(repository.resolve(BALL + "-1.0.0.jar"), jar);
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private Predicate<Seen> line(String name, String state) {
    return seen ->
        seen.texts().stream().anyMatch(text -> text.contains(name))
            && seen.texts().stream().anyMatch(text -> text.contains(state));
  }

  private void state(String name, String state) {
    window.item("plugins.grid", name + ", " + state, line(name, state));
  }

  /** Whether the explorer says that something is wrong with the experiment. */
  private void marked(boolean wrong) {
    window.item(
        "explorer.tree",
        wrong ? "a mark at the experiment" : "no mark at the experiment",
        seen -> {
          String words = String.join(" ", seen.texts());
          return words.contains(ROLLING.name()) && words.contains("failed") == wrong;
        });
  }

  /**
   * With the toolkit's dialog, in which the window does not answer. A path is typed after Ctrl+L;
   * while the dialog still reads the folder, Return only completes it.
   */
  private void install(Path file) {
    window.menu("Window", "Install a plug-in from a file");
    Until.holds("the toolkit's dialog", Window.PATIENCE, () -> window.hands().see(FILES));
    window.hands().press("ctrl+l");
    window.hands().retype(file.toString());
    Until.holds(
        "the dialog took " + file,
        Window.PATIENCE,
        () -> {
          window.hands().press("Return");
          Until.pause(700);
          return !window.hands().see(FILES);
        });
  }

  @Test
  @Order(1)
  void whatTheProductOffersIsListed() {
    window.menu("Window", "Plug-ins");
    state("Heavy-ball SGD", "not installed");
    state("Susceptibility", "not installed");
    window.pick("plugins.grid", "Heavy-ball SGD");
    window.still("plugins.install");
    desk.screen().shoot("plugins-1-offered");
  }

  @Test
  @Order(2)
  void whatIsNoPluginIsRefused() throws IOException {
    Path text = Files.writeString(desk.folder().resolve("text.jar"), "a text");
    install(text);
    window.find("the refusal", seen -> seen.text().contains("is not a jar"));
  }

  @Test
  @Order(3)
  void aJarIsReportedAndThenInstalled() {
    install(jar);
    window.find("plugins.report");
    window.hands().rest();
    window.still("plugins.report");
    desk.screen().shoot("plugins-2-report");
    assertFalse(Files.exists(desk.absorbHome().resolve("plugins/" + BALL)), "nothing has happened");
    window.button("Install 1.0.0");
    state("Heavy-ball SGD", "enabled");
    marked(false);
    assertTrue(Files.exists(desk.absorbHome().resolve("plugins/" + BALL + "/1.0.0.jar")));
    desk.screen().shoot("plugins-3-installed");
  }

  @Test
  @Order(4)
  void itsSchemeIsInTheFormAndRuns() {
    window.unfold("explorer.tree", "Experiments");
    window.open(
        "explorer.tree",
        "Rolling",
        "its form, with the plug-in's own field",
        () -> window.maybe("form.dynamics.momentum").isPresent());
    window.find("its name", seen -> seen.text().contains(LABEL));
    desk.screen().shoot("plugins-4-form");
    window.hands().press("F5");
    window.holds("its run", 60, () -> project.count("finished") == 1);
  }

  @Test
  @Order(5)
  void switchedOffAndRemovedItIsGoneAndItsRunStays() {
    window.tab("Plug-ins");
    window.pick("plugins.grid", "Heavy-ball SGD");
    window.click("plugins.disable");
    state("Heavy-ball SGD", "disabled");
    window.click("plugins.enable");
    state("Heavy-ball SGD", "enabled");
    window.click("plugins.remove");
    state("Heavy-ball SGD", "not installed");
    marked(true);
    assertEquals(1, project.count("finished"));
    window.menu("View", "Dark theme");
    window.hands().rest();
    window.holds(
        "a dark window",
        () -> Pixels.brightness(desk.screen().image(new Box(0, 100, 1280, 400))) < 90);
    desk.screen().shoot("plugins-5-dark");
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
