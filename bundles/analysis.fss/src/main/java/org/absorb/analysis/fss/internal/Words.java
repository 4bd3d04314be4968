package org.absorb.analysis.fss.internal;

import java.util.Arrays;
import org.absorb.model.text.Messages;

/** The words of this plugin. */
public final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  public static String get(String key, Object... values) {
    return MESSAGES.get(key, Arrays.stream(values).map(String::valueOf).toArray());
  }
}
