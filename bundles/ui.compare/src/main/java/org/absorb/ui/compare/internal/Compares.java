package org.absorb.ui.compare.internal;

import org.absorb.model.text.Messages;

/** The words of this bundle. */
final class Compares {

  static final Messages WORDS = Messages.of(Compares.class);

  private static final int LETTERS = 26;

  private Compares() {}

  /** What a side is called beside its name: A, B, C. */
  static String letter(int side) {
    return String.valueOf((char) ('A' + side % LETTERS));
  }
}
