package org.absorb.engine.catalog;

import org.absorb.model.text.Messages;

final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  static String get(String key, Object... values) {
    return MESSAGES.get(key, values);
  }
}
