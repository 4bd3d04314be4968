package org.absorb.model.figure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure: panels from left to right.
 *
 * @param name the file's name without an ending: lower case letters, digits, dashes
 * @param title one line; may be empty
 * @param panels at least one
 * @param caption what was run and what is shown, a few sentences
 * @param origin what the file remembers: runs, specification hash, versions
 */
public record Figure(
    String name,
    String title,
    List<Panel> panels,
    String caption,
    SortedMap<String, String> origin) {

  public Figure {
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException("\"" + name + "\" is no figure name");
    }
    panels = List.copyOf(panels);
    origin = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(origin));
  }

  /** The same under another name. */
  public Figure named(String other) {
    return new Figure(other, title, panels, caption, origin);
  }
}
