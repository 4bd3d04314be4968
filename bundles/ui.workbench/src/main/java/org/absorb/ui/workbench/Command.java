package org.absorb.ui.workbench;

import java.util.Optional;
import java.util.OptionalInt;
import org.absorb.ui.workbench.look.Icon;

/**
 * Something one can do: from a menu, with a key, with a button, through quick access. What changes
 * the answer of {@link #enabled} calls {@link Workbench#refreshCommands}.
 */
public interface Command {

  /** Letters, digits and dots, for good. */
  String id();

  /** A verb, as it stands in a menu; {@code &} before the letter that chooses it. */
  String label();

  default Optional<Icon> icon() {
    return Optional.empty();
  }

  /** Where it stands in the menu bar; empty: nowhere, quick access finds it all the same. */
  default Optional<MenuPlace> menu() {
    return Optional.empty();
  }

  /**
   * Keys that run it: {@code Ctrl+Shift+S}, {@code F5}, {@code Alt+1}. Ctrl is Command on a Mac.
   */
  default Optional<String> keys() {
    return Optional.empty();
  }

  /** Its place among the buttons of the tool bar, in tens a group; empty: it has none. */
  default OptionalInt tool() {
    return OptionalInt.empty();
  }

  /** Whether it can be run now. Quick: asked often. */
  default boolean enabled() {
    return true;
  }

  void run();
}
