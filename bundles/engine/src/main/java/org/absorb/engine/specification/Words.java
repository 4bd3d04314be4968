package org.absorb.engine.specification;

import org.absorb.model.text.Messages;

/** The sentences of this package. */
final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  static String get(String key, Object... values) {
    return MESSAGES.get(key, values);
  }
}
