package org.absorb.runner.analyse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.analysis.Result;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Atomic;
import org.absorb.store.JsonWriter;
import org.absorb.store.Project;

/** Runs analyses of the catalog on a project. Any thread. */
public final class Analyses {

  private static final Messages WORDS = Messages.of(Analyses.class);

  private final Project project;
  private final Catalog catalog;

  public Analyses(Project project, Catalog catalog) {
    this.project = project;
    this.catalog = catalog;
  }

  /**
   * Analyses experiments.
   *
   * @param id of the analysis, {@code transition}
   * @param settings as written; defaults may be missing
   * @param experiments their names; empty: all of the project
   * @param only runs that count; empty: all of the experiments
   * @throws BadInputException if there is no such analysis, a setting is wrong, an experiment is,
   *     or nothing can be made of the runs
   * @throws SimulationException if the analysis breaks down, naming it
   */
  public Analysed analyse(
      String id, Tree settings, List<String> experiments, Set<RunId> only, Progress progress) {
    Entry entry =
        catalog
            .find(Kind.ANALYSIS, id)
            .orElseThrow(() -> new BadInputException(WORDS.get("analysis.none", id, installed())));
    Tree complete = entry.complete(settings);
    List<RunData> runs =
        Runs.of(project, experiments, catalog).stream()
            .filter(run -> only.isEmpty() || only.contains(run.id()))
            .toList();
    try {
      Analysis analysis = catalog.make(Kind.ANALYSIS, new Component(id, complete));
      Result result = analysis.analyse(runs, progress);
      List<String> there =
          runs.stream()
              .filter(run -> run.status() == RunStatus.FINISHED)
              .map(run -> run.id().hex())
              .distinct()
              .toList();
      Result said = Missed.of(runs).map(missed -> missed.in(result)).orElse(result);
      return new Analysed(id, there, said, Methods.of(entry, complete, runs, catalog));
    } catch (IllegalArgumentException e) {
      String missed = Missed.of(runs).map(some -> "\n" + some.sentence()).orElse("");
      throw new BadInputException(id + ": " + e.getMessage() + missed);
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      String plugin = entry.origin().get().name();
      throw new SimulationException(id, WORDS.get("analysis.threw", id, plugin, e), e);
    }
  }

  /** The file of a methods paragraph and its references, beside the result. */
  public Path methods(String name) {
    String file = project.analysis(name).getFileName().toString();
    return project.analysis(name).resolveSibling(file.replaceAll("\\.json$", ".md"));
  }

  private String installed() {
    String ids =
        catalog.entries(Kind.ANALYSIS).stream().map(Entry::id).collect(Collectors.joining(", "));
    return ids.isEmpty() ? WORDS.get("analysis.nothing") : ids;
  }

  /**
   * Saves what an analysis gave, and beside it what a paper says of how it came about.
   *
   * @param name of the file, without its ending
   * @param figures the files its figures were written to
   * @return the file
   */
  public Path save(String name, Analysed analysed, List<String> figures) {
    Path file = project.analysis(name);
    Atomic.write(file, JsonWriter.pretty(analysed.json(figures)));
    Atomic.write(methods(name), analysed.methods().markdown());
    return file;
  }
}
