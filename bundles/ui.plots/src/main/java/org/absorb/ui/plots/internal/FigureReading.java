package org.absorb.ui.plots.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.absorb.model.figure.Figure;
import org.absorb.store.figure.FigureFile;

/**
 * What came of reading a figure.
 *
 * @param figure empty if there is none to show
 * @param why one sentence or more, if there is none
 */
record FigureReading(Optional<Figure> figure, String why) {

  /** Reads a file; whatever is wrong with it is told in the answer. */
  static FigureReading of(Path file) {
    if (!Files.isRegularFile(file)) {
      return new FigureReading(Optional.empty(), Plots.WORDS.get("figure.gone", file));
    }
    try {
      return new FigureReading(Optional.of(FigureFile.read(file)), "");
    } catch (RuntimeException e) {
      String said = e.getMessage() == null ? e.toString() : e.getMessage();
      boolean named = said.contains(file.toString());
      return new FigureReading(
          Optional.empty(), named ? said : Plots.WORDS.get("figure.wrong", file, said));
    }
  }

  /** Another text whenever the file may be another; empty if there is none. */
  static String stamp(Path file) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return is.lastModifiedTime() + " " + is.size() + " " + is.fileKey();
    } catch (IOException e) {
      return "";
    }
  }
}
