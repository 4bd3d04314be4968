package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Seen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Every dialog: the ground is the theme's, the tabulator reaches all there is to work with, nothing
 * is cut, Escape leaves it. For people to look at as well, in the folder of screenshots.
 */
@EnabledOnOs(OS.LINUX)
class DialogsIT {

  private static final int LIGHT = 0xFFFFFF;
  private static final int DARK = 0x202429;

  /** More than a dialog has controls. */
  private static final int MOST = 40;

  private Desk desk;
  private Window window;

  /** A dialog and a way to it. */
  private record Way(String name, String widget, Runnable open) {}

  /** A dialog that forgets its theme is light. */
  @Test
  void inDark() {
    inDark(1280, 800, 1, false);
  }

  @Tag("slow")
  @Test
  void inLightAndDark() {
    inDark(1280, 800, 1, true);
  }

  @Tag("slow")
  @Test
  void atTwiceTheSize() {
    inDark(2560, 1600, 2, true);
  }

  private void inDark(int width, int height, int zoom, boolean inLightBefore) {
    try (Desk opened = new Desk(width, height)) {
      desk = opened;
      Project project = desk.computed("frames", Project.sgd("dense", 200, "0.60, 0.64"));
      window = desk.open(Map.of("GDK_SCALE", "" + zoom), project.toString());
      window.unfold("explorer.tree", "frames");
      window.pick("explorer.tree", "dense");
      for (Way way : inLightBefore ? ways() : List.<Way>of()) {
        look(way, zoom + "-light", LIGHT);
        reach(way);
        leave("Escape");
      }
      window.menu("View", "Dark theme");
      window.holds("a dark window", () -> brightness(width) < 90);
      for (Way way : ways()) {
        look(way, zoom + "-dark", DARK);
        reach(way);
        leave(way.name().equals("keys") ? "Return" : "Escape"); // nothing to do there but to leave
      }
      assertEquals(0, window.quit());
    }
  }

  private double brightness(int width) {
    return Pixels.brightness(desk.screen().image(new Box(0, 100, width, 400)));
  }

  private List<Way> ways() {
    return List.of(
        new Way("new", "new.folder", () -> window.hands().press("ctrl+shift+n")),
        new Way("archive", "archive.folder", () -> window.menu("File", "Archive project")),
        new Way("clean", "clean.summary", () -> window.menu("File", "Clean up frames")),
        new Way("preferences", "preferences.do", () -> window.menu("Edit", "Preferences")),
        new Way("keys", "keys.grid", () -> window.hands().press("ctrl+shift+l")),
        new Way("cluster", "cluster.name", () -> window.menu("Run", "Run on a cluster")),
        new Way("columns", "columns.grid", this::columns),
        new Way("line", "ask.text", this::tags),
        new Way("report", "plugins.report", this::report));
  }

  private Seen firstRun() {
    window.hands().press("ctrl+shift+r");
    window.focus("runs.grid");
    return window.still(
        "a line", () -> window.find("runs.grid").first(seen -> seen.type().equals("GridItem")));
  }

  private void columns() {
    window.hands().rightClick(firstRun().box());
    window.menus().pick("Columns");
  }

  private void tags() {
    firstRun();
    window.hands().press("Home", "t");
  }

  private void report() {
    window.menu("Window", "Plug-ins");
    window.pick("plugins.grid", "Heavy-ball SGD");
    window.click("plugins.install");
  }

  private Seen dialog() {
    return window.find("a dialog", DialogsIT::isDialog);
  }

  private static boolean isDialog(Seen seen) {
    return seen.type().equals("Shell") && seen.first(is -> is.type().equals("Menu")).isEmpty();
  }

  private void look(Way way, String how, int ground) {
    way.open().run();
    window.still(way.widget());
    Seen dialog = window.still("the dialog", () -> window.maybe(DialogsIT::isDialog));
    Box inside = dialog.parts().get(0).box();
    window.hands().rest();
    Box corner = new Box(inside.x() + 6, inside.y() + inside.height() - 7, 1, 1);
    window.holds(
        "the ground of " + way.name(),
        () -> (desk.screen().image(corner).getRGB(0, 0) & 0xFFFFFF) == ground);
    desk.screen().shoot("dialog-" + way.name() + "-" + how);
    Set<String> cut =
        controls(dialog()).filter(seen -> seen.is(Mark.CUT)).map(DialogsIT::key).collect(keys());
    assertEquals(Set.of(), cut, way.name() + ": cut");
  }

  private void reach(Way way) {
    Set<String> wanted = controls(dialog()).map(DialogsIT::key).collect(keys());
    assertTrue(wanted.size() > 1 || way.name().equals("keys"), way.name() + ": " + wanted);
    Set<String> missed = new TreeSet<>(wanted);
    Set<String> been = new HashSet<>();
    for (int i = 0; i < MOST && !missed.isEmpty(); i++) {
      String before = focus();
      been.add(before);
      missed.remove(before);
      window.hands().press("Tab");
      Until.maybe(2, () -> Optional.of(focus()).filter(now -> !now.equals(before)));
    }
    assertEquals(Set.of(), missed, way.name() + ": not reached but " + been);
  }

  private String focus() {
    return dialog().first(seen -> seen.is(Mark.FOCUSED)).map(DialogsIT::key).orElse("");
  }

  private static Collector<String, ?, Set<String>> keys() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** What a mouse can do something with. */
  private static Stream<Seen> controls(Seen dialog) {
    return dialog
        .all()
        .filter(DialogsIT::works)
        .filter(seen -> seen.parts().stream().flatMap(Seen::all).noneMatch(DialogsIT::works));
  }

  private static boolean works(Seen seen) {
    boolean mouseOnly = seen.type().equals("Sash");
    return seen.is(Mark.OPERABLE) && seen.is(Mark.ENABLED) && seen.box().width() > 0 && !mouseOnly;
  }

  private static String key(Seen seen) {
    return seen.name().isEmpty() ? seen.type() + " " + seen.text() : seen.name();
  }

  private void leave(String key) {
    window.hands().press(key);
    window.gone("a dialog", DialogsIT::isDialog);
  }
}
