package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Seen;

/** A program's windows as somebody who sits before them has them: looks, types and clicks. */
final class Window {

  /**
   * Seconds that anything may take. Long: the machine may be busy with other work, and how prompt
   * the window is is measured elsewhere.
   */
  static final double PATIENCE = 60;

  /** Seconds after which an action that had no effect is done again. */
  private static final double AGAIN = 4;

  private static final long STILL_MILLIS = 80;

  private static final int MOST_LINES = 60;

  private final Screen screen;
  private final Program program;
  private final Hands hands;
  private final Menus menus = new Menus(this);

  Window(Screen screen, Program program) {
    this.screen = screen;
    this.program = program;
    this.hands = new Hands(screen);
  }

  Hands hands() {
    return hands;
  }

  Program program() {
    return program;
  }

  Screen screen() {
    return screen;
  }

  /** Everything that is to be seen now. */
  List<Seen> look() {
    return program.conversation().look();
  }

  Stream<Seen> all() {
    return look().stream().flatMap(Seen::all);
  }

  Optional<Seen> maybe(Predicate<Seen> wanted) {
    return all().filter(wanted).findFirst();
  }

  Optional<Seen> maybe(String name) {
    return maybe(Window.name(name));
  }

  static Predicate<Seen> name(String name) {
    return seen -> seen.name().equals(name);
  }

  static Predicate<Seen> text(String type, String text) {
    return seen -> seen.type().equals(type) && seen.text().contains(text);
  }

  /** Whether it, or something in it, has the keyboard. */
  static boolean focused(Seen seen) {
    return seen.first(part -> part.is(Mark.FOCUSED)).isPresent();
  }

