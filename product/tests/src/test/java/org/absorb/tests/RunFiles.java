package org.absorb.tests;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the runs of a project have written, also while they write. */
final class RunFiles {

  private RunFiles() {}

  /** The folders of all runs. */
  static List<Path> folders(Path project) throws IOException {
    List<Path> folders = new ArrayList<>();
    Path runs = project.resolve("runs");
    if (Files.isDirectory(runs)) {
      for (Path begin : in(runs, "??")) {
        folders.addAll(in(begin, "?".repeat(16)));
      }
    }
    return folders;
  }

  /**
   * The files of one name, asked for by it: a walk through the folders fails at the files beside
   * them that come and go.
   */
  static List<Path> named(Path project, String name) throws IOException {
    return folders(project).stream().map(run -> run.resolve(name)).filter(Files::exists).toList();
  }

  private static List<Path> in(Path folder, String names) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, names)) {
      all.forEach(found::add);
    }
    return found;
  }
}
