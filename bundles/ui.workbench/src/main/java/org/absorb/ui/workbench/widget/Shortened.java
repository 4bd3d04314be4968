package org.absorb.ui.workbench.widget;

import java.util.function.ToIntFunction;

/** Text that is cut to the room there is. */
public final class Shortened {

  static final String CUT = "\u2026";

  private Shortened() {}

  /**
   * A text cut in the middle, so that names which differ at their end can be told apart.
   *
   * @param measure how wide a text is
   */
  public static String middle(String text, int width, ToIntFunction<String> measure) {
    if (measure.applyAsInt(text) <= width) {
      return text;
    }
    int least = 0;
    int most = Math.max(0, text.length() - 1);
    while (least < most) { // the most characters that fit
      int kept = (least + most + 1) / 2;
      if (measure.applyAsInt(middle(text, kept)) <= width) {
        least = kept;
      } else {
        most = kept - 1;
      }
    }
    return middle(text, least);
  }

  /**
   * As much of a text's beginning as fits, with dots where something lacks.
   *
   * @param measure how wide a text is
   */
  public static String end(String text, int width, ToIntFunction<String> measure) {
    if (measure.applyAsInt(text) <= width) {
      return text;
    }
    int fits = 0;
    int not = text.length();
    while (not - fits > 1) {
      int kept = (fits + not) / 2;
      if (measure.applyAsInt(beginning(text, kept)) <= width) {
        fits = kept;
      } else {
        not = kept;
      }
    }
    return beginning(text, fits);
  }

  private static String beginning(String text, int kept) {
    return text.substring(0, whole(text, kept)).stripTrailing() + CUT;
  }

  /** Half of a character that takes two is none. */
  private static int whole(String text, int head) {
    return head > 0 && Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head;
  }

  private static String middle(String text, int kept) {
    int head = whole(text, (kept + 1) / 2);
    int tail = text.length() - kept / 2;
    tail += tail < text.length() && Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
    return text.substring(0, head).stripTrailing() + CUT + text.substring(tail).stripLeading();
  }
}
