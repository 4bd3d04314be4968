package org.absorb.model.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one package: the file {@code messages.properties} beside a class, in {@link
 * MessageFormat} syntax. Numbers are to be passed as text, since a message must not group digits.
 */
public final class Messages {

  private final ResourceBundle words;

  private Messages(ResourceBundle words) {
    this.words = words;
  }

  /** The messages that lie beside {@code owner}. */
  public static Messages of(Class<?> owner) {
    String name = owner.getPackageName() + ".messages";
    return new Messages(
        ResourceBundle.getBundle(name, Locale.getDefault(), owner.getClassLoader()));
  }

  /**
   * The message {@code key} with its places filled.
   *
   * @throws MissingResourceException if there is no such message: a mistake of ours, not a user's
   */
  public String get(String key, Object... values) {
    return MessageFormat.format(words.getString(key), values);
  }
}
