package org.absorb.runner.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.specification.Declared;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Column;
import org.absorb.model.value.Flat;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.internal.Cells;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;

/**
 * The parameters of runs, defaults included, without each run's specification being made: cells
 * that differ in numbers alone share one complete document, and each has its own numbers over it.
 * How a run was recorded its journal says; what an imported run is, its record. One thread.
 */
public final class Parameters {

  private static final String OBSERVE = "observe";
  private static final String PROTOCOL = "protocol.";

  /** What runs of the same kind have in common: all but the numbers that are swept. */
  private record Like(String experiment, Tree unlike) {}

  private final Map<String, Experiment> experiments = new HashMap<>();
  private final Map<Like, Tree> documents = new LinkedHashMap<>();
  private final Map<Tree, List<Column>> foreign = new LinkedHashMap<>();
  private final Imported imported;
  private final Catalog catalog;
  private final Declared declared;
  private final Cells cells;

  /**
   * @param experiments those that can be read
   */
  public Parameters(Project project, List<Experiment> experiments, Catalog catalog) {
    this(project, experiments, catalog, new Imported(project));
  }

  /**
   * Where the same project is looked at again and again.
   *
   * @param experiments those that can be read
   */
  public Parameters(
      Project project, List<Experiment> experiments, Catalog catalog, Imported imported) {
    experiments.forEach(experiment -> this.experiments.put(experiment.name(), experiment));
    this.catalog = catalog;
    this.declared = new Declared(catalog);
    this.imported = imported;
    this.cells = new Cells(ProjectSources.in(project, catalog));
  }

  /** The document a run shares with others; its own numbers are to be laid over it. */
  Tree document(RunRow row) {
    Optional<Imported.Known> known = imported.of(row);
    if (known.isPresent()) {
      foreign.putIfAbsent(known.get().specification(), known.get().columns());
      return known.get().specification();
    }
    Map<String, Value> unlike = new LinkedHashMap<>();
    row.cell()
        .fields()
        .forEach(
            (path, value) -> {
              if (!(value instanceof Value.Decimal)) {
                unlike.put(path, value);
              }
            });
    Tree key = unlike.isEmpty() ? Tree.EMPTY : new Tree(unlike);
    return documents.computeIfAbsent(new Like(row.experiment(), key), like -> make(row));
  }

  private Tree make(RunRow row) {
    Experiment experiment = experiments.get(row.experiment());
    Tree document =
        experiment == null
            ? Tree.EMPTY
            : experiment.base().with("seed", Value.of(experiment.seed()));
    for (var change : row.cell().fields().entrySet()) {
      try {
        document = document.with(Path.of(change.getKey()), change.getValue());
      } catch (BadInputException | IllegalArgumentException e) {
        // a journal that somebody else wrote
      }
    }
    if (experiment == null) {
      return document;
    }
    var complete = cells.resolve(document, new Problems());
    return complete == null ? document : complete.tree();
  }

  /**
   * What a run has at a path; {@code null} if nothing.
   *
   * @param document as {@link #document} gave it
   */
  static Value value(RunRow row, Tree document, Path path, String name) {
    Value own = row.cell().fields().get(name);
    if (own != null) {
      return own;
    }
    Tree from =
        name.startsWith(PROTOCOL) && !row.recorded().fields().isEmpty() ? row.recorded() : document;
    return from.at(path).orElse(null);
  }

  /** What the documents that were asked for have. */
  List<Quantity> quantities() {
    Map<String, Quantity> parameters = new LinkedHashMap<>();
    Map<String, Quantity> results = new LinkedHashMap<>();
    for (Tree document : documents.values()) {
      add(document, columns(document), parameters, results);
    }
    foreign.forEach((document, columns) -> add(document, columns, parameters, results));
    parameters.putAll(results);
    return List.copyOf(parameters.values());
  }

  private void add(
      Tree document,
      List<Column> columns,
      Map<String, Quantity> parameters,
      Map<String, Quantity> results) {
    for (String path : Flat.of(document).keySet()) {
      if (!path.startsWith(OBSERVE)) {
        parameters.computeIfAbsent(path, any -> parameter(document, path));
      }
    }
    for (Column column : columns) {
      Quantities.results(column).forEach(one -> results.putIfAbsent(one.name(), one));
    }
  }

  private Quantity parameter(Tree document, String path) {
    int dot = path.lastIndexOf('.');
    Optional<org.absorb.model.parameter.Field> around =
        dot < 0 ? Optional.empty() : declared.field(document, path.substring(0, dot));
    return Quantities.parameter(path, declared.field(document, path), around);
  }

  private List<Column> columns(Tree document) {
    if (!(document.get(OBSERVE).orElse(null) instanceof Value.Items items)) {
      return List.of();
    }
    return items.values().stream()
        .flatMap(item -> item instanceof Tree tree ? columns(Component.of(tree)) : null)
        .toList();
  }

  private java.util.stream.Stream<Column> columns(Component observable) {
    try {
      return catalog.make(Kind.OBSERVABLE, observable).columns().stream();
    } catch (RuntimeException | LinkageError e) {
      return java.util.stream.Stream.empty(); // of a plugin that is gone, or trips
    }
  }
}
