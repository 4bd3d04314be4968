package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Seen;

/** A program's windows as somebody who sits before them has them: looks, types and clicks. */
final class Window {

  /** Anything that takes longer makes a user wonder. */
  private static final double PATIENCE = 10;

  private static final int MOST_LINES = 60;

  private final Screen screen;
  private final Program program;
  private final Hands hands;

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
    return item(name, text, seen -> seen.texts().stream().anyMatch(one -> one.contains(text)));
  }

  Seen item(String name, String what, Predicate<Seen> wanted) {
    return there(
        "in <" + name + ">: " + what,
        PATIENCE,
        () ->
            maybe(name)
                .flatMap(
                    whole ->
                        whole.parts().stream()
                            .flatMap(Seen::all)
                            .filter(seen -> seen.type().endsWith("Item"))
                            .filter(wanted)
                            .findFirst()));
  }

  /** Opens an item of the named tree, unless it is open. */
  void unfold(String name, String text) {
    Seen item = item(name, text);
    if (!item.is(Mark.EXPANDED)) {
      hands.click(item.box());
      hands.press("Right");
      item(name, text + ", open", seen -> seen.text().equals(text) && seen.is(Mark.EXPANDED));
    }
  }

  /** As {@link Until}, but a failure tells and keeps what was to be seen. */
  void holds(String what, double seconds, java.util.function.BooleanSupplier condition) {
    there(what, seconds, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  <T> T there(String what, double seconds, java.util.function.Supplier<Optional<T>> thing) {
    try {
      return Until.there(what, seconds, thing);
    } catch (AssertionError | Conversation.Gone e) {
      throw new AssertionError(e.getMessage() + evidence(what), e);
    }
  }

  private String evidence(String what) {
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
    hands.click(expect(name, "is enabled", seen -> seen.is(Mark.ENABLED)).box());
  }

  /** Types into the field of that name in place of what is there. */
  void fill(String name, String text) {
    focus(name);
    hands.retype(text);
  }

  /** Gives the field of that name the keyboard. */
  void focus(String name) {
    click(name);
    there(
        "<" + name + "> has the keyboard",
        PATIENCE,
        () -> maybe(name).flatMap(seen -> seen.first(part -> part.is(Mark.FOCUSED))));
  }

  /** Chooses from the menu bar, with the keyboard: what is on the way is named by its words. */
  void menu(String menu, String item) {
    openMenu(menu);
    pick(item);
  }

  private void openMenu(String menu) {
    Seen bar = find("the menu " + menu, seen -> seen.type().equals("MenuItem") && says(seen, menu));
    int mnemonic = bar.text().indexOf('&');
    if (mnemonic < 0) {
      throw new AssertionError("no letter opens the menu " + menu);
    }
    hands.press("alt+" + Character.toLowerCase(bar.text().charAt(mnemonic + 1)));
    find("an open menu", Window::open);
  }

  /** Chooses from the menu that is open. */
  void pick(String item) {
    Predicate<Seen> wanted =
        seen -> seen.type().equals("MenuItem") && seen.is(Mark.FOCUSED) && says(seen, item);
    find("the choice " + item, seen -> seen.type().equals("MenuItem") && says(seen, item));
    for (int presses = 0; maybe(wanted).isEmpty(); presses++) {
      if (presses == 40) {
        throw new AssertionError("cannot choose " + item + evidence("choice " + item));
      }
      hands.press("Down");
    }
    hands.press("Return");
    holds("the menu closes", PATIENCE, () -> maybe(Window::open).isEmpty());
  }

  private static boolean open(Seen seen) {
    return seen.type().equals("Menu") && seen.is(Mark.FOCUSED);
  }

  /** Whether a label has these words: without the mark of the letter, the dots and the keys. */
  private static boolean says(Seen seen, String words) {
    String text = seen.text().replace("&", "").replaceFirst("\t.*", "").replace("…", "");
    return text.replace("...", "").equals(words);
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

  /** Clicks a button by its words, in any window. */
  void button(String words) {
    Seen button =
        find(
            "the button " + words,
            seen ->
                seen.type().equals("Button")
                    && seen.text().replace("&", "").equals(words)
                    && seen.is(Mark.ENABLED));
    hands.click(button.box());
  }

  /** Closes the window with the key for it; the exit status. */
  int quit() {
    hands.press("ctrl+q");
    return ended();
  }

  int ended() {
    return program
        .status(20)
        .orElseThrow(() -> new AssertionError("does not end" + evidence("does not end")));
  }
}
