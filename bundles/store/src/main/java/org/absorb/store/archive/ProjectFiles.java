package org.absorb.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;
import org.absorb.store.Project;
import org.absorb.store.journal.RunTable;

/**
 * What belongs to a project: all files of its folder but the trash, locks, orders and what writers
 * have not finished. Links are followed, since runs often lie on another disk.
 */
final class ProjectFiles {

  private static final Messages WORDS = Messages.of(ProjectFiles.class);
  private static final String LOCK = "lock";

  /** What follows from computing; the rest is what was wanted. */
  private static final Set<String> COMPUTED =
      Set.of(
          "runs",
          "journal",
          "queue.json",
          "cluster",
          "analyses",
          "figures",
          "annotations.jsonl",
          "imports");

  private ProjectFiles() {}

  /**
   * The files, sorted, as paths below the folder.
   *
   * @param computed with runs and what came of them
   */
  static List<Path> of(Project project, boolean computed) {
    Path root = project.folder();
    List<Path> found = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            Path below = root.relativize(folder);
            boolean skipped = below.toString().equals(Trash.NAME) || !computed && isComputed(below);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            Path below = root.relativize(file);
            if (is.isRegularFile()
                && !isPassing(file, project)
                && (computed || !isComputed(below))) {
              found.add(below);
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /**
   * Refuses a project that somebody computes: what is copied must not change meanwhile.
   *
   * @throws BadInputException naming the folder
   */
  static void mustRest(Project project) {
    if (RunTable.computed(project.journal())) {
      throw new BadInputException(WORDS.get("attended", project.folder()));
    }
  }

  private static boolean isComputed(Path below) {
    return COMPUTED.contains(below.getName(0).toString());
  }

  private static boolean isPassing(Path file, Project project) {
    String name = file.getFileName().toString();
    return name.equals(LOCK)
        || name.endsWith("." + LOCK)
        || name.startsWith(".") && name.endsWith(Atomic.TEMPORARY)
        || file.equals(project.control());
  }
}
