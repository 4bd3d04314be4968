package org.absorb.ui.workbench.internal.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * A key with modifiers, written as {@code Ctrl+Shift+S}, {@code F5} or {@code Alt+1}. Ctrl is
 * Command on a Mac.
 *
 * @param modifiers the toolkit's bits
 * @param key the toolkit's key code: a lower-case character, or a constant
 */
record KeyStroke(int modifiers, int key) {

  private static final Map<String, Integer> MODIFIERS =
      Map.of("ctrl", SWT.MOD1, "shift", SWT.MOD2, "alt", SWT.MOD3);

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("enter", (int) SWT.CR),
          Map.entry("esc", (int) SWT.ESC),
          Map.entry("del", (int) SWT.DEL),
          Map.entry("space", (int) ' '),
          Map.entry("tab", (int) SWT.TAB),
          Map.entry("home", SWT.HOME),
          Map.entry("end", SWT.END),
          Map.entry("pageup", SWT.PAGE_UP),
          Map.entry("pagedown", SWT.PAGE_DOWN),
          Map.entry("up", SWT.ARROW_UP),
          Map.entry("down", SWT.ARROW_DOWN),
          Map.entry("left", SWT.ARROW_LEFT),
          Map.entry("right", SWT.ARROW_RIGHT));

  private static final Pattern FUNCTION = Pattern.compile("f([1-9]|1[0-9]|20)");

  /** Reads the notation; empty if it is none. */
  static Optional<KeyStroke> parse(String text) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    int modifiers = 0;
    // The last + may be the key itself.
    for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
      Integer modifier = MODIFIERS.get(rest.substring(0, plus).strip());
      if (modifier == null) {
        return Optional.empty();
      }
      modifiers |= modifier;
      rest = rest.substring(plus + 1).strip();
    }
    int bits = modifiers;
    return key(rest).map(key -> new KeyStroke(bits, key));
  }

  private static Optional<Integer> key(String name) {
    Matcher function = FUNCTION.matcher(name);
    if (function.matches()) {
      return Optional.of(SWT.F1 + Integer.parseInt(function.group(1)) - 1);
    }
    return name.length() == 1
        ? Optional.of((int) name.charAt(0))
        : Optional.ofNullable(NAMED.get(name));
  }

  /** What was pressed. */
  static KeyStroke of(Event event) {
    int key = event.keyCode == SWT.KEYPAD_CR ? SWT.CR : event.keyCode;
    return new KeyStroke(event.stateMask & SWT.MODIFIER_MASK, Character.toLowerCase(key));
  }

  /** As a person reads it, in the order of modifiers that menus have. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if ((modifiers & SWT.MOD1) != 0) {
      text.append("Ctrl+");
    }
    if ((modifiers & SWT.MOD3) != 0) {
      text.append("Alt+");
    }
    if ((modifiers & SWT.MOD2) != 0) {
      text.append("Shift+");
    }
    return text.append(keyName()).toString();
  }

  private String keyName() {
    if (key >= SWT.F1 && key <= SWT.F20) {
      return "F" + (key - SWT.F1 + 1);
    }
    String name =
        NAMED.entrySet().stream()
            .filter(entry -> entry.getValue() == key)
            .map(entry -> entry.getKey())
            .collect(Collectors.joining());
    return name.isEmpty()
        ? String.valueOf((char) key).toUpperCase(Locale.ROOT)
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
