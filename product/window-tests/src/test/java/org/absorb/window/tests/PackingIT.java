package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A finished run is looked at: turned, coloured, picked from, played; and one is damaged. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackingIT {

  /** Of a project: what names its files takes more than one line. */
  private static final String LONG_NAME = "packings " + "of a sweep ".repeat(8) + "in 2026";

  private static final int TWO_LINES = 28;

  private static final String NAME = "with frames";

  /** Pixels of some hundred spheres. */
  private static final int SPHERES = 20_000;

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
             "system": {"dimension": 3, "particles": 500, "packingFraction": 0.6},
             "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
             "protocol": {"steps": 200, "stopWhen": "never", "record": {"every": 5},
                          "frames": {"every": 5}},
             "replicas": 2}
            """
                .formatted(NAME));
    project = desk.computed(LONG_NAME, experiment);
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  /** What the canvas shows, without the frame that it has while it has the keyboard. */
  private BufferedImage picture() {
    Box box = window.find("packing.canvas").box();
    return desk.screen()
        .image(new Box(box.x() + 2, box.y() + 2, box.width() - 4, box.height() - 4));
  }

  /** Waits until two looks are the same: smooth edges come a moment after the last turn. */
  private BufferedImage still() {
    window.hands().rest();
    BufferedImage[] last = {picture()};
    window.holds(
        "a picture that stays",
        () -> {
          Until.pause(300);
          BufferedImage now = picture();
          boolean same = Pixels.differing(last[0], now) == 0;
          last[0] = now;
          return same;
        });
    return last[0];
  }

  @Test
  @Order(1)
  void showsTheRunThatIsPicked() {
    window.unfold("explorer.tree", "Experiments");
    window.pick("explorer.tree", NAME);
    window.perspective("Packing");
    window.find("packing.canvas");
    window.holds("spheres", () -> Pixels.drawn(picture()) > SPHERES);
    window.holds("its last step", () -> window.words("packing.where").contains("k = 200"));
    window.holds("all frames", () -> window.words("packing.where").contains("frame 41 of 41"));
    window.holds("its name", () -> window.words("packing.title").contains(NAME));
    window.holds("its particles", () -> window.words("packing.caption").contains("500"));
    still();
    desk.screen().shoot("packing-01-shown");
  }

  @Test
  @Order(2)
  void isTurnedWithTheMouseAndTheKeys() {
    window.focus("packing.canvas"); // a click, which picks
    window.hands().press("Escape");
    BufferedImage before = still();
    Box box = window.find("packing.canvas").box();
    window.hands().drag(box.centreX(), box.centreY(), box.centreX() + 120, box.centreY() - 60);
    BufferedImage turned = still();
    assertTrue(Pixels.differing(before, turned) > SPHERES / 4, "turned");
    assertTrue(Pixels.drawn(turned) > SPHERES, "and still there");
    window.hands().press("Right");
    assertTrue(Pixels.differing(turned, still()) > SPHERES / 4, "by a key too");
    window.hands().press("Home");
    window.holds("the view from the front again", () -> Pixels.differing(before, picture()) == 0);
    window.hands().press("plus");
    assertTrue(Pixels.drawn(still()) > 1.1 * Pixels.drawn(before), "enlarged");
    window.hands().press("Home");
    window.holds("the view from the front again", () -> Pixels.differing(before, picture()) == 0);
  }

  @Test
  @Order(3)
  void isColouredByContacts() {
    window.focus("packing.timeline"); // a canvas with the keyboard has a frame
    window.holds("a frame of the middle", () -> window.words("packing.where").contains("21 of"));
    BufferedImage activity = still();
    window.focus("packing.by");
    window.hands().press("Escape");
    window.hands().press("Down");
    window.holds("contacts chosen", () -> window.words("packing.by").contains("contacts"));
    assertTrue(Pixels.differing(activity, still()) > SPHERES / 4);
    desk.screen().shoot("packing-03-contacts");
    window.hands().press("Up");
    window.holds("activity chosen", () -> window.words("packing.by").contains("activity"));
    window.holds("the colours before", () -> Pixels.differing(activity, picture()) == 0);
  }

  @Test
  @Order(4)
  void aParticleIsPicked() {
    assertTrue(window.words("packing.picked").contains("No particle"));
    Box box = window.find("packing.canvas").box();
    window.hands().click(box.centreX(), box.centreY());
    window.holds("a particle", () -> window.words("packing.picked").startsWith("Particle "));
    window.holds("its history", () -> window.maybe("packing.history").isPresent());
    still();
    desk.screen().shoot("packing-04-picked");
    String radius = window.words("packing.radius");
    assertEquals("0.5 D", radius);
    assertTrue(window.words("packing.position").matches("\\d+\\.\\d{3}, .* D"), "in a unit");
    prefer("radii R");
    window.holds("its radius in R", () -> window.words("packing.radius").equals("1 R"));
    desk.screen().shoot("packing-04-radii");
    prefer("box lengths L", "Right");
    window.holds("in sides of the box", () -> window.words("packing.radius").endsWith(" L"));
    double side = Math.cbrt(500 * Math.PI / 6 / 0.6); // of 500 spheres at 0.6, in D
    double shown = Double.parseDouble(window.words("packing.radius").replace(" L", ""));
    assertEquals(0.5 / side, shown, 1e-4);
    prefer("diameters D", "Left");
    window.holds("and in D again", () -> window.words("packing.radius").equals(radius));
    window.hands().click(box.x() + 4, box.y() + 4);
    window.holds("none again", () -> window.words("packing.picked").contains("No particle"));
  }

  /** Chooses the unit of lengths in the preferences: by keys from the middle of three. */
  private void prefer(String unit, String... keys) {
    window.menu("Edit", "Preferences");
    window.focus("form.lengths.lengths"); // a click, which chooses
    window.hands().press(keys);
    window.holds("the unit " + unit, () -> window.words("form.lengths.lengths").contains(unit));
    window.click("preferences.do");
    window.gone("the preferences", Window.name("preferences.do"));
  }

  @Test
  @Order(5)
  void isSlicedAndOnlyTheActiveAreLeft() {
    BufferedImage whole = still();
    window.hands().press("s");
    BufferedImage half = still();
    assertTrue(Pixels.differing(whole, half) > SPHERES / 4, "half of it");
    window.hands().press("s", "h");
    BufferedImage active = still();
    assertTrue(Pixels.differing(whole, active) > SPHERES / 8, "without the inactive");
    window.hands().press("h");
    window.holds("all of it again", () -> Pixels.differing(whole, picture()) == 0);
  }

  @Test
  @Order(6)
  void isPlayed() {
    window.click("packing.first");
    window.holds("the first frame", () -> window.words("packing.where").contains("frame 1 of"));
    BufferedImage first = still();
    window.focus("packing.canvas");
    window.hands().press("Escape", "space");
    window.holds("the last frame", () -> window.words("packing.where").contains("frame 41 of"));
    assertTrue(Pixels.differing(first, still()) > SPHERES / 4);
    window.click("packing.timeline");
    window.holds("one between", () -> window.words("packing.where").contains("frame 21 of"));
  }

  @Test
  @Order(7)
  void aDamagedRunIsOneSentence() throws IOException {
    for (Path state : project.files("final.npz")) {
      Files.write(state, new byte[] {1, 2, 3});
    }
    for (Path frames : project.files("trajectory.gsd")) {
      Files.delete(frames);
    }
    window.focus("packing.run"); // a click, which lists them
    window.hands().press("Escape", "Down");
    window.find("packing.empty");
    window.holds(
        "what is wrong, with the file",
        () ->
            window.words("packing.empty").contains("final.npz")
                && window.words("packing.empty").contains("damaged"));
    Seen sentence =
        window.find(
            "a sentence", seen -> seen.type().equals("Label") && seen.text().contains("npz"));
    assertTrue(sentence.box().height() > TWO_LINES && !sentence.is(Mark.CUT), sentence.describe());
    desk.screen().shoot("packing-07-damaged");
  }

  @Test
  @Order(8)
  void endsWithoutAWord() {
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
