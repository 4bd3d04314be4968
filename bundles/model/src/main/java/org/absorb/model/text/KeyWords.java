package org.absorb.model.text;

import java.util.Locale;
import java.util.StringJoiner;

/**
 * A document's key as a person reads it, for {@link MathText}: {@code relaxationTime} is two words,
 * {@code phiCLow} a phi with index c, and low.
 */
public final class KeyWords {

  private KeyWords() {}

  /** In words, with symbols between dollar signs. */
  public static String of(String key) {
    String[] words = key.split("(?<=[a-z\\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    StringJoiner said = new StringJoiner(" ");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      String lower = word.toLowerCase(Locale.ROOT);
      if (Greek.isLetter(word)) {
        boolean index = i + 1 < words.length && isIndex(words[i + 1]);
        said.add("$" + word + (index ? "_" + words[++i].toLowerCase(Locale.ROOT) : "") + "$");
      } else if (word.length() == 1) {
        said.add("$" + lower + "$");
      } else {
        boolean name = word.equals(word.toUpperCase(Locale.ROOT)); // MSD
        said.add(name ? word : lower);
      }
    }
    return said.toString();
  }

  private static boolean isIndex(String word) {
    return word.length() == 1 || Greek.isUpright(word.toLowerCase(Locale.ROOT));
  }
}
