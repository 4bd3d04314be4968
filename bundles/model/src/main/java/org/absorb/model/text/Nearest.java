package org.absorb.model.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a person may have meant by a name that there is none of. */
public final class Nearest {

  /** More are no help. */
  private static final int MOST = 3;

  /** One letter in so many may be wrong. */
  private static final int LETTERS = 3;

  private Nearest() {}

  /**
   * The names with the fewest letters changed, left out, added or exchanged with their neighbour,
   * whatever their case; where all are too far, those that the word is a part of.
   *
   * @return at most three, in the order of {@code names}; empty if none is near
   */
  public static List<String> to(String word, Collection<String> names) {
    String low = word.toLowerCase(Locale.ROOT);
    int allowed = (low.length() + LETTERS - 1) / LETTERS;
    int least =
        names.stream().mapToInt(name -> distance(low, lower(name))).min().orElse(allowed + 1);
    return names.stream()
        .filter(
            name ->
                least <= allowed && least < low.length()
                    ? distance(low, lower(name)) == least
                    : low.length() >= LETTERS && lower(name).contains(low))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Of Damerau and Levenshtein, each pair of neighbours exchanged at most once. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(last[j], now[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }
}