  /** All that stands in the widget of that name, items included; empty if it is not there. */
  String words(String name) {
    return maybe(name).stream()
        .flatMap(Seen::all)
        .flatMap(seen -> seen.texts().stream())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The widget of that name. */
  Seen find(String name) {
    return find("<" + name + ">", name(name));
  }

  Seen find(String what, Predicate<Seen> wanted) {
    return there(what, PATIENCE, () -> maybe(wanted));
  }

  void gone(String what, Predicate<Seen> unwanted) {
    holds("no longer " + what, PATIENCE, () -> maybe(unwanted).isEmpty());
  }

  /** A widget whose state is as wanted. */
  Seen expect(String name, String what, Predicate<Seen> state) {
    return expect(name, what, PATIENCE, state);
  }

  Seen expect(String name, String what, double seconds, Predicate<Seen> state) {
    return there("<" + name + "> " + what, seconds, () -> maybe(name).filter(state));
  }

  /** An item of the named tree or table. */
  Seen item(String name, String text) {
    return item(name, text, says(text));
  }

  Seen item(String name, String what, Predicate<Seen> wanted) {
    return there("in <" + name + ">: " + what, PATIENCE, () -> maybeItem(name, wanted));
  }

  private static Predicate<Seen> says(String text) {
    return seen -> seen.texts().stream().anyMatch(one -> one.contains(text));
  }

  private Optional<Seen> maybeItem(String name, Predicate<Seen> wanted) {
    return maybe(name)
        .flatMap(
            whole ->
                whole.parts().stream()
                    .flatMap(Seen::all)
                    .filter(seen -> seen.type().endsWith("Item"))
                    .filter(wanted)
                    .findFirst());
  }

  /** Clicks an item of the named tree or table, and waits until it is picked. */
  Seen pick(String name, String text) {
    return pick(name, text, says(text));
  }

  Seen pick(String name, String what, Predicate<Seen> wanted) {
    return doing(
        "in <" + name + ">, picked: " + what,
        () -> hands.click(still(what, () -> maybeItem(name, wanted)).box()),
        () -> maybeItem(name, wanted).filter(seen -> seen.is(Mark.SELECTED)));
  }

  /** Clicks an item of the named tree or table twice, until that has an effect. */
  void open(String name, String text, String effect, BooleanSupplier shown) {
    doing(
        effect,
        () -> hands.doubleClick(still(text, () -> maybeItem(name, says(text))).box()),
        () -> shown.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Opens an item of the named tree, unless it is open. */
  void unfold(String name, String text) {
    Predicate<Seen> wanted = seen -> seen.text().equals(text);
    item(name, text, wanted);
    doing(
        "in <" + name + ">, open: " + text,
        () -> {
          pick(name, text, wanted);
          hands.press("Right");
        },
        () -> maybeItem(name, wanted).filter(seen -> seen.is(Mark.EXPANDED)));
  }

  /** The frame of the window. */
  Optional<Seen> shell() {
    return maybe(seen -> seen.type().equals("Shell"));
  }

  /** Has it take the whole screen, by a double click on the window manager's line above it. */
  void cover(int width, int height) {
    doing(
        "the whole screen",
        () -> {
          Box box = still("the window", this::shell).box();
          hands.doubleClick(new Box(box.x() + box.width() / 3, box.y() + 8, 4, 4));
        },
        () -> shell().filter(seen -> covers(seen.box(), width, height)));
  }

  private static boolean covers(Box box, int width, int height) {
    return box.width() > width - 20 && box.height() > height - 60;
  }

  /** Something that has come to rest: what is laid out anew moves away under the mouse. */
  Seen still(String what, Supplier<Optional<Seen>> thing) {
    return there(
        what + ", at rest",
        PATIENCE,
        () -> {
          Optional<Seen> before = thing.get();
          if (before.isEmpty()) {
            return before;
          }
          Until.pause(STILL_MILLIS);
          return thing.get().filter(now -> now.box().equals(before.get().box()));
        });
  }

  Seen still(String name) {
    return still("<" + name + ">", () -> maybe(name));
  }

  /**
   * Does something until it has an effect; not twice if it had. A person, too, tries again when a
   * window has just come up or moved. Only for what may be done twice.
   */
  <T> T doing(String what, Runnable action, Supplier<Optional<T>> effect) {
    long end = System.nanoTime() + (long) (PATIENCE * 1e9);
    Optional<T> found = effect.get();
    while (found.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no effect: " + what + evidence(what));
      }
      action.run();
      found = Until.maybe(AGAIN, effect);
    }
    return found.get();
  }

  void holds(String what, BooleanSupplier condition) {
    holds(what, PATIENCE, condition);
  }

  /** As {@link Until}, but a failure tells and keeps what was to be seen. */
  void holds(String what, double seconds, BooleanSupplier condition) {
    there(what, seconds, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  <T> T there(String what, double seconds, Supplier<Optional<T>> thing) {
    try {
      return Until.there(what, seconds, thing);
    } catch (AssertionError | Conversation.Gone e) {
      throw new AssertionError(e.getMessage() + evidence(what), e);
    }
  }

  String evidence(String what) {
    String name = "failed-" + what.replaceAll("[^A-Za-z0-9.]+", "-").replaceFirst("^-", "");
    String file = name.substring(0, Math.min(60, name.length()));
    Path shot = screen.shoot(file);
    List<Seen> windows;
    try {
      windows = look();
    } catch (AssertionError | Conversation.Gone e) {
      return ". The screen: " + shot + "\n" + e.getMessage() + "\n" + program.err();
    }
    try {
      Files.writeString(
          shot.resolveSibling(file + ".txt"),
          windows.stream().map(Seen::describe).collect(Collectors.joining("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ". The screen: " + shot + "\n" + brief(windows) + "standard error: " + program.err();
  }

  /** What a person would name, of all there is. */
  private static String brief(List<Seen> windows) {
    return windows.stream()
        .flatMap(Seen::all)
        .filter(seen -> !seen.type().equals("MenuItem") && !seen.type().equals("Label"))
        .filter(seen -> !seen.name().isEmpty() || !seen.text().isEmpty())
        .map(seen -> seen.type() + " <" + seen.name() + "> " + seen.texts() + seen.marks() + "\n")
        .limit(MOST_LINES)
        .collect(Collectors.joining());
  }

  /** Scrolls until the whole widget of that name can be seen. */
  void reveal(String name) {
    there(
        "<" + name + "> scrolled into sight",
        PATIENCE,
        () -> {
          Seen wanted = find(name);
          if (!wanted.is(Mark.CUT)) {
            return Optional.of(wanted);
          }
          Seen page =
              all()
                  .filter(seen -> seen.type().equals("ScrolledComposite"))
                  .filter(seen -> seen.named(name).isPresent())
                  .reduce((outer, inner) -> inner)
                  .orElseThrow(() -> new AssertionError(name + " is cut and does not scroll"));
          // At the edge: there is no field there that would take the wheel.
          boolean down = wanted.box().y() > page.box().centreY();
          hands.wheel(page.box().x() + 4, page.box().centreY(), down);
          return Optional.empty();
        });
  }

  void click(String name) {
    reveal(name);
    hands.click(
        still("<" + name + "> enabled", () -> maybe(name).filter(seen -> seen.is(Mark.ENABLED)))
            .box());
  }

  /** Types into the field of that name in place of what is there. */
  void fill(String name, String text) {
    focus(name);
    hands.retype(text);
  }

  /** Gives the field of that name the keyboard. */
  void focus(String name) {
    doing(
        "<" + name + "> has the keyboard",
        () -> click(name),
        () -> maybe(name).filter(Window::focused));
  }

  /** Chooses from the menu bar, with the keyboard: what is on the way is named by its words. */
  void menu(String menu, String item) {
    menus.choose(menu, item);
  }

  Menus menus() {
    return menus;
  }

  /** Shows a perspective: its number, which is its key, depends on which others there are. */
  void perspective(String label) {
    hands.click(still("the perspective " + label, () -> maybe(perspectiveButton(label))).box());
  }

  /** Turns to a perspective by its key, and waits until it is there to be typed into. */
  void perspective(String key, String label) {
    hands.press(key);
    find("the perspective " + label, perspectiveButton(label).and(seen -> seen.is(Mark.SELECTED)));
  }

  private static Predicate<Seen> perspectiveButton(String label) {
    return seen -> seen.tip().startsWith(label + " (Alt+");
  }

  /** Picks the tab of a part. */
  Seen tab(String text) {
    Predicate<Seen> wanted = text("CTabItem", text);
    Runnable click = () -> hands.click(still("tab " + text, () -> maybe(wanted)).box());
    click.run(); // one that is in front need not have the keyboard
    return doing(
        "the tab " + text + ", in front",
        click,
        () -> maybe(wanted).filter(seen -> seen.is(Mark.SELECTED)));
  }

  /** The window that came up over the others. */
  Seen dialog(String words) {
    return find(
        "a dialog that says \"" + words + "\"",
        seen ->
            seen.type().equals("Shell")
                && seen.first(part -> part.text().contains(words)).isPresent()
                && !seen.first(part -> part.type().equals("Menu")).isPresent());
  }

  /** Clicks a button by its words, in the window that came up last of those that have one. */
  void button(String words) {
    Predicate<Seen> wanted =
        seen ->
            seen.type().endsWith("Button") // the toolkit's or our own
                && seen.text().replace("&", "").equals(words)
                && seen.is(Mark.ENABLED);
    hands.click(
        still("the button " + words, () -> all().filter(wanted).reduce((under, over) -> over))
            .box());
  }

  /** Closes the window with the key for it; the exit status. */
  int quit() {
    hands.press("ctrl+q");
    return ended();
  }

  int ended() {
    return program
        .status(4 * PATIENCE) // after a build it first puts by what the next start is quicker with
        .orElseThrow(() -> new AssertionError("does not end" + evidence("does not end")));
  }
}
