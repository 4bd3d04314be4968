package org.absorb.figures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.absorb.figures.internal.AtomicFile;
import org.absorb.figures.internal.PngFile;
import org.absorb.figures.internal.Remembered;

/**
 * Writes pictures that are no figures, as of a packing, into PNG files that remember where they
 * come from in the same way. Any thread.
 */
public final class PictureFiles {

  /** Pixels per inch of a screen, which a picture's pixels are taken for. */
  private static final double SCREEN = 96;

  private PictureFiles() {}

  /**
   * Writes one file; a reader sees the old one or the new one, never a part.
   *
   * @param title what it shows, as plain text
   * @param caption may be empty
   * @param origin runs, specification, versions, by name
   * @param zoom pixels in a point
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(
      Path file,
      BufferedImage picture,
      double zoom,
      String title,
      String caption,
      SortedMap<String, String> origin) {
    try {
      Remembered remembered = new Remembered(title, caption, origin);
      AtomicFile.write(file, PngFile.bytes(picture, zoom * SCREEN, remembered));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
