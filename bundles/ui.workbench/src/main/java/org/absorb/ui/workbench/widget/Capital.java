package org.absorb.ui.workbench.widget;

/** Words with a capital at their beginning: what stands above a column. Labels have none. */
public final class Capital {

  private Capital() {}

  /** The same words; of none, none. */
  public static String of(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
