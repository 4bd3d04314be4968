package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of help: called with a key, walked through, searched. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpIT {

  private static final String PAGE = "help.page";
  private static final String PAGES = "help.pages";

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

  private void shows(String title) {
    window.expect(PAGE, "shows " + title, seen -> seen.text().startsWith(title));
  }

  @Test
  void pagesAreReadWithTheKeyboardAlone() {
    // The welcome page has only just come up: what is pressed before it has the keyboard is lost.
    window.doing("the help", () -> window.hands().press("F1"), () -> window.maybe(PAGE));
    shows("First steps");
    window.expect(PAGES, "has the keyboard", Window::focused);
    window.hands().press("Down");
    shows("Projects, the explorer");
    desk.screen().shoot("help");
    window.hands().press("ctrl+f");
    window.hands().type("hyperuniformity");
    shows("Figures of the paper");
    window.hands().press("ctrl+f");
    window.hands().retype("no page has this word");
    shows("No page holds these words.");
    assertTrue(window.find(PAGES).parts().isEmpty(), "pages are left");
    window.hands().press("ctrl+a", "BackSpace");
    shows("First steps");
  }

  @Test
  void thePageAboutThePartWithTheKeyboardIsShown() {
    about("Experiments", "Queue", "Run, pause, go on");
    about("Compare", "Runs", "Runs and comparisons");
    about("Scaling", "Scaling", "Scaling");
    about("Packing", "Packing", "Packings, playground");
    desk.screen().shoot("help-packing");
  }

  private void about(String perspective, String part, String title) {
    window.perspective(perspective);
    window.tab(part);
    window.hands().press("F1");
    shows(title);
    window.find("the perspective is shown still", Window.text("CTabItem", part));
    window.find("the help's tab", Window.text("CTabItem", "Help"));
  }
}
