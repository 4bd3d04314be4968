package org.absorb.cli.internal.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.figures.FigureFiles;
import org.absorb.figures.Format;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Plan;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Atomic;
import org.absorb.store.JsonWriter;
import org.absorb.store.Project;

/** An analysis of a project's runs: made, saved as {@code analyses/<name>.json}, drawn. */
public final class ProjectAnalysis {

  private static final Messages WORDS = Messages.of(ProjectAnalysis.class);
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
   */
  public record Report(Result result, Tree document) {}

  /**
   * Analyses runs.
   *
   * @param id of the analysis
   * @param settings its parameters, as far as given
   * @param experiments whose runs; empty: all of the project
   * @throws BadInputException if there is no such analysis, its settings are wrong, or nothing can
   *     be made of the runs
   */
  public Report run(String id, Tree settings, List<String> experiments, Progress progress) {
    Analysis analysis = make(id, settings);
    List<RunData> runs = runs(experiments);
    Result result;
    try {
      result = analysis.analyse(runs, progress);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage());
    }
    List<Value> figures = new ArrayList<>();
    FigureFiles files = new FigureFiles();
    for (Figure figure : result.figures()) {
      for (Format format : FORMATS) {
        Path file = files.write(figure, project.figures(), format);
        figures.add(
            Value.of(project.folder().relativize(file.toAbsolutePath().normalize()).toString()));
      }
    }
    List<Value> ids =
        runs.stream()
            .filter(run -> run.status() == RunStatus.FINISHED)
            .<Value>map(run -> Value.of(run.id().hex()))
            .distinct()
            .toList();
    Tree document = tree(id, ids, result, figures);
    Atomic.write(project.analysis(id), JsonWriter.pretty(document));
    return new Report(result, document);
  }

  private Analysis make(String id, Tree settings) {
    Entry entry =
        catalog
            .find(Kind.ANALYSIS, id)
            .orElseThrow(() -> new BadInputException(WORDS.get("none", id, ids())));
    Problems problems = new Problems();
    Tree whole =
        entry
            .declaration()
            .complete(
                settings,
                org.absorb.model.value.Path.ROOT,
                (kind, component, at, found) -> component,
                problems);
    problems.raise();
    try {
      return catalog.make(Kind.ANALYSIS, new Component(id, whole));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage());
    }
  }

  private String ids() {
    return catalog.entries(Kind.ANALYSIS).stream().map(Entry::id).collect(Collectors.joining(", "));
  }

  private List<RunData> runs(List<String> experiments) {
    Map<RunId, RunStatus> known = new HashMap<>();
    project.runs().settled().forEach(row -> known.put(row.id(), row.status()));
    List<RunData> runs = new ArrayList<>();
    for (var run : Plan.of(project, experiments, catalog).runs()) {
      runs.add(
          new StoredRun(
              run,
              known.getOrDefault(run.id(), RunStatus.PLANNED),
              project.run(run.id()),
              catalog));
    }
    return runs;
  }

  private static Tree tree(String id, List<Value> runs, Result result, List<Value> figures) {
    return Tree.EMPTY
        .with("analysis", Value.of(id))
        .with("runs", Value.of(runs))
        .with("values", Value.of(result.values().stream().map(ProjectAnalysis::tree).toList()))
        .with("findings", Value.of(result.findings().stream().map(ProjectAnalysis::tree).toList()))
        .with(
            "proposals", Value.of(result.proposals().stream().map(ProjectAnalysis::tree).toList()))
        .with("figures", Value.of(figures));
  }

  private static Tree tree(Quantity quantity) {
    return Tree.EMPTY
        .with("name", Value.of(quantity.name()))
        .with("of", quantity.of())
        .with("value", Value.of(quantity.value()))
        .with("error", Value.of(quantity.error()))
        .with("unit", Value.of(quantity.unit()));
  }

  private static Tree tree(Finding finding) {
    return Tree.EMPTY
        .with("severity", Value.of(finding.severity().name().toLowerCase(Locale.ROOT)))
        .with("text", Value.of(finding.text()))
        .with("remedy", Value.of(finding.remedy()))
        .with("runs", Value.of(finding.runs().stream().map(Value::of).toList()));
  }

  private static Tree tree(Proposal proposal) {
    return Tree.EMPTY
        .with("experiment", Value.of(proposal.experiment()))
        .with("cell", proposal.coordinates())
        .with("replicas", Value.of(proposal.replicas()))
        .with("reason", Value.of(proposal.reason()));
  }
}
