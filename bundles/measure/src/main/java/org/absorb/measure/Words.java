package org.absorb.measure;

import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.Optional;
import org.absorb.model.text.Messages;

final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  static String get(String key, Object... values) {
    return MESSAGES.get(key, Arrays.stream(values).map(String::valueOf).toArray());
  }

  static Optional<String> find(String key, Object... values) {
    try {
      return Optional.of(get(key, values));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
