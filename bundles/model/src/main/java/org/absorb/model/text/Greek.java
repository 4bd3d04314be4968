package org.absorb.model.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Greek letters and signs by their names. */
final class Greek {

  private static final String NAMES =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho - sigma tau upsilon phi chi psi omega";

  private static final Map<String, String> LETTERS = letters();

  private static final Set<String> UPRIGHT =
      Set.of("inf", "infinity", "perp", "par", "log", "ln", "exp", "max", "min");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private Greek() {}

  /** The letter of a name, or the name itself. */
  static String letter(String name) {
    return LETTERS.getOrDefault(name, name);
  }

  /** Whether a word is the name of a letter, small or capital. */
  static boolean isLetter(String name) {
    return LETTERS.containsKey(name) && !UPRIGHT.contains(name);
  }

  static boolean isUpright(String name) {
    return UPRIGHT.contains(name);
  }

  /** Every name in a text replaced, and hyphens by minus signs. */
  static String replace(String text) {
    return minus(WORD.matcher(text).replaceAll(word -> letter(word.group())));
  }

  static String minus(String text) {
    return text.replace("-", MathText.MINUS);
  }

  private static Map<String, String> letters() {
    Map<String, String> letters = new HashMap<>();
    String[] names = NAMES.split(" ");
    for (int i = 0; i < names.length; i++) {
      if (!names[i].equals("-")) {
        letters.put(names[i], String.valueOf((char) ('\u03b1' + i)));
        letters.put(
            Character.toUpperCase(names[i].charAt(0)) + names[i].substring(1),
            String.valueOf((char) ('\u0391' + i)));
      }
    }
    letters.put("inf", "\u221e");
    letters.put("infinity", "\u221e");
    letters.put("perp", "\u22a5");
    letters.put("par", "\u2225");
    return letters;
  }
}
