package org.absorb.cli.internal.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.figures.FigureFiles;
import org.absorb.figures.Format;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.value.Tree;
import org.absorb.runner.analyse.Analysed;
import org.absorb.runner.analyse.Analyses;
import org.absorb.spi.analysis.Progress;
import org.absorb.store.PlannedAnalysis;
import org.absorb.store.Project;
import org.absorb.store.figure.FigureFile;

/** An analysis of a project's runs: made, drawn, saved as {@code analyses/<name>.json}. */
public final class ProjectAnalysis {

  private static final List<Format> FORMATS = List.of(Format.PNG, Format.SVG);

  private final Project project;
  private final Catalog catalog;

  public ProjectAnalysis(Project project, Catalog catalog) {
    this.project = project;
    this.catalog = catalog;
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
   * A picture as PNG; an SVG lies beside it.
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
   * @throws org.absorb.model.parameter.BadInputException if there is no such analysis, its settings
   *     are wrong, or nothing can be made of the runs
   */
  public Report run(PlannedAnalysis wanted, Progress progress) {
    Analyses analyses = new Analyses(project, catalog);
    Analysed analysed =
        analyses.analyse(wanted.analysis(), wanted.settings(), wanted.experiments(), progress);
    List<String> figures = new ArrayList<>();
    List<Drawing> drawings = new ArrayList<>();
    FigureFiles files = new FigureFiles();
    for (Figure made : analysed.result().figures()) {
      Figure figure = made.named(name(made.name(), wanted));
      FigureFile.write(project.figures(), figure);
      for (Format format : FORMATS) {
        Path file = files.write(figure, project.figures(), format).toAbsolutePath().normalize();
        String name = project.folder().relativize(file).toString().replace('\\', '/');
        figures.add(name);
        if (format == Format.PNG) {
          drawings.add(Drawing.of(name, figure));
        }
      }
    }
    Path saved = analyses.save(wanted.name(), analysed, figures);
    return new Report(
        analysed.result(),
        analysed.json(figures),
        drawings,
        saved,
        analyses.methods(wanted.name()));
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
