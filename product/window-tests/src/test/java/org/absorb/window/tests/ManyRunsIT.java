package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.absorb.window.probe.Promptness;
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
 * Ten thousand runs in the table while two runs are computed: every action is answered at once, and
 * the window never stands still. Slow: the project takes a while to make, and a machine that does
 * other work as well shows nothing.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyRunsIT {

  private static final int CELLS = 1250;
  private static final int REPLICAS = 8;

  /** Milliseconds from a key to what it shows; and that the user interface may stand still. */
  private static final double ACTION = 200;

  private static final double STALL = 100;

  /** The display's server counts in milliseconds. */
  private static final long SERVER_NANOS = 2_000_000;

  private static final int TRIES = 3;

  /** Until all that a perspective has to show is there, by far. */
  private static final long COMING_MILLIS = 2000;

  private Desk desk;
  private Window window;

  /** An action, and the milliseconds until it showed, the shortest of some tries. */
  private record Took(String what, double millis) {}

  private final List<Took> took = new ArrayList<>();

  @BeforeAll
  void open() throws IOException {
    desk = Desk.asShipped(1280, 800);
    desk.prefer("{\"computing\": {\"workers\": 2, \"threads\": 1}}");
    Project project =
        ManyRuns.make(desk, CELLS, REPLICAS, Project.sgd("long", 100_000_000, "0.66, 0.7"));
    desk.start(
        List.of("run", project.toString(), "long", "--workers", "2"),
        desk.environment(desk.folder().resolve("terminal")));
    window = desk.open(project.toString());
    window.holds("two that run", () -> window.words("queue.whole").contains("0 of 4 runs"));
    window.hands().press("ctrl+shift+r");
    window.find("runs.grid");
    window.holds("all runs", () -> count().startsWith("1252 cells, 10 004 runs"));
    window.holds("all results", 4 * Window.PATIENCE, () -> !count().contains("reading"));
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private String count() {
    return quickly("runs.count").map(Seen::text).orElse("");
  }

  private String first() {
    return quickly("runs.grid").stream()
        .flatMap(grid -> grid.parts().stream())
        .filter(seen -> seen.type().equals("GridItem"))
        .findFirst()
        .map(seen -> seen.texts().toString())
        .orElse("");
  }

  /** What is not there for a moment is nothing else yet. */
  private static boolean other(String now, String before) {
    return !now.isEmpty() && !now.equals(before);
  }

  private Optional<Seen> quickly(String name) {
    return window.program().conversation().look(name);
  }

  /**
   * Does something and takes it back, some times, and keeps the best: what else the machine does is
   * not the window's. It begins when the display's server sees the key or the button, and is over
   * when what it does is drawn.
   */
  private void time(String what, Runnable action, BooleanSupplier shown, Runnable back) {
    Conversation conversation = window.program().conversation();
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TRIES; i++) {
      conversation.pressed();
      long begin = System.nanoTime();
      CompletableFuture<Void> acting = CompletableFuture.runAsync(action); // the hand lingers
      while (!shown.getAsBoolean()) {
        assertTrue(System.nanoTime() - begin < 1e9 * Window.PATIENCE, what);
        if (acting.isCompletedExceptionally()) {
          acting.join();
        }
        Until.pause(8); // each look takes the window's time, as long as a step does
      }
      conversation.draw("runs.grid");
      long end = System.nanoTime();
      acting.join();
      long pressed = conversation.pressed();
      assertTrue(begin < pressed + SERVER_NANOS && pressed < end, what);
      best = Math.min(best, (end - pressed) * 1e-6);
      back.run();
    }
    took.add(new Took(what, best));
  }

  @Test
  @Order(1)
  void itIsWatched() {
    window.program().conversation().watch();
  }

  @Test
  @Order(2)
  void filtersAndSortsAtOnce() {
    window.focus("runs.filter");
    window.hands().type("phi > 0.7 and f_a > 0");
    window.holds("fewer", () -> count().contains("of 10 004 runs"));
    String half = count();
    time(
        "a key in the filter",
        () -> window.hands().press("5"), // phi > 0.7 and f_a > 05
        () -> other(count(), half),
        () -> {
          window.hands().press("BackSpace");
          window.holds("as before", () -> count().equals(half));
        });
    window.hands().press("Escape");
    window.holds("all runs", () -> count().startsWith("1252 cells, 10 004 runs"));
    Seen heading =
        window.find(
            "the heading activity",
            seen -> seen.type().equals("GridHeading") && seen.name().equals("activity"));
    String unsorted = first();
    time(
        "a click on a heading",
        () -> window.hands().click(heading.box()),
        () -> other(first(), unsorted),
        () -> {
          window.hands().click(heading.box());
          window.hands().click(heading.box());
          window.holds("as it was", () -> first().equals(unsorted));
        });
  }

  @Test
  @Order(3)
  void scrollsAndSwitchesAtOnce() {
    window.focus("runs.grid");
    window.hands().press("Home");
    String top = first();
    time(
        "to the end",
        () -> window.hands().press("End"),
        () -> other(first(), top),
        () -> {
          window.hands().press("Home");
          window.holds("the top", () -> first().equals(top));
        });
    time(
        "two pages down", // the first goes to the last row in sight
        () -> {
          window.hands().press("Next");
          window.hands().press("Next");
        },
        () -> other(first(), top),
        () -> {
          window.hands().press("Home");
          window.holds("the top", () -> first().equals(top));
        });
    desk.screen().shoot("many-03-table");
  }

  @Test
  @Order(4)
  void comparesAtOnce() {
    window.perspective("alt+2", "Compare");
    window.find("runs.grid");
    pickTwo(0);
    window.hands().press("c");
    window.holds("a comparison", () -> sentence().contains(" instead of "));
    AtomicInteger pair = new AtomicInteger();
    AtomicReference<String> before = new AtomicReference<>();
    Runnable pick =
        () -> {
          before.set(sentence());
          pickTwo(pair.incrementAndGet());
        };
    pick.run();
    time(
        "two other cells compared",
        () -> window.hands().press("c"),
        () -> other(sentence(), before.get()) && sentence().contains(" instead of "),
        pick);
    Seen differences = window.find("compare.differences");
    int few = settings();
    time(
        "all parameters beside those that differ",
        () -> window.hands().click(differences.box()),
        () -> settings() > few + 1,
        () -> {
          window.hands().click(differences.box());
          window.holds("the others gone", () -> settings() == few);
        });
    desk.screen().shoot("many-04-compared");
  }

  /** A cell of the table, and the next. */
  private void pickTwo(int first) {
    window.focus("runs.grid");
    window.hands().press("Home");
    if (first > 0) {
      window.hands().press(first, "Down");
    }
    window.hands().press("ctrl+Down", "space");
  }

  private String sentence() {
    return quickly("compare.sentence").map(Seen::text).orElse("");
  }

  private int settings() {
    return quickly("compare.settings").map(grid -> grid.parts().size()).orElse(0);
  }

  @Test
  @Order(5)
  void wasPromptAllTheTime() {
    Promptness promptness = window.program().conversation().watched();
    System.out.println("Ten thousand runs, two computing: " + promptness);
    took.forEach(one -> System.out.printf("  %s: %.0f ms%n", one.what(), one.millis()));
    neverLonger(promptness);
    assertEquals(
        List.of(), took.stream().filter(one -> one.millis() > ACTION).toList(), "too slow");
  }

  private static void neverLonger(Promptness promptness) {
    promptness
        .worst()
        .filter(stall -> stall.own() > STALL)
        .ifPresent(
            stall -> {
              throw new AssertionError("stood still for " + stall + ":\n" + stall.stack());
            });
  }

  /**
   * Each brings parts that nobody has seen yet, and Scaling reads the ten thousand meanwhile. To
   * lay out, style and draw a whole window anew takes the toolkit longer than anything else does.
   */
  @Test
  @Order(6)
  void perspectivesComeWithHardlyAPause() {
    window.program().conversation().watch();
    for (String perspective : List.of("Scaling", "Packing", "Experiments")) {
      window.perspective(perspective);
      window.hands().rest();
      Until.pause(COMING_MILLIS);
      desk.screen().shoot("many-05-" + perspective.toLowerCase(Locale.ROOT));
    }
    Promptness promptness = window.program().conversation().watched();
    System.out.println("Perspectives never seen before: " + promptness);
    neverLonger(promptness);
  }
}
