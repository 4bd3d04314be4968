package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ProjectState;

/** Names runs by the coordinates of their cells and their replicas. One thread. */
public final class RunNames {

  /** The names of an experiment's cells, and what they can tell apart. */
  private record Known(CellNames names, Set<String> swept) {}

  private final Map<ExperimentState, Known> known = new WeakHashMap<>();

  /** The names of one state. */
  Jobs.Naming of(ProjectState state, Catalog catalog) {
    Map<String, CellNames> gone = new HashMap<>();
    return new Jobs.Naming() {
      @Override
      public String cell(String experiment, Tree coordinates) {
        return RunNames.this.cell(state, catalog, gone, experiment, coordinates);
      }

      @Override
      public String run(String experiment, Tree coordinates, int replica) {
        String which = cell(experiment, coordinates);
        String name = replica(replica);
        return which.isEmpty() ? name : Runs.WORDS.get("cell", which, name);
      }
    };
  }

  /** The names of cells in one state, as text with symbols; empty for the only one. */
  public Function<RunRow, String> cells(ProjectState state, Catalog catalog) {
    Map<String, CellNames> gone = new HashMap<>();
    return row -> cell(state, catalog, gone, row.experiment(), row.cell());
  }

  /** Which replica a run is. */
  public static String replica(RunRow row) {
    return replica(row.replica());
  }

  private static String replica(int number) {
    return Runs.WORDS.get("replica", Integer.toString(number + 1));
  }

  private String cell(
      ProjectState state,
      Catalog catalog,
      Map<String, CellNames> gone,
      String experiment,
      Tree cell) {
    CellNames names =
        state
            .experiment(experiment)
            .filter(is -> is.experiment().isPresent())
            .map(is -> known.computeIfAbsent(is, each -> known(each, catalog)))
            .filter(is -> is.swept().containsAll(cell.fields().keySet()))
            .map(Known::names)
            .orElseGet(
                () ->
                    gone.computeIfAbsent(
                        experiment, any -> new CellNames(swept(state, experiment), catalog)));
    return names.of(cell);
  }

  private static Known known(ExperimentState is, Catalog catalog) {
    Set<String> swept = new HashSet<>();
    for (Axis axis : is.experiment().map(Experiment::sweep).orElse(List.of())) {
      axis.paths().forEach(path -> swept.add(path.toString()));
    }
    return new Known(new CellNames(is, catalog), swept);
  }

  /**
   * An experiment that was deleted, or swept over something else when it was run: its rows still
   * know their cells.
   */
  private static Experiment swept(ProjectState state, String experiment) {
    Map<String, Set<Value>> values = new LinkedHashMap<>();
    for (RunRow row : state.rows().values()) {
      if (row.experiment().equals(experiment)) {
        row.cell()
            .fields()
            .forEach(
                (path, value) ->
                    values.computeIfAbsent(path, any -> new LinkedHashSet<>()).add(value));
      }
    }
    List<Axis> axes = new ArrayList<>();
    values.forEach(
        (path, all) -> path(path).ifPresent(is -> axes.add(new Axis.Values(is, List.copyOf(all)))));
    return new Experiment(experiment, Tree.EMPTY, axes, 1, 0, "");
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // from a journal somebody else wrote
    }
  }
}
