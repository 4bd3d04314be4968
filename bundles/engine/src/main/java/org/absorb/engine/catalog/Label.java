package org.absorb.engine.catalog;

import java.util.MissingResourceException;
import org.absorb.model.text.Messages;

/** What people read of an extension: {@code CLASS.label} in the messages beside its class. */
public final class Label {

  private Label() {}

  /**
   * The label, found without loading the class.
   *
   * @param type full name of the extension's class
   * @param loader finds the class's package
   * @param id what it is called if there is no label
   */
  public static String of(String type, ClassLoader loader, String id) {
    int dot = type.lastIndexOf('.');
    String name = type.substring(dot + 1).replace('$', '.');
    try {
      return Messages.of(type.substring(0, Math.max(0, dot)), loader)
          .find(name + ".label")
          .orElse(id);
    } catch (MissingResourceException none) {
      return id;
    }
  }
}
