package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** An experiment is analysed, its findings are read, its result is found again and is damaged. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalysesIT {

  private static final String NAME = "small sweep";

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
             "system": {"dimension": 3, "particles": 64, "packingFraction": 0.5},
             "dynamics": {"type": "sgd.pairwise", "learningRate": 0.2, "batchFraction": 0.5},
             "protocol": {"steps": 100, "transient": 50, "record": {"every": 2}},
             "sweep": [{"path": "system.packingFraction", "from": 0.3, "to": 0.6, "count": 4}],
             "replicas": 2}
            """
                .formatted(NAME));
    project = desk.computed("analyses", experiment);
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private Path result() {
    return project.folder().resolve("analyses/transition.json");
  }

  @Test
  @Order(1)
  void theFormIsThatOfTheAnalysis() {
    window.unfold("explorer.tree", "Experiments");
    window.pick("explorer.tree", NAME);
    window.hands().press("ctrl+shift+a");
    Seen threshold = window.still("form.threshold");
    Seen label = window.find("its label", seen -> seen.text().startsWith("activity threshold"));
    assertTrue(
        label.box().y() + label.box().height() <= threshold.box().y(),
        "too long for its part of the column it stands above: " + label.box());
    window.holds("of what", () -> window.words("analysis.scope").contains("experiment " + NAME));
    window.holds("its name", () -> window.words("analysis.name").equals("transition"));
    assertFalse(Files.exists(result()));
  }

  @Test
  @Order(2)
  void aWrongSettingIsSaidAndNothingBegins() {
    window.fill("form.threshold", "7");
    window.expect("analysis.begin", "cannot be pressed", seen -> !seen.is(Mark.ENABLED));
    window.fill("form.threshold", "0.2");
    window.expect("analysis.begin", "can be pressed", seen -> seen.is(Mark.ENABLED));
  }

  @Test
  @Order(3)
  void itIsRunSavedAndSeen() throws IOException {
    window.click("analysis.begin");
    window.holds("a result", () -> Files.exists(result()));
    window.holds("its figures", () -> window.words("analysis.pages").contains("Figures ("));
    window.find("analysis.canvas");
    assertTrue(Files.exists(project.folder().resolve("figures/transition.png")));
    assertTrue(Files.readString(result()).contains("\"transition\""));
    desk.screen().shoot("analyses-03-figure");
    window.click("analysis.pages"); // its middle
    window.item("analysis.numbers", "φc");
    desk.screen().shoot("analyses-03-numbers");
  }

  @Test
  @Order(4)
  void whatIsToBeKnownIsListed() {
    window.tab("Findings");
    window.holds(
        "findings of the experiment", () -> window.words("findings.list").contains("runs"));
    desk.screen().shoot("analyses-04-findings");
  }

  @Test
  @Order(5)
  void aResultThatIsDamagedMeanwhileIsOneSentence() throws IOException {
    Files.writeString(result(), "{\"analysis\": \"transition\", \"findings\": [{}]}");
    window.tab("transition");
    window.holds("what is wrong", () -> window.words("analysis.empty").contains("is no result"));
    desk.screen().shoot("analyses-05-damaged");
  }

  @Test
  @Order(6)
  void endsWithoutAWord() {
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
