package org.absorb.ui.experiments.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.model.text.Messages;
import org.absorb.store.FileNames;
import org.absorb.store.Project;
import org.absorb.store.figure.FigureFile;
import org.absorb.ui.experiments.internal.change.Addition;
import org.absorb.ui.experiments.internal.change.Renaming;
import org.absorb.ui.experiments.internal.document.FreeName;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.program.Program;

/** Does things with what came of experiments: results, comparisons, figures. */
public final class FileActions {

  private static final Messages WORDS = Messages.of(FileActions.class);
  private static final String FIGURE = "plots.figure";
  private static final String RESULT = "analyses.analysis";
  private static final String COMPARISON = "compare.document";
  private static final String JSON = ".json";

  private final Workbench workbench;

  public FileActions(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Shows a file: figures and results here, others with the program the system has for them. */
  public void show(Path file) {
    Optional<Path> value = FigureFile.of(file).filter(of -> !of.equals(file));
    if (isResult(file)) {
      workbench.open(RESULT, file.toString());
    } else if (value.isPresent()) {
      workbench.open(FIGURE, value.get().toString());
    } else if (!Program.launch(file.toString())) {
      workbench.notices().caution(WORDS.get("unshown", file));
    }
  }

  /** Whether a file is what an analysis of an open project gave. */
  private boolean isResult(Path file) {
    return file.toString().endsWith(JSON)
        && workbench.projects().open().stream()
            .anyMatch(project -> file.startsWith(project.files().analyses()));
  }

  /** Shows a comparison. */
  public void compare(Path file) {
    workbench.open(COMPARISON, file.toString());
  }

  /** A file, or a figure's value and all pictures of it: what is deleted together. */
  static List<Path> whole(OpenProject project, Path file) {
    return file.startsWith(project.files().figures()) ? alike(file) : List.of(file);
  }

  private static List<Path> alike(Path picture) {
    String stem = stem(picture);
    try (Stream<Path> all = Files.list(picture.getParent())) {
      return all.filter(file -> stem(file).equals(stem)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Closes whatever shows a file; whether anything did. */
  boolean close(Path file) {
    return Stream.of(FIGURE, RESULT, COMPARISON)
        .map(type -> workbench.close(type, file.toString()))
        .reduce(false, Boolean::logicalOr);
  }

  /** Gives a comparison another name. */
  public void renameComparison(OpenProject project, String from, String to) {
    Project files = project.files();
    workbench
        .changes()
        .make(
            new Renaming(
                project,
                WORDS.get("renaming", from),
                from,
                to,
                (old, other) -> move(files.comparisonFile(old), files.comparisonFile(other)),
                (old, other) -> {
                  if (close(files.comparisonFile(old))) {
                    compare(files.comparisonFile(other));
                  }
                }));
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a copy of a comparison and shows it. */
  public void duplicateComparison(OpenProject project, String name) {
    Project files = project.files();
    workbench
        .changes()
        .make(
            new Addition(
                project,
                WORDS.get("duplicating", name),
                () ->
                    files.edit(
                        () -> {
                          String free = FreeName.like(name, files.comparisons());
                          files.save(files.comparison(name).named(free));
                          return List.of(files.comparisonFile(free));
                        }),
                added -> compare(added.get(0)),
                gone -> gone.forEach(this::close)));
  }

  /** The name of a comparison by its file. */
  public static String comparison(Path file) {
    return FileNames.name(stem(file));
  }
}
