package org.absorb.store.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.absorb.model.figure.Figure;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/** {@code figures/NAME.json}: the value that the pictures beside it are drawn from. */
public final class FigureFile {

  private static final String ENDING = ".json";
  private static final Messages WORDS = Messages.of(FigureFile.class);

  private FigureFile() {}

  /**
   * Writes a figure into a folder, under its name.
   *
   * @return the file
   */
  public static Path write(Path folder, Figure figure) {
    Path file = folder.resolve(figure.name() + ENDING);
    Atomic.write(file, JsonWriter.line(Records.tree(figure)));
    return file;
  }

  /**
   * Reads a figure.
   *
   * @throws BadInputException naming the file, if it is none
   */
  public static Figure read(Path file) {
    try {
      return Records.record(Figure.class, Json.read(file));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(WORDS.get("figure.wrong", file, e.getMessage()));
    }
  }

  /** The value beside a picture. */
  public static Optional<Path> of(Path picture) {
    String name = picture.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path file = picture.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ENDING);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }
}
