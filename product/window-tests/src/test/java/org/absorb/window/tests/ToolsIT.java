package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Promptness;
import org.absorb.window.probe.Seen;
import org.absorb.window.probe.Stall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own eyes and hands, on a window of a few widgets. */
@EnabledOnOs(OS.LINUX)
class ToolsIT {

  @TempDir private Path folder;
  private Screen screen;
  private Program program;
  private Window window;

  @BeforeEach
  void open() {
    screen = Screen.open(640, 480);
    program = tiny(screen, folder, Surroundings.basic(folder, screen));
    window = new Window(screen, program);
    assertTrue(program.secondsToWindow() < Window.PATIENCE, () -> program.err());
  }

  /**
   * Starts the program with the window of a few widgets.
   *
   * @param options for Java
   */
  static Program tiny(
      Screen screen, Path folder, Map<String, String> environment, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(screen.probe());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(TinyWindow.class.getName());
    return new Program(command, environment, folder.resolve("err"));
  }

  @AfterEach
  void close() {
    program.close();
    screen.close();
  }

  @Test
  void whatIsDoneIsSeen() {
    window.fill("tiny.text", "one & <two>");
    window.click("tiny.button");
    window.expect("tiny.label", "is a copy", seen -> seen.text().equals("one & <two>"));

    Seen tree = window.find("tiny.tree");
    assertEquals(1, tree.parts().size(), "what is folded is not to be seen");
    window.unfold("tiny.tree", "above");
    window.pick("tiny.tree", "below");
    window.expect("tiny.label", "tells what was clicked", seen -> seen.text().equals("below"));
    assertTrue(window.item("tiny.tree", "below").is(Mark.SELECTED));

    window.menu("File", "Three");
    window.expect("tiny.label", "tells what was chosen", seen -> seen.text().equals("Three…"));
    assertFalse(
        window.find("One", Window.text("MenuItem", "One")).is(Mark.ENABLED), "was disabled");
    assertEquals(0, window.quit());
    assertEquals("", program.out());
  }

  @Test
  void whatIsNotThereIsMissed() {
    AssertionError missed =
        assertThrows(
            AssertionError.class, () -> window.expect("tiny.label", "is full", 0.2, s -> false));
    assertTrue(missed.getMessage().startsWith("expected within 0.2 s: <tiny.label> is full"));
    assertTrue(
        missed.getMessage().contains("Button <tiny.button> [Copy][ENABLED, OPERABLE]"),
        missed.getMessage());
    assertTrue(
        Files.exists(
            Path.of(System.getProperty("absorb.screenshots"), "failed-tiny.label-is-full.png")));
  }

  @Test
  void aPictureIsOfThePart() {
    Box box = window.still("tiny.button").box();
    BufferedImage image = screen.image(box);
    assertEquals(box.width(), image.getWidth());
    assertEquals(box.height(), image.getHeight());
    window.fill("tiny.text", "something");
    window.hands().rest();
    Box field = window.still("tiny.text").box();
    BufferedImage before = screen.image(field);
    window.fill("tiny.text", "something else");
    Until.holds(
        "the picture changes",
        Window.PATIENCE,
        () -> Pixels.differing(before, screen.image(field)) > 50);
  }

  @Test
  void aStallIsMeasured() {
    program.conversation().watch();
    window.click("tiny.slow");
    window.click("tiny.button");
    Promptness slow = program.conversation().watched();
    Stall worst = slow.worst().orElseThrow();
    assertTrue(worst.own() > 300 && worst.own() < 2000, slow.toString());
    assertTrue(worst.stack().contains("TinyWindow.sleep"), worst.stack());
    assertTrue(worst.busy() < 100, slow.toString());

    program.conversation().watch();
    window.fill("tiny.text", "quick");
    window.click("tiny.button");
    Promptness quick = program.conversation().watched();
    assertTrue(quick.questions() > 10, quick.toString());
    assertTrue(quick.worst().orElseThrow().own() < 200, quick.toString());
    assertTrue(quick.paints("tiny.text").count() > 0, "a field that is filled is drawn");
  }

  /** Whatever the machine and the probe do meanwhile. */
  @Test
  void whatTheWindowComputesIsItsOwn() {
    program.conversation().watch();
    window.click("tiny.busy");
    for (int i = 0; i < 20; i++) {
      window.look();
    }
    Promptness busy = program.conversation().watched();
    Stall worst = busy.worst().orElseThrow();
    assertTrue(worst.own() > 300 && worst.busy() > 300, busy.toString());
  }

  @Test
  void anActionIsTimedFromTheKeyOn() {
    Conversation conversation = program.conversation();
    window.focus("tiny.slow");
    Until.pause(600); // the click that gives it the keyboard is over
    conversation.watch();
    long before = System.nanoTime();
    window.hands().press("space");
    long pressed = Until.there("a key", Window.PATIENCE, () -> pressed(conversation));
    conversation.draw("tiny.label"); // not before the slow button is over
    long over = System.nanoTime();
    assertEquals(0, conversation.pressed(), "each is told once");
    conversation.watched();
    double took = (over - pressed) * 1e-6;
    double most = (over - before) * 1e-6 + 2; // the server counts milliseconds
    assertTrue(took > 300 && took < most, took + " of " + most + " ms");

    Seen whole = window.find("tiny.button");
    Seen alone = conversation.look("tiny.button").orElseThrow();
    assertEquals(whole.texts(), alone.texts());
    assertEquals(whole.box().width(), alone.box().width());
    assertTrue(conversation.look("tiny.none").isEmpty());
  }

  private static Optional<Long> pressed(Conversation conversation) {
    return Optional.of(conversation.pressed()).filter(when -> when > 0);
  }
}
