package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.function.Predicate;
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

/**
 * What a bundle brings to the window comes with it and goes with it, also when both are running.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BundleIT {

  private static final Predicate<Seen> SWITCH =
      seen -> seen.tip().startsWith(OutsideBundle.PERSPECTIVE);
  private static final String MENU = "Analyse";
  private static final Predicate<Seen> TAB = Window.text("CTabItem", OutsideBundle.TITLE);

  private Desk desk;
  private Path jar;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    jar = OutsideBundle.make(desk.folder().resolve("outside"));
    window = desk.open();
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private void install() {
    window.program().conversation().ask("install " + jar);
    window.doing(
        "the tab of its part, which its perspective has",
        () -> window.hands().click(window.still("its switch", () -> window.maybe(SWITCH)).box()),
        () -> window.maybe(TAB));
    window.tab(OutsideBundle.TITLE);
    window.expect("outside.label", "is made", seen -> seen.text().equals(OutsideBundle.WORDS));
  }

  private void uninstall() {
    window.program().conversation().ask("uninstall " + OutsideBundle.NAME);
    window.gone("its perspective", SWITCH);
    window.gone("its part", TAB);
  }

  private void complainsOfNothing() {
    String said = window.program().err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }

  @Test
  @Order(1)
  void comes() {
    install();
    window.hands().press("F9");
    window.expect("outside.label", "heard the key", seen -> seen.text().equals("count 1"));
    window.menu(MENU, OutsideBundle.COMMAND);
    window.expect("outside.label", "heard the menu", seen -> seen.text().equals("count 2"));
    desk.screen().shoot("bundle-1-there");
    complainsOfNothing();
  }

  @Test
  @Order(2)
  void goes() {
    uninstall();
    window.hands().press("F9");
    window.holds(
        "its command is gone from the menu",
        () -> !window.menus().offers(MENU, OutsideBundle.COMMAND));
    desk.screen().shoot("bundle-2-gone");
    complainsOfNothing();
  }

  @Test
  @Order(3)
  void comesAgain() {
    install();
    window.hands().press("F9");
    window.expect("outside.label", "counts from the start", s -> s.text().equals("count 1"));
  }

  /** A bundle that was there when the layout was saved, and is not when it is read. */
  @Test
  @Order(4)
  void leavesNothingBehind() {
    assertEquals(0, window.quit());
    complainsOfNothing();
    window = desk.open();
    window.gone("its perspective", SWITCH);
    window.gone("its part", TAB);
    assertEquals(0, window.quit());
    complainsOfNothing();
  }
}
