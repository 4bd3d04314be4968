package org.absorb.window.tests;

import java.util.Optional;
import java.util.function.Predicate;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Seen;

/** Menus, with the keyboard. */
final class Menus {

  private final Window window;

  Menus(Window window) {
    this.window = window;
  }

  /**
   * Chooses from the menu bar. What a menu offers is what was known when it was opened: as long as
   * the item cannot be chosen yet, the menu is closed and opened again.
   */
  void choose(String menu, String item) {
    Seen ready =
        window.doing(
            menu + ", " + item + ", to be chosen",
            () -> {
              close();
              open(menu);
            },
            () -> openItem(item).filter(seen -> seen.is(Mark.ENABLED)));
    pick(ready);
  }

  /** Whether a menu of the bar offers an item: opens it, looks, and closes it. */
  boolean offers(String menu, String item) {
    close();
    open(menu);
    boolean there = openItem(item).isPresent();
    close();
    return there;
  }

  /** Chooses from the menu that is open. */
  void pick(String item) {
    pick(
        window.there(
            item, Window.PATIENCE, () -> openItem(item).filter(seen -> seen.is(Mark.ENABLED))));
  }

  private void open(String menu) {
    Seen bar =
        window.find("the menu " + menu, seen -> seen.type().equals("MenuItem") && says(seen, menu));
    int mnemonic = bar.text().indexOf('&');
    if (mnemonic < 0) {
      throw new AssertionError("no letter opens the menu " + menu);
    }
    String key = "alt+" + Character.toLowerCase(bar.text().charAt(mnemonic + 1));
    window.doing(
        "the menu " + menu + " is open",
        () -> window.hands().press(key),
        () -> window.maybe(Menus::open));
  }

  /** Closes what is open. */
  private void close() {
    window.doing(
        "no menu is open",
        () -> window.hands().press("Escape"),
        () -> window.maybe(Menus::open).isEmpty() ? Optional.of(true) : Optional.empty());
  }

  /** Chooses an item of the menu that is open. */
  private void pick(Seen item) {
    for (int presses = 0; !armed().equals(Optional.of(item.text())); presses++) {
      if (presses == 60) {
        throw new AssertionError("cannot choose " + item.text() + window.evidence("choice"));
      }
      Optional<String> before = armed();
      window.hands().press("Down");
      // a menu of one stays where it is
      Until.maybe(1, () -> Optional.of(armed()).filter(now -> !now.equals(before)));
    }
    window.hands().press("Return");
    window.gone("an open menu", Menus::open);
  }

  private Optional<String> armed() {
    return window
        .maybe(seen -> seen.type().equals("MenuItem") && seen.is(Mark.FOCUSED))
        .map(Seen::text);
  }

  private Optional<Seen> openItem(String words) {
    Predicate<Seen> wanted = seen -> seen.type().equals("MenuItem") && says(seen, words);
    return window.maybe(Menus::open).flatMap(menu -> menu.first(wanted));
  }

  static boolean open(Seen seen) {
    return seen.type().equals("Menu") && seen.is(Mark.FOCUSED);
  }

  /** Whether a label has these words: without the mark of the letter, the dots and the keys. */
  private static boolean says(Seen seen, String words) {
    String text = seen.text().replace("&", "").replaceFirst("\t.*", "").replace("…", "");
    return text.replace("...", "").equals(words);
  }
}
