package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The window without a mouse: this class never touches it. Slow, since it walks through all of it.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardIT {

  private static final String NAME = "first";
  private static final List<String> PARTS =
      List.of("explorer.tree", "editor.json", "queue.tree", "plot.canvas");

  /** More than there are controls. */
  private static final int MOST = 160;

  private Desk desk;
  private Project project;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    // more than anybody waits for: they are paused
    project = desk.project("keys", Project.sgd(NAME, 400_000, "0.66, 0.68"));
    window = desk.open(project.toString());
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private Optional<Seen> focused() {
    return window.maybe(
        seen ->
            seen.is(Mark.FOCUSED)
                && !seen.type().equals("Menu")
                && !seen.type().equals("MenuItem"));
  }

  /** What a control is known by, wherever it has been scrolled to. */
  private static String key(Seen seen) {
    return seen.name().isEmpty() ? seen.type() + " " + seen.text() : seen.name();
  }

  private String focus() {
    return focused().map(KeyboardIT::key).orElse("");
  }

  /** Gives the keyboard to the part in which a widget stands. */
  private void toPartOf(String name) {
    window.doing(
        "the part with <" + name + "> has the keyboard",
        () -> {
          String before = focus();
          window.hands().press("F6");
          Until.maybe(2, () -> Optional.of(focus()).filter(now -> !now.equals(before)));
        },
        () -> window.maybe(name).filter(seen -> partOf(name).equals(activePart())));
  }

  /** The tab folder in which a widget stands, by its place. */
  private Optional<Box> partOf(String name) {
    return folder(seen -> seen.named(name).isPresent());
  }

  private Optional<Box> activePart() {
    return folder(Window::focused);
  }

  private Optional<Box> folder(Predicate<Seen> holds) {
    return window
        .all()
        .filter(seen -> seen.type().equals("CTabFolder"))
        .filter(holds)
        .map(Seen::box)
        .findFirst();
  }

  private void press(String key, String what, Predicate<Window> effect) {
    window.hands().press(key);
    window.holds(what + " after " + key, () -> effect.test(window));
  }

  @Test
  @Order(1)
  void anExperimentIsOpenedRunAndPaused() {
    window.item("explorer.tree", "Experiments");
    toPartOf("explorer.tree");
    window.expect("explorer.tree", "has the keyboard", Window::focused);
    press("End", "the last line", at -> picked("Figures"));
    press("Home", "the project", at -> picked("keys"));
    press("Down", "its experiments", at -> picked("Experiments"));
    press("Right", "the experiment to be seen", at -> at.words("explorer.tree").contains(NAME));
    press("Down", "the experiment", at -> picked(NAME));
    press("Return", "its form", at -> at.maybe("form.seed").isPresent());
    window.expect("editor.run", "is enabled", seen -> seen.is(Mark.ENABLED));
    window.hands().press("F5");
    window.item("queue.tree", NAME);
    window.find("plot.canvas");
    window.menu("Run", "Pause all");
    window.holds("paused runs and no others", () -> project.count("running") == 0 && paused() > 0);
    window.holds("the runs in the queue", () -> window.words("queue.tree").contains("replica"));
  }

  private long paused() {
    return project.count("paused");
  }

  private boolean picked(String text) {
    return window
        .maybe("explorer.tree")
        .flatMap(tree -> tree.first(seen -> seen.text().startsWith(text) && seen.is(Mark.SELECTED)))
        .isPresent();
  }

  @Test
  @Order(2)
  void theTabulatorReachesEveryControl() {
    Set<String> wanted = operable();
    assertTrue(wanted.size() > 25, wanted.toString());
    for (String key : List.of("Tab", "shift+Tab")) {
      Set<String> missed = new TreeSet<>(wanted);
      missed.removeAll(reached(key));
      missed.retainAll(operable());
      assertEquals(Set.of(), missed, "not reached with " + key);
    }
  }

  /** What a mouse can do something with, but for buttons in bars: those are commands. */
  private Set<String> operable() {
    return window
        .all()
        .filter(KeyboardIT::works)
        .filter(seen -> seen.parts().stream().flatMap(Seen::all).noneMatch(KeyboardIT::works))
        .map(KeyboardIT::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean works(Seen seen) {
    boolean empty = seen.type().equals("Link") && seen.text().isEmpty();
    return seen.is(Mark.OPERABLE)
        && seen.is(Mark.ENABLED)
        && seen.box().width() > 0 // or a part of the page that is put away
        && !seen.type().equals("FlatButton")
        && !empty;
  }

  /** Presses a key until the keyboard is back where it was. */
  private Set<String> reached(String key) {
    Set<String> reached = new LinkedHashSet<>();
    String first = "";
    for (int i = 0; i < MOST; i++) {
      String before = focus() + focused().map(Seen::box);
      window.hands().press(key);
      Until.maybe(
          3,
          () -> Optional.of(focus() + focused().map(Seen::box)).filter(now -> !now.equals(before)));
      String now = focus();
      if (!first.isEmpty() && now.equals(first)) {
        return reached;
      }
      if (first.isEmpty() && now.startsWith("form.")) {
        first = now;
      }
      reached.add(now);
    }
    return reached;
  }

  @Test
  @Order(3)
  void whatIsInTabRowsIsInTheMenuOfThePart() {
    for (String name : PARTS) {
      toPartOf(name);
      Set<String> buttons = buttons(partOf(name).orElseThrow());
      Set<String> offered = openPartMenu();
      assertTrue(offered.containsAll(buttons), name + ": " + buttons + " not in " + offered);
      window.hands().press("Escape");
      window.gone("an open menu", Menus::open);
    }
    Set<String> top =
        window
            .all()
            .filter(seen -> seen.type().equals("FlatButton") && seen.box().y() < 79)
            .map(Seen::tip)
            .filter(tip -> !tip.matches(".*\\(.+\\)"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), top, "buttons below the menu bar without a key");
  }

  private Set<String> buttons(Box part) {
    return window
        .all()
        .filter(seen -> seen.type().equals("FlatButton"))
        .filter(seen -> part.contains(seen.box().centreX(), seen.box().centreY()))
        .map(Seen::tip)
        .collect(Collectors.toSet());
  }

  private Set<String> openPartMenu() {
    Seen menu =
        window.doing(
            "the menu of the part",
            () -> window.hands().press("ctrl+F10"),
            () -> window.maybe(Menus::open));
    return menu.parts().stream()
        .map(item -> item.text().replace("&", ""))
        .collect(Collectors.toSet());
  }

  @Test
  @Order(4)
  void aPartGrowsAndMoves() {
    toPartOf("explorer.tree");
    int width = window.still("explorer.tree").box().width();
    chooseOfPart("Wider");
    window.expect("explorer.tree", "is wider", seen -> seen.box().width() > width + 10);
    chooseOfPart("Narrower");
    window.expect("explorer.tree", "is as before", seen -> seen.box().width() < width + 10);
    Box before = partOf("explorer.tree").orElseThrow();
    assertFalse(partOf("queue.tree").orElseThrow().equals(before));
    String beside =
        openPartMenu().stream()
            .filter(label -> label.startsWith("Move beside") && label.contains("Queue"))
            .findFirst()
            .orElseThrow();
    window.menus().pick(beside);
    window.holds(
        "the explorer where the queue was",
        () ->
            window
                .maybe("explorer.tree")
                .filter(tree -> tree.box().y() > before.centreY())
                .isPresent());
    desk.screen().shoot("keyboard-moved");
    window.menu("Window", "Reset layout");
    window.holds(
        "the explorer where it was",
        () -> window.maybe("explorer.tree").filter(t -> t.box().y() < 300).isPresent());
    window.holds("the queue", () -> window.maybe("queue.tree").isPresent());
  }

  private void chooseOfPart(String item) {
    openPartMenu();
    window.menus().pick(item);
  }

  @Test
  @Order(5)
  void menusOfTheRightButtonComeWithTheirKey() {
    for (String name : List.of("explorer.tree", "queue.tree")) {
      toPartOf(name);
      window.expect(name, "has the keyboard", Window::focused);
      window.hands().press("Home");
      window.doing(
          "a menu over <" + name + ">",
          () -> window.hands().press("shift+F10"),
          () -> window.maybe(Menus::open));
      window.hands().press("Escape");
      window.gone("an open menu", Menus::open);
    }
  }

  /** Where a tabulator is typed, it does not lead away: other keys do. */
  @Test
  @Order(6)
  void theTextOfAnExperimentIsNoTrap() {
    toPartOf("editor.json");
    List<String> pressed = new ArrayList<>();
    while (!focus().equals("editor.json") && pressed.size() < MOST) {
      pressed.add(focus());
      window.hands().press("shift+Tab");
      Until.maybe(
          2,
          () -> Optional.of(focus()).filter(now -> !now.equals(pressed.get(pressed.size() - 1))));
    }
    assertEquals("editor.json", focus(), pressed.toString());
    press("Right", "both", at -> at.words("editor.json").contains("Both"));
    press("Right", "the text alone", at -> at.words("editor.json").contains("JSON"));
    window.doing(
        "the text has the keyboard",
        () -> window.hands().press("Tab"),
        () -> window.maybe("editor.text").filter(Window::focused));
    press("F6", "another part", at -> !focus().equals("editor.text"));
    press("shift+F6", "the text again", at -> partOf("editor.text").equals(activePart()));
    window.doing(
        "the switch has the keyboard",
        () -> window.hands().press("ctrl+shift+Tab"),
        () -> Optional.of(focus()).filter("editor.json"::equals));
    press("Left", "both", at -> at.words("editor.json").contains("Both"));
    press("Left", "the form", at -> at.words("editor.json").contains("Form"));
  }

  @Test
  @Order(7)
  void itIsClosed() {
    window.menu("Run", "Cancel all");
    window.doing(
        "nothing to compute",
        () -> window.hands().press("Return"),
        () -> paused() == 0 ? Optional.of(true) : Optional.empty());
    assertEquals(0, window.quit());
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }
}
