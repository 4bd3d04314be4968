package org.absorb.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure can be written as. */
public enum Format {
  /** Pixels. */
  PNG,
  /** Lines and outlines, for browsers and drawing programs. */
  SVG,
  /** Lines and outlines, for a manuscript. */
  PDF;

  /** The file name's ending without its dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of an ending, in whatever case. */
  public static Optional<Format> of(String ending) {
    return Arrays.stream(values())
        .filter(format -> format.ending().equalsIgnoreCase(ending))
        .findFirst();
  }
}
