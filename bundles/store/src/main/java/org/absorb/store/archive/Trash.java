package org.absorb.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Project;

/**
 * Where deleted things go: {@code trash/TIME-NUMBER/PATH}, moved there and back whole, never
 * copied. What lies there takes no part in anything, and is removed only when the user says so.
 */
public final class Trash {

  static final String NAME = "trash";

  private static final Messages WORDS = Messages.of(Trash.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);
  private static final int NUMBER = 6;

  private final Path root;
  private final Path bin;

  private Trash(Path root, Path bin) {
    this.root = root;
    this.bin = bin;
  }

  /** That of a project, for its files. */
  public static Trash of(Project project) {
    return new Trash(project.folder(), project.folder().resolve(NAME));
  }

  /** That beside a project, for the project as a whole: {@code .absorb-trash}. */
  public static Trash beside(Path project) {
    Path parent = project.toAbsolutePath().normalize().getParent();
    return new Trash(parent, parent.resolve(".absorb-" + NAME));
  }

  /**
   * What was thrown away together.
   *
   * @param folder in which it lies now
   * @param things as paths below the folder that they were in
   */
  public record Thrown(Path folder, List<Path> things) {
    public Thrown {
      things = List.copyOf(things);
    }
  }

  /**
   * Throws files or folders away, all or none.
   *
   * @param things below this trash's root; what is not there is left out
   * @throws BadInputException if one is not below the root
   */
  public Thrown put(List<Path> things) {
    String stamp = TIME.format(Instant.now()) + "-";
    Path into = bin.resolve(stamp + UUID.randomUUID().toString().substring(0, NUMBER));
    List<Path> below = new ArrayList<>();
    for (Path thing : things) {
      Path file = thing.toAbsolutePath().normalize();
      if (!file.startsWith(root) || file.equals(root)) {
        throw new BadInputException(WORDS.get("outside", thing, root));
      }
      if (Files.exists(file)) {
        below.add(root.relativize(file));
      }
    }
    move(below, root, into);
    return new Thrown(into, below);
  }

  /**
   * Puts back what was thrown away, where it was.
   *
   * @throws BadInputException if something else is in its place, or it is gone
   */
  public void restore(Thrown thrown) {
    for (Path thing : thrown.things()) {
      if (Files.exists(root.resolve(thing))) {
        throw new BadInputException(WORDS.get("taken", root.resolve(thing)));
      }
      if (!Files.exists(thrown.folder().resolve(thing))) {
        throw new BadInputException(WORDS.get("gone", thrown.folder().resolve(thing)));
      }
    }
    move(thrown.things(), thrown.folder(), root);
    sweep(thrown);
  }

  /**
   * All that lies in it.
   *
   * @param folders one a throw
   * @param bytes of all files in them
   */
  public record Contents(List<Path> folders, long bytes) {
    public Contents {
      folders = List.copyOf(folders);
    }
  }

  /** What lies in it now. Looks at every file. */
  public Contents contents() {
    if (!Files.isDirectory(bin)) {
      return new Contents(List.of(), 0);
    }
    try (Stream<Path> throwing = Files.list(bin)) {
      List<Path> folders = throwing.sorted().toList();
      long bytes = 0;
      for (Path folder : folders) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : (Iterable<Path>) files::iterator) {
            bytes += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
          }
        }
      }
      return new Contents(folders, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes for good what was found in it, and nothing that was thrown there since.
   *
   * @throws UncheckedIOException if something cannot be removed; the rest of it stays
   */
  public void remove(Contents found) {
    try {
      for (Path folder : found.folders()) {
        if (!folder.startsWith(bin)) {
          throw new BadInputException(WORDS.get("outside", folder, bin));
        }
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(List<Path> things, Path from, Path to) {
    List<Path> moved = new ArrayList<>();
    try {
      for (Path thing : things) {
        Files.createDirectories(to.resolve(thing).getParent());
        Files.move(from.resolve(thing), to.resolve(thing), StandardCopyOption.ATOMIC_MOVE);
        moved.add(thing);
      }
    } catch (IOException e) {
      Collections.reverse(moved);
      for (Path thing : moved) {
        try {
          Files.move(to.resolve(thing), from.resolve(thing), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException again) {
          e.addSuppressed(again);
        }
      }
      throw new UncheckedIOException(e);
    }
  }

  /** Removes folders that are empty now. */
  private void sweep(Thrown thrown) {
    for (Path thing : thrown.things()) {
      Path folder = thrown.folder().resolve(thing).getParent();
      while (!folder.equals(root) && folder.startsWith(bin)) {
        try {
          Files.delete(folder);
        } catch (IOException e) {
          break; // something else lies there
        }
        folder = folder.getParent();
      }
    }
  }
}
