package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
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
 * A plug-in's life in the window: found, reported, refused, installed from a file, used, compared
 * with what comes along, updated, taken back, switched off, removed.
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
  private static final Experiment ROLLING = sgd("Rolling", "example.heavyBall");

  private static final Experiment PLAIN = sgd("Plain", "sgd.pairwise");

  private static Experiment sgd(String name, String scheme) {
    return new Experiment(
        name,
        """
        {"absorb": 1, "name": "%s",
         "system": {"dimension": 3, "particles": 300, "packingFraction": 0.66},
         "dynamics": {"type": "%s", "learningRate": 0.1, "batchFraction": 0.5},
         "protocol": {"steps": 400, "transient": 100}}
        """
            .formatted(name, scheme));
  }

  private Desk desk;
  private Project project;
  private Window window;
  private Path jar;

  @BeforeAll
  void open() throws IOException {
    desk = new Desk(1280, 800);
    project = desk.project("balls", ROLLING, PLAIN);
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
    window.menu("Run", "Run all experiments");
    window.holds("both runs", () -> project.count("finished") == 2);
  }

  private List<Seen> lines(String grid) {
    return window.find(grid).parts().stream()
        .filter(seen -> seen.type().equals("GridItem"))
        .toList();
  }

  @Test
  @Order(5)
  void itsRunIsComparedWithOneOfABuiltInScheme() {
    window.perspective("alt+2", "Compare");
    window.holds("two cells", () -> lines("runs.grid").size() == 2);
    window.focus("runs.grid");
    window.hands().press("Home", "ctrl+Down", "space", "c");
    window.find("compare.settings");
    window.holds(
        "both schemes",
        () -> {
          String words = window.words("compare.settings");
          return words.contains("example.heavyBall") && words.contains("sgd.pairwise");
        });
    window.holds("its curves", () -> curves() > 1000);
    window.hands().rest();
    desk.screen().shoot("plugins-5-compared");
  }

  private long curves() {
    return Pixels.drawn(desk.screen().image(window.find("compare.canvas").box()));
  }

  @Test
  @Order(6)
  void aNewerVersionIsAnUpdateAndTheOlderOneIsTakenBack() throws IOException {
    window.hands().press("alt+1");
    window.find("explorer.tree");
    install(Jars.changed(jar, "newer.jar", "Bundle-Version", "1.1.0"));
    window.find("plugins.report");
    assertTrue(window.words("plugins.report").contains("1.0.0"), "what it replaces");
    window.button("Install 1.1.0");
    window.tab("Plug-ins");
    state("Heavy-ball SGD", "1.1.0");
    window.pick("plugins.grid", "Heavy-ball SGD");
    window.still("plugins.use");
    desk.screen().shoot("plugins-6-updated");
    window.click("plugins.use");
    state("Heavy-ball SGD", "1.0.0");
  }

  @Test
  @Order(7)
  void whatDoesNotFitIsReportedAndCannotBeInstalled() throws IOException {
    String java = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"";
    Path later = Jars.changed(jar, "later.jar", "Bundle-Version", "2.0.0");
    install(Jars.changed(later, "future.jar", "Require-Capability", java));
    window.holds("why", () -> window.words("plugins.complaint").contains("Java 99"));
    window.find(
        "no way to install it",
        seen -> seen.text().equals("Install 2.0.0") && !seen.is(Mark.ENABLED));
    window.still("plugins.report");
    desk.screen().shoot("plugins-7-misfit");
    window.button("Cancel");
    state("Heavy-ball SGD", "1.0.0");
  }

  @Test
  @Order(8)
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
    window.gone("a field of its own", seen -> seen.name().equals("form.dynamics.momentum"));
    window.pick("explorer.tree", "Rolling");
    window.holds("its run's values", () -> !window.words("plot.table").isEmpty());
    assertEquals(2, project.count("finished"));
    window.menu("View", "Dark theme");
    window.hands().rest();
    window.holds(
        "a dark window",
        () -> Pixels.brightness(desk.screen().image(new Box(0, 100, 1280, 400))) < 90);
    desk.screen().shoot("plugins-8-dark");
    quit();
  }

  @Test
  @Order(9)
  void aProjectWhosePluginHasGoneSaysSoAndOffersIt() {
    window = desk.open();
    window.holds(
        "what is missing",
        () -> window.words("status.notice").contains(BALL + " 1.0.0, which is not installed"));
    desk.screen().shoot("plugins-9-missing");
    window.click("status.way");
    window.find("plugins.report");
    window.button("Install 1.0.0");
    marked(false);
    quit();
  }

  private void quit() {
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
