package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
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

  /** How many letters of the standard error of the window were complained of rightly. */
  private int heard;

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
    String said = window.program().err().substring(heard);
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

  private void told(String sentence) {
    window.holds(
        "the line at the bottom says: " + sentence,
        () -> window.words("status.notice").startsWith(sentence));
    window.gone("a box of the toolkit's", Window.text("Shell", "Error"));
  }

  /** What goes wrong with it is told as ours, and stops nobody. */
  @Test
  @Order(4)
  void breaksAndAllElseGoesOn() {
    String somewhere = "Something in \"" + OutsideBundle.NAME + "\" broke off unexpectedly";
    window.hands().press("F8");
    told("\"" + OutsideBundle.BREAK + "\" broke off unexpectedly; nothing that is saved is lost");
    desk.screen().shoot("bundle-3-broken");
    window.click("status.way");
    window.expect(
        "fault.details",
        "says where",
        seen -> seen.text().contains("broken at once") && seen.text().contains("OutsideBreak.run"));
    desk.screen().shoot("bundle-4-details");
    window.hands().press("Escape");
    window.gone("the details", Window.name("fault.details"));
    for (String when : List.of("a moment later", "elsewhere")) {
      window.hands().press("F8");
      told(somewhere + "; nothing that is saved is lost: IllegalStateException: broken " + when);
    }
    window.menu("View", "Dark theme");
    window.hands().click(window.still("outside.label").box());
    told(somewhere + "; nothing that is saved is lost: IllegalArgumentException: pushed");
    window.click("status.way");
    window.find("fault.details");
    desk.screen().shootSettled("bundle-5-details-dark");
    window.hands().press("Escape");
    window.gone("the details", Window.name("fault.details"));
    window.menu("View", "Light theme");
    window.hands().press("F9");
    window.expect("outside.label", "still counts", s -> s.text().equals("count 2"));
    heard = window.program().err().length();
  }

  /** A bundle that was there when the layout was saved, and is not when it is read. */
  @Test
  @Order(5)
  void leavesNothingBehind() {
    assertEquals(0, window.quit());
    complainsOfNothing();
    heard = 0;
    window = desk.open();
    window.gone("its perspective", SWITCH);
    window.gone("its part", TAB);
    assertEquals(0, window.quit());
    complainsOfNothing();
  }
}
