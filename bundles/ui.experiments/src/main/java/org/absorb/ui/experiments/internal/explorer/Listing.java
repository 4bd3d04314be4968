package org.absorb.ui.experiments.internal.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.absorb.store.Project;
import org.absorb.store.figure.FigureFile;
import org.absorb.ui.experiments.internal.explorer.Provenance.Made;

/**
 * The files of a project that are no experiments.
 *
 * @param made from which runs those of them are whose origin is known
 */
record Listing(
    List<Path> analyses, List<Path> comparisons, List<Path> figures, Map<Path, Made> made) {

  static final Listing NONE = new Listing(List.of(), List.of(), List.of(), Map.of());

  private static final String VALUE = ".json";
  private static final String PICTURE = ".png";

  Listing {
    analyses = List.copyOf(analyses);
    comparisons = List.copyOf(comparisons);
    figures = List.copyOf(figures);
    made = Map.copyOf(made);
  }

  /** Reads the folders: in a task. */
  static Listing of(Project project, Provenance provenance) {
    Map<Path, Path> figures = new LinkedHashMap<>();
    files(project.figures()).stream()
        .filter(file -> !file.toString().endsWith(VALUE)) // what pictures are drawn from
        .forEach(file -> figures.merge(FigureFile.of(file).orElse(file), file, Listing::usual));
    List<Path> analyses = files(project.analyses());
    return new Listing(
        analyses,
        files(project.comparisonFolder()),
        List.copyOf(figures.values()),
        provenance.of(project, analyses));
  }

  /** Which of two pictures of one value is listed: either opens the value. */
  private static Path usual(Path first, Path second) {
    return second.toString().endsWith(PICTURE) ? second : first;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of(); // the folder is being moved: the next look will tell
    }
  }
}
