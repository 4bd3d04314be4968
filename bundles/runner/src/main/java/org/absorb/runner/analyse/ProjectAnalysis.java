package org.absorb.runner.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.spi.analysis.Progress;
import org.absorb.store.PlannedAnalysis;
import org.absorb.store.Project;
import org.absorb.store.figure.FigureFile;

/**
 * An analysis of a project's runs: made, drawn, saved as {@code analyses/<name>.json}. The same for
 * the command line and the window. Any thread.
 */
public final class ProjectAnalysis {

  private final Project project;
  private final Catalog catalog;
  private final Drawer drawer;

  /** Draws a figure into a folder. */
  @FunctionalInterface
  public interface Drawer {

    /** The files it was drawn into; the first is the one to show. */
    List<Path> draw(Figure figure, Path folder);
  }

  public ProjectAnalysis(Project project, Catalog catalog, Drawer drawer) {
    this.project = project;
    this.catalog = catalog;
    this.drawer = drawer;
  }

  /**
   * What came of it.
   *
   * @param document what is printed and saved
   * @param drawings the pictures, in the analysis's order
   * @param file where the document is
   * @param methods where a paper's paragraph and references are
   */
  public record Report(
      Result result, Tree document, List<Drawing> drawings, Path file, Path methods) {}

  /**
   * A picture.
   *
   * @param file relative to the project
   * @param shows its title, or else the names of its curves
   */
  public record Drawing(String file, String shows) {

    static Drawing of(String file, Figure figure) {
      if (!figure.title().isEmpty() || figure.panels().isEmpty()) {
        return new Drawing(file, plain(figure.title()));
      }
      return new Drawing(
          file,
          figure.panels().get(0).curves().stream()
              .filter(curve -> !curve.open())
              .map(curve -> plain(curve.label()))
              .filter(label -> !label.isEmpty())
              .collect(Collectors.joining("; ")));
    }

    /** A label without the signs around its symbols. */
    private static String plain(String label) {
      return label.replace("$", "");
    }
  }

  /**
   * Analyses runs.
   *
   * @param wanted its rounds are not run here
   * @param only runs that count; empty: all of the experiments
   * @throws org.absorb.model.parameter.BadInputException if there is no such analysis, its settings
   *     are wrong, or nothing can be made of the runs
   */
  public Report run(PlannedAnalysis wanted, Set<RunId> only, Progress progress) {
    Analyses analyses = new Analyses(project, catalog);
    Analysed analysed =
        analyses.analyse(
            wanted.analysis(), wanted.settings(), wanted.experiments(), only, progress);
    List<String> figures = new ArrayList<>();
    List<Drawing> drawings = new ArrayList<>();
    for (Figure made : analysed.result().figures()) {
      Figure figure = made.named(name(made.name(), wanted));
      FigureFile.write(project.figures(), figure);
      List<String> pictures =
          drawer.draw(figure, project.figures()).stream().map(this::relative).toList();
      figures.addAll(pictures);
      drawings.add(Drawing.of(pictures.get(0), figure));
    }
    Path saved = analyses.save(wanted.name(), analysed, figures);
    return new Report(
        analysed.result(),
        analysed.json(figures),
        drawings,
        saved,
        analyses.methods(wanted.name()));
  }

  private String relative(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return project.folder().relativize(whole).toString().replace('\\', '/');
  }

  /** Figures are called after the result: {@code fss-decay} of {@code fig3} is fig3-decay. */
  private static String name(String figure, PlannedAnalysis wanted) {
    if (wanted.name().equals(wanted.analysis())) {
      return figure;
    }
    String rest =
        figure.startsWith(wanted.analysis())
            ? figure.substring(wanted.analysis().length())
            : "-" + figure;
    return wanted.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + rest;
  }
}
