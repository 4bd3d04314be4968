package org.absorb.ui.experiments.internal.document;

import java.util.Collection;

/** Names that nothing has yet. */
public final class FreeName {

  private FreeName() {}

  /** A name like the one that is wished, numbered if that is taken. */
  public static String like(String wished, Collection<String> taken) {
    String base = wished.replaceFirst(" \\d{1,3}$", "");
    String name = wished;
    for (int i = 2; taken.contains(name); i++) {
      name = base + " " + i;
    }
    return name;
  }
}
