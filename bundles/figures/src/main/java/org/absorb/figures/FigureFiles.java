package org.absorb.figures;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.figures.internal.AtomicFile;
import org.absorb.figures.internal.PdfFile;
import org.absorb.figures.internal.PngFile;
import org.absorb.figures.internal.Remembered;
import org.absorb.figures.internal.SvgFile;
import org.absorb.model.figure.Figure;

/**
 * Writes figures into files that remember where they come from: PNG text chunks, SVG metadata, PDF
 * document information. Always on light ground. No file holds a time, so the same figure gives the
 * same bytes on the same machine (text is drawn as outlines of the fonts found there, and looks the
 * same elsewhere). Any thread; keeps no state.
 */
public final class FigureFiles {

  /** Resolution of PNG files that a journal takes. */
  public static final double PRINT = 300;

  private final FigureDrawer drawer = new FigureDrawer();

  /**
   * Writes {@code folder/name.ending} in a readable size, at {@link #PRINT} dots per inch; the
   * folder is made if it is missing. A reader sees the old file or the new one, never a part.
   *
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public Path write(Figure figure, Path folder, Format format) {
    Path file = folder.resolve(figure.name() + "." + format.ending());
    write(figure, file, format, drawer.size(figure), PRINT);
    return file;
  }

  /**
   * Writes what a figure of a project is kept as.
   *
   * @return the PNG, then the SVG
   * @throws UncheckedIOException if one cannot be written
   */
  public List<Path> write(Figure figure, Path folder) {
    return Stream.of(Format.PNG, Format.SVG).map(format -> write(figure, folder, format)).toList();
  }

  /**
   * Writes one file.
   *
   * @param dpi dots per inch of a PNG, 10 to 2400; the others have none
   */
  public void write(Figure figure, Path file, Format format, FigureSize size, double dpi) {
    AtomicFile.write(file, bytes(figure, format, size, dpi));
  }

  /** What the file would hold. */
  public byte[] bytes(Figure figure, Format format, FigureSize size, double dpi) {
    Remembered remembered = Remembered.of(figure);
    Rectangle2D area = new Rectangle2D.Double(0, 0, size.width(), size.height());
    return switch (format) {
      case PNG -> png(figure, size, dpi, remembered);
      case SVG ->
          SvgFile.bytes(
              size.width(),
              size.height(),
              g -> drawer.draw(figure, g, area, Theme.LIGHT),
              remembered);
      case PDF ->
          PdfFile.bytes(
              size.width(),
              size.height(),
              g -> drawer.draw(figure, g, area, Theme.LIGHT),
              remembered);
    };
  }

  private byte[] png(Figure figure, FigureSize size, double dpi, Remembered remembered) {
    if (!(dpi >= 10 && dpi <= 2400)) {
      throw new IllegalArgumentException("a picture has 10 to 2400 dots per inch, not " + dpi);
    }
    try {
      return PngFile.bytes(
          drawer.draw(figure, size.width(), size.height(), dpi / 96, Theme.LIGHT), dpi, remembered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
