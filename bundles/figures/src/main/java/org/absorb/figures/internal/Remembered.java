package org.absorb.figures.internal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.figure.Figure;
import org.absorb.model.text.MathText;

/**
 * What a figure's file remembers, as plain text.
 *
 * @param title the title, or the name of a figure without one
 * @param caption may be empty
 * @param origin runs, specification hash, versions, by name
 */
public record Remembered(String title, String caption, SortedMap<String, String> origin) {

  /** The program, as files name it. */
  static final String SOFTWARE = "Absorb";

  public static Remembered of(Figure figure) {
    String title = figure.title().isBlank() ? figure.name() : MathText.of(figure.title()).plain();
    return new Remembered(
        title, MathText.of(figure.caption()).plain(), new TreeMap<>(figure.origin()));
  }
}
