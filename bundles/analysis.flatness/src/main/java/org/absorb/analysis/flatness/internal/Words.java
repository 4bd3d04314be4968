package org.absorb.analysis.flatness.internal;

import java.util.Arrays;
import org.absorb.model.text.Messages;

/** What a person reads, from {@code messages.properties}. */
public final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  /** The sentence of a key, with values at its numbers in braces. */
  public static String get(String key, Object... values) {
    return MESSAGES.get(key, Arrays.stream(values).map(String::valueOf).toArray());
  }
}
