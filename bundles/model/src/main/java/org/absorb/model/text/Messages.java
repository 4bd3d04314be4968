package org.absorb.model.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
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
    return of(owner.getPackageName(), owner.getClassLoader());
  }

  /**
   * The messages of a package of which no class is to be loaded.
   *
   * @throws MissingResourceException if it has none
   */
  public static Messages of(String owner, ClassLoader loader) {
    return new Messages(ResourceBundle.getBundle(owner + ".messages", Locale.getDefault(), loader));
  }

  /** The message {@code key}, which has no places to fill; empty if there is none. */
  public Optional<String> find(String key) {
    return words.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
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
