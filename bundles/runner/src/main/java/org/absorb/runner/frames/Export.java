package org.absorb.runner.frames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;
import org.absorb.spi.exchange.Exporter;

/** Writes frames in a format of the catalog. Any thread. */
public final class Export {

  private static final Messages WORDS = Messages.of(Export.class);

  private final Exporter exporter;

  /**
   * @param format an exporter's id
   * @throws BadInputException if there is none of it
   */
  public Export(Catalog catalog, String format) {
    if (catalog.find(Kind.EXPORTER, format).isEmpty()) {
      String all =
          catalog.entries(Kind.EXPORTER).stream().map(Entry::id).collect(Collectors.joining(", "));
      throw new BadInputException(WORDS.get("export.unknown", format, all));
    }
    exporter = catalog.make(Kind.EXPORTER, Component.of(format));
  }

  /** What its files end in. */
  public String ending() {
    return exporter.ending();
  }

  /**
   * Makes a file, which appears when it is whole.
   *
   * @throws BadInputException if it is there already, cannot be written, or the format cannot hold
   *     the frames
   */
  public void write(Frames frames, Path file) {
    Path whole = file.toAbsolutePath().normalize();
    if (Files.exists(whole)) {
      throw new BadInputException(WORDS.get("export.exists", file));
    }
    Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
    try {
      try {
        exporter.write(frames, part);
        Files.move(part, whole);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new BadInputException(WORDS.get("export.failed", file, e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new BadInputException(WORDS.get("export.failed", file, e.getCause().getMessage()));
    }
  }
}
