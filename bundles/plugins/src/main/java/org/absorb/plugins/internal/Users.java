package org.absorb.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.absorb.model.run.Digest;

/**
 * Projects whose runs are computed with the plugins of a depot: a file each, named by the digest of
 * the project's path, which is what is in it. So several processes add to it without a lock.
 */
final class Users {

  private static final String FOLDER = ".projects";

  private final Path folder;

  /**
   * @param depot the folder of the depot
   */
  Users(Path depot) {
    this.folder = depot.resolve(FOLDER);
  }

  void add(Path project) {
    String path = project.toAbsolutePath().normalize().toString();
    Path file = folder.resolve(Digest.hex(Digest.of(path)));
    if (!Files.exists(file)) {
      Depot.replace(file, path.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Those that are still there, by name. */
  List<Path> all() {
    List<Path> all = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (var files = Files.newDirectoryStream(folder, "[0-9a-f]*")) {
      for (Path file : files) {
        Path project = Path.of(Files.readString(file));
        if (Files.isDirectory(project)) {
          all.add(project);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.naturalOrder());
    return all;
  }
}
