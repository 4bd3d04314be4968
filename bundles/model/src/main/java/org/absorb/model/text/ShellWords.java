package org.absorb.model.text;

import java.util.List;
import java.util.stream.Collectors;

/** Words as one writes them in a line for a POSIX shell: a command to be pasted, or called. */
public final class ShellWords {

  private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";

  private ShellWords() {}

  /** Words as one line that a shell takes apart into these very words. */
  public static String quoted(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  /**
   * A word that a shell takes for this very word.
   *
   * @param word a text, or what is meant by its text, such as a path
   */
  public static String quoted(Object word) {
    String text = word.toString();
    return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
