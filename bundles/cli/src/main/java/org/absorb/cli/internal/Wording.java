package org.absorb.cli.internal;

import java.util.Optional;
import org.absorb.model.text.Messages;

/**
 * Messages in which {@code $absorb} is the command as the user called it: {@code absorb}, or what
 * the script in front of it says in ABSORB_CALLED.
 */
public final class Wording {

  /** What a user types to call the command. */
  public static final String CALLED =
      Optional.ofNullable(System.getenv("ABSORB_CALLED"))
          .filter(called -> !called.isBlank())
          .orElse("absorb");

  private static final String COMMAND = "$absorb ";

  private final Messages messages;
  private final String called;

  Wording(Messages messages, String called) {
    this.messages = messages;
    this.called = called;
  }

  /** The messages that lie beside {@code owner}. */
  public static Wording of(Class<?> owner) {
    return new Wording(Messages.of(owner), CALLED);
  }

  /** The message {@code key} with its places filled. */
  public String get(String key, Object... values) {
    return messages.get(key, values).replace(COMMAND, called + " ");
  }
}
