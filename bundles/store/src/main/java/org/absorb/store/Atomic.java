package org.absorb.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes that are seen whole or not at all, whatever happens in between: a temporary file in the
 * same folder, forced to disk, then renamed. Any thread; of two writers at once the last wins.
 */
public final class Atomic {

  /** The ending of temporary files; one that is left belonged to a process that was killed. */
  public static final String TEMPORARY = ".tmp";

  private Atomic() {}

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Makes or replaces {@code target} by a text in UTF-8. */
  public static void write(Path target, String text) {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The same for a caller who alone may write {@code target} at this moment: what killed writers
   * left beside it goes, too.
   */
  public static void writeAlone(Path target, String text) {
    write(target, text);
    sweep(target.toAbsolutePath().getParent(), "." + target.getFileName() + ".");
  }

  /** Makes or replaces {@code target}, and the folders above it. */
  public static void write(Path target, Content content) {
    replace(prepare(target, content), target);
  }

  /**
   * Writes and forces a temporary file beside {@code target}, to be moved there by {@link
   * #replace}.
   */
  public static Path prepare(Path target, Content content) {
    try {
      Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
      Path temporary = temporary(folder.resolve(target.getFileName()));
      try {
        try (FileChannel channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          OutputStream out = Channels.newOutputStream(channel);
          content.write(out);
          out.flush();
          channel.force(true);
        }
        return temporary;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name for a file beside {@code target}, which {@link #sweep} takes for a leftover. */
  public static Path temporary(Path target) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    return target.resolveSibling("." + target.getFileName() + "." + number + TEMPORARY);
  }

  /** Renames a file to {@code target}, replacing it, and forces the folder's entry. */
  public static void replace(Path from, Path target) {
    try {
      try {
        Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
      }
      forceFolder(target.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // not every system opens folders; the rename itself is done
    }
  }

  /**
   * Removes temporary files that killed writers left in a folder. Only for whoever owns the folder.
   */
  public static void sweep(Path folder) {
    sweep(folder, ".");
  }

  private static void sweep(Path folder, String beginning) {
    try (var files = Files.newDirectoryStream(folder, ".*" + TEMPORARY)) {
      for (Path file : files) {
        if (file.getFileName().toString().startsWith(beginning)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
