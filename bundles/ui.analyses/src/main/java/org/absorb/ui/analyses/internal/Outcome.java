package org.absorb.ui.analyses.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.figure.Figure;
import org.absorb.model.parameter.BadInputException;
import org.absorb.runner.analyse.SavedAnalysis;
import org.absorb.store.figure.FigureFile;

/**
 * A result as it lies in the project.
 *
 * @param saved empty if there is none
 * @param figures what its pictures are drawn from, as far as they are there
 * @param why there is none, one sentence; empty if there is, or none was made
 */
record Outcome(Optional<SavedAnalysis> saved, List<Figure> figures, String why) {

  static final Outcome NONE = new Outcome(Optional.empty(), List.of(), "");

  Outcome {
    figures = List.copyOf(figures);
  }

  /** Changes when the file does. */
  static String stamp(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return ""; // it is not there
    }
  }

  /** Reads a result and its figures: in a task. */
  static Outcome read(Path file) {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      SavedAnalysis saved = SavedAnalysis.read(file);
      List<Figure> figures = new ArrayList<>();
      Path project = file.getParent().getParent();
      saved.figures().stream()
          .map(project::resolve)
          .map(FigureFile::of)
          .flatMap(Optional::stream)
          .distinct()
          .forEach(value -> figures.add(FigureFile.read(value)));
      return new Outcome(Optional.of(saved), figures, "");
    } catch (BadInputException e) {
      return new Outcome(Optional.empty(), List.of(), e.getMessage());
    }
  }
}
