package org.absorb.analysis.transition.internal;

import java.util.Arrays;
import org.absorb.model.text.Messages;

final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  static String get(String key, Object... values) {
    return MESSAGES.get(key, Arrays.stream(values).map(String::valueOf).toArray());
  }
}
