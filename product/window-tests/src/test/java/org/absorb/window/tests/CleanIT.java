package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.window.probe.Mark;
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

/** Frames are removed by a rule, after the dialog has said how many. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CleanIT {

  private Desk desk;
  private Project project;
  private Window window;
  private long whole;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    Project.Experiment dense = Project.sgd("dense", 400, "0.60, 0.64");
    // frames at 0, 20, ..., 400: 21 of each of the four runs
    project =
        desk.project(
            "frames",
            new Project.Experiment(
                "dense",
                dense
                    .json()
                    .replace("\"transient\"", "\"frames\": {\"every\": 20}, \"transient\"")));
    Program run =
        desk.start(
            List.of("run", project.toString(), "--workers", "1"),
            desk.environment(desk.folder().resolve("terminal")));
    assertEquals(0, run.status(2 * Window.PATIENCE).orElse(-1), run.err());
    whole = bytes();
    window = desk.open(project.toString());
    window.pick("explorer.tree", "frames");
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private long bytes() {
    return project.files("trajectory.gsd").stream().mapToLong(file -> file.toFile().length()).sum();
  }

  private void says(String words) {
    window.holds(words, () -> window.words("clean.summary").startsWith(words));
  }

  @Test
  @Order(1)
  void theDialogSaysWhatWouldGo() {
    window.menu("File", "Clean up frames");
    window.dialog("only where");
    says("80 of 84 frames of 4 runs would go");
    desk.screen().shoot("clean-01-dialog");
    window.click("clean.rule"); // the one in the middle
    says("72 of 84 frames of 4 runs would go");
    window.fill("clean.every", "1");
    says("N is a whole number");
    window.expect("clean.do", "not to be pressed", seen -> !seen.is(Mark.ENABLED));
    window.fill("clean.every", "2");
    says("40 of 84 frames of 4 runs would go");
  }

  @Test
  @Order(2)
  void aFilterLeavesRunsOut() {
    window.fill("clean.filter", "phi >");
    window.expect("clean.do", "not to be pressed", seen -> !seen.is(Mark.ENABLED));
    window.holds(
        "what is wrong", () -> !window.words("clean.summary").matches("(|Looking.*|.*would go.*)"));
    desk.screen().shoot("clean-02-wrong");
    window.fill("clean.filter", "phi > 0.62 and f_a > 0");
    says("20 of 42 frames of 2 runs would go");
    desk.screen().shoot("clean-02-filter");
  }

  @Test
  @Order(3)
  void whoCancelsLosesNothing() {
    window.button("Cancel");
    window.gone("the dialog", Window.name("clean.summary"));
    assertEquals(whole, bytes());
  }

  @Test
  @Order(4)
  void whatWasSaidIsRemoved() {
    window.menu("File", "Clean up frames");
    says("80 of 84 frames of 4 runs would go");
    window.fill("clean.filter", "phi > 0.62");
    says("40 of 42 frames of 2 runs would go");
    window.click("clean.do");
    window.holds(
        "what was done",
        () ->
            window
                .all()
                .anyMatch(seen -> seen.text().startsWith("Removed 40 of 42 frames of 2 runs")));
    desk.screen().shoot("clean-04-done");
    assertTrue(bytes() < 0.6 * whole && bytes() > 0.5 * whole, bytes() + " of " + whole);
    window.menu("File", "Clean up frames");
    says("40 of 42 frames of 2 runs would go");
    window.button("Cancel");
    assertEquals(0, window.quit());
  }
}
