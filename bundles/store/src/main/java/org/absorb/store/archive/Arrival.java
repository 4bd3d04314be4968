package org.absorb.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;
import org.absorb.store.Project;

/** A folder that is filled beside its place and moved there when it is whole. */
final class Arrival implements AutoCloseable {

  private static final Messages WORDS = Messages.of(Arrival.class);

  private final Path place;
  private final Path folder;

  private Arrival(Path place, Path folder) {
    this.place = place;
    this.folder = folder;
  }

  /**
   * Begins one.
   *
   * @throws BadInputException if something is there already
   */
  static Arrival at(Path to) {
    Path place = to.toAbsolutePath().normalize();
    if (Files.exists(place) && !isEmptyFolder(place)) {
      throw new BadInputException(WORDS.get("occupied", to));
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    Path folder = place.resolveSibling("." + place.getFileName() + "." + number + Atomic.TEMPORARY);
    try {
      return new Arrival(place, Files.createDirectories(folder));
    } catch (IOException e) {
      throw new BadInputException(WORDS.get("unwritable", place.getParent(), e.getMessage()));
    }
  }

  private static boolean isEmptyFolder(Path place) {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (Stream<Path> any = Files.list(place)) {
      return any.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which is to be filled. */
  Path folder() {
    return folder;
  }

  /** It is whole: puts it into its place. */
  Project arrived() throws IOException {
    Files.createDirectories(Project.open(folder).journal()); // one without is taken for read-only
    Files.deleteIfExists(place);
    Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
    return Project.open(place);
  }

  /** Leaves nothing of one that did not arrive. */
  @Override
  public void close() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(file);
        }
      }
    }
  }
}
