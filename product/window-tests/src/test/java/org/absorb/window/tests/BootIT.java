package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.runner.slurm.support.Ports;
import org.absorb.window.probe.Box;
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
 * The window comes up, remembers how it was arranged, takes in and gives back what bundles bring:
 * the gate for any change of the Eclipse bundles under it, which nobody tests on this framework.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BootIT {

  /** A few of the steps in which perspectives are made ahead. */
  private static final long AHEAD_MILLIS = 400;

  private static final Set<String> MENUS =
      Set.of("File", "Edit", "Experiment", "Run", "Analyse", "View", "Window", "Help");
  private static final Set<String> PARTS = Set.of("Explorer", "Queue", "Log", "Live plot");
  private static final String REMOVED = "Log";

  /** Seconds: on a busy machine many times what it takes on a quiet one, which is printed. */
  private static final double SLOW = 30;

  /** Widgets: how much memory is taken is shown anew now and then, and a caret blinks. */
  private static final int FEW = 20;

  /** Colours that fade have it all drawn for each of a dozen steps. */
  private static final int FADED = 100;

  private static final int SIGTERM = 143;
  private static final int DARK = 90;
  private static final int WIDER = 60;

  private Desk desk;
  private Project project;
  private Window window;
  private int width;

  @BeforeAll
  void open() {
    desk = Desk.asShipped(1280, 800);
    project = desk.project("small", Project.sgd("first", 1000, "0.66, 0.68"));
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private Set<String> tabs() {
    return window
        .all()
        .filter(seen -> seen.type().equals("CTabItem"))
        .map(Seen::text)
        .collect(Collectors.toSet());
  }

  private Set<String> menus() {
    return window.maybe(seen -> seen.type().equals("Menu")).stream()
        .flatMap(bar -> bar.parts().stream())
        .map(seen -> seen.text().replace("&", ""))
        .collect(Collectors.toSet());
  }

  private double brightness() {
    return Pixels.brightness(desk.screen().image(new Box(0, 100, 1280, 600)));
  }

  private static String times(Window window) {
    return String.format("first window after %.2f s; ", window.program().secondsToWindow())
        + window
            .program()
            .err()
            .lines()
            .filter(line -> line.startsWith("absorb: window after"))
            .collect(Collectors.joining());
  }

  @Test
  @Order(1)
  void comesUpWithEverything() throws IOException {
    window = desk.open(project.toString());
    System.out.println("First start: " + times(window));
    window.holds("menus " + MENUS, () -> menus().equals(MENUS));
    window.find("the perspective Experiments", seen -> seen.tip().equals("Experiments (Alt+1)"));
    window.holds("parts " + PARTS, () -> tabs().containsAll(PARTS));
    window.item("explorer.tree", "small");
    assertEquals(
        Path.of(System.getProperty("java.home"), "bin", "java").toRealPath(),
        Path.of("/proc", Long.toString(window.program().pid()), "exe").toRealPath(),
        "the tests' Java runs the window");
    desk.screen().shoot("boot-1-first");
    assertEquals(
        Set.of(),
        Ports.of(ProcessHandle.of(window.program().pid()).orElseThrow()),
        "nobody is waited for");
  }

  /** What draws itself because it was drawn takes a fifth of a processor as long as it is open. */
  @Test
  @Order(2)
  void drawsNothingWhileNothingHappens() {
    window.holds("rest", () -> paintsInASecond("at rest", () -> {}) < FEW);
    Box search = window.find("explorer.search").box();
    window.click("explorer.tree");
    int paints = paintsInASecond("after a click", () -> window.hands().click(search));
    assertTrue(paints < FADED, "fades: " + paints);
  }

  private int paintsInASecond(String when, Runnable action) {
    window.program().conversation().watch();
    action.run();
    Until.pause(1000);
    int paints = window.program().conversation().watched().allPaints();
    System.out.println("Drawn in a second " + when + ": " + paints);
    return paints;
  }

  /** What the other perspectives stand on is made while nothing happens; what they show is not. */
  @Test
  @Order(3)
  void perspectivesAreMadeAheadButNotTheirParts() {
    Conversation conversation = window.program().conversation();
    window.holds(
        "the tab rows of all", () -> conversation.count("CTabFolder") >= seenTabRows() + 3);
    int rows;
    do {
      rows = conversation.count("CTabFolder");
      Until.pause(AHEAD_MILLIS);
    } while (rows < conversation.count("CTabFolder"));
    int before = conversation.count("EmptyState");
    window.perspective("alt+3", "Scaling");
    window.find("scaling.empty");
    assertTrue(before < conversation.count("EmptyState"), "was made when it was seen");
    window.perspective("alt+1", "Experiments");
    window.item("explorer.tree", "small");
  }

  private long seenTabRows() {
    return window.all().filter(seen -> seen.type().equals("CTabFolder")).count();
  }

  @Test
  @Order(4)
  void isArranged() {
    window.tab(REMOVED);
    window.hands().press("ctrl+w");
    window.gone("the part " + REMOVED, Window.text("CTabItem", REMOVED));
    Box explorer = window.still("explorer.tree").box();
    int edge = explorer.x() + explorer.width() + 4;
    window.hands().drag(edge, explorer.centreY(), edge + WIDER, explorer.centreY());
    window.expect(
        "explorer.tree", "is wider", seen -> seen.box().width() > explorer.width() + WIDER / 2);
    width = window.still("explorer.tree").box().width();
  }

  @Test
  @Order(5)
  void becomesDark() {
    assertTrue(brightness() > DARK, "light at first");
    window.menu("View", "Dark theme");
    window.holds("a dark window", () -> brightness() < DARK);
    window.hands().rest();
    desk.screen().shootSettled("boot-2-dark");
    assertTrue(brightness() < DARK, "all of it, to the end");
    Box tab = window.find("the tab Findings", Window.text("CTabItem", "Findings")).box();
    window.hands().point(tab);
    window.holds("a dark tab", () -> Pixels.brightness(desk.screen().image(tab)) < DARK);
  }

  @Test
  @Order(6)
  void isClosed() {
    assertEquals(0, window.quit());
    assertEquals("", window.program().out());
    complainsOfNothing(window.program());
  }

  private static void complainsOfNothing(Program program) {
    String said = program.err();
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }

  @Test
  @Order(7)
  void isAsItWasAtTheSecondStart() {
    window = desk.open();
    double seconds = window.program().secondsToWindow();
    window.item("explorer.tree", "small");
    System.out.println("Second start: " + times(window));
    assertTrue(seconds < SLOW, "the second start takes " + seconds + " s");
    Set<String> rest = new HashSet<>(PARTS);
    rest.remove(REMOVED);
    window.holds("parts " + rest, () -> tabs().containsAll(rest));
    assertFalse(tabs().contains(REMOVED), REMOVED + " was closed");
    window.expect(
        "explorer.tree",
        "is as wide as it was left",
        seen -> Math.abs(seen.box().width() - width) <= 3);
    window.holds("a dark window", () -> brightness() < DARK);
    desk.screen().shoot("boot-3-second");
  }

  @Test
  @Order(8)
  void isPutBack() {
    window.menu("View", "Light theme");
    window.holds("a light window", () -> brightness() > DARK);
    window.menu("Window", "Reset layout");
    window.holds("part " + REMOVED + " again", () -> tabs().containsAll(PARTS));
    window.item("explorer.tree", "small");
  }

  /** What is made for a perspective is made even if nobody waits for it to be shown. */
  @Test
  @Order(9)
  void perspectivesComeAndGoInHaste() {
    window.hands().press("alt+3", "alt+1");
    window.item("explorer.tree", "small");
    window.hands().press("alt+3", "alt+4");
    window.holds("Packing", () -> tabs().contains("Packing") && !tabs().contains("Scaling"));
    window.hands().press("alt+3");
    window.find("Scaling's buttons", seen -> seen.tip().startsWith("Open curves from a CSV file"));
  }

  /** Those that are not shown keep their place, and take another when they are. */
  @Test
  @Order(10)
  void aPerspectiveFindsTheWindowOfAnotherSize() {
    Box before = window.still("scaling.empty").box();
    window.hands().size(1100, 640);
    window.holds("another place", () -> !window.still("scaling.empty").box().equals(before));
    window.hands().press("alt+1");
    window.expect(
        "explorer.tree", "ends with the window", seen -> bottom(seen) > 540 && bottom(seen) < 660);
    window.hands().press("alt+3");
    window.hands().size(1280, 800);
    window.expect("scaling.empty", "is as wide again", seen -> seen.box().width() > 1200);
    window.hands().press("alt+1");
    window.expect("explorer.tree", "ends with the window", seen -> bottom(seen) > 700);
  }

  private static int bottom(Seen seen) {
    return seen.box().y() + seen.box().height();
  }

  @Test
  @Order(11)
  void isClosedAgain() {
    assertEquals(0, window.quit());
    complainsOfNothing(window.program());
  }

  /** And each bundle with a loader of its own: what its manifest does not import is missing. */
  @Test
  @Order(12)
  void startsWithABadLayoutAndWithBundlesOffTheClassPath() throws IOException {
    Path layout;
    try (Stream<Path> files = Files.walk(desk.absorbHome())) {
      layout = files.filter(file -> file.toString().endsWith(".xmi")).findFirst().orElseThrow();
    }
    Files.writeString(layout, "<?xml version=\"1.0\"?><nonsense/>");
    window = desk.open(offTheClassPath());
    window.perspective("alt+3", "Scaling"); // at once: hardly anything is made ahead
    window.find("scaling.empty");
    window.perspective("alt+1", "Experiments");
    window.holds("parts " + PARTS, () -> tabs().containsAll(PARTS));
    List<String> said =
        window.program().err().lines().filter(line -> line.contains("layout")).toList();
    assertEquals(1, said.size(), window.program().err());
    try (Stream<Path> files = Files.list(layout.getParent())) {
      assertTrue(
          files.anyMatch(file -> file.toString().endsWith(".unreadable")), "it was set aside");
    }
    assertEquals(0, window.quit());
    complainsOfNothing(window.program());
  }

  private Map<String, String> offTheClassPath() throws IOException {
    String name = "ABSORB_JAVA_OPTIONS";
    try (Stream<Path> jars = Files.list(ProductCopy.folder().resolve("lib"))) {
      String framework = jars.map(Path::toString).collect(Collectors.joining(":"));
      String options = desk.environment(desk.folder().resolve("home")).get(name);
      return Map.of(name, options + " -cp " + framework);
    }
  }

  @Test
  @Order(13)
  void saysSoWithoutADisplay() {
    Map<String, String> environment = desk.environment(desk.folder().resolve("none"));
    environment.remove("DISPLAY");
    refused(desk.start(List.of("open", project.toString()), environment), "DISPLAY");
    environment.put("DISPLAY", ":4711");
    refused(desk.start(List.of("open", project.toString()), environment), ":4711");
  }

  /** Libraries of no use stand before the system's: nothing that is installed is touched. */
  @Test
  @Order(14)
  void saysSoWithoutGtk() throws IOException {
    Path libraries = Files.createDirectories(desk.folder().resolve("libraries"));
    for (String name : List.of("libgtk-3.so.0", "libgtk-4.so.1")) {
      Files.writeString(libraries.resolve(name), "");
    }
    Map<String, String> environment = desk.environment(desk.folder().resolve("none"));
    environment.put("LD_LIBRARY_PATH", libraries.toString());
    refused(desk.start(List.of("open", project.toString()), environment), "libgtk-3-0");
  }

  @Test
  @Order(15)
  void saysSoOfAFolderThatIsNoProject() throws IOException {
    Path folder = Files.createDirectories(desk.folder().resolve("empty"));
    refused(
        desk.start(
            List.of("open", folder.toString()), desk.environment(desk.folder().resolve("none"))),
        folder.toString());
  }

  /** What is half up has a hundred ways to fail. */
  @Test
  @Order(16)
  void endsInSilenceWhenToldToWhileItComesUp() throws InterruptedException {
    for (int millis : List.of(800, 2500)) {
      Program program =
          desk.start(
              List.of("open", project.toString()), desk.environment(desk.folder().resolve("none")));
      Thread.sleep(millis);
      ProcessHandle.of(program.pid()).orElseThrow().destroy(); // SIGTERM
      assertEquals(SIGTERM, program.status(Window.PATIENCE).orElse(-1));
      complainsOfNothing(program);
    }
  }

  private static void refused(Program program, String quoted) {
    assertEquals(2, program.status(Window.PATIENCE).orElse(-1), () -> program.err());
    assertEquals("", program.out());
    List<String> said = program.err().lines().toList();
    assertEquals(1, said.size(), program.err());
    assertTrue(said.get(0).startsWith("absorb: ") && said.get(0).contains(quoted), said.get(0));
  }
}
