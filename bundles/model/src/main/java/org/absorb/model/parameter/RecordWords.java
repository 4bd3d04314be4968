package org.absorb.model.parameter;

import java.util.MissingResourceException;
import java.util.Optional;
import org.absorb.model.text.Messages;

/**
 * What people read of a record's components, from the messages beside it; see {@link Parameter}.
 */
final class RecordWords {

  private final Class<?> type;

  /** The record's name within its package. */
  private final String name;

  RecordWords(Class<?> type) {
    this.type = type;
    this.name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  /**
   * The label of a component.
   *
   * @throws IllegalArgumentException naming the key, if there is none
   */
  String label(String component) {
    return needed(component, "label");
  }

  /**
   * The label of a choice of a component.
   *
   * @throws IllegalArgumentException naming the key, if there is none
   */
  String choice(String component, String choice) {
    return needed(component, choice);
  }

  private String needed(String component, String what) {
    return find(component, what)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Words.get(
                        "label", name + "." + component + "." + what, type.getPackageName())));
  }

  /** The help of a component; empty if there is none. */
  String help(String component) {
    return find(component, "help").orElse("");
  }

  /** What 0 stands for; empty where it is an amount. */
  String zero(String component) {
    return find(component, "0").orElse("");
  }

  private Optional<String> find(String component, String what) {
    String shared = component + "." + what;
    try {
      Messages words = Messages.of(type);
      return words.find(name + "." + shared).or(() -> words.find(shared));
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }
}
