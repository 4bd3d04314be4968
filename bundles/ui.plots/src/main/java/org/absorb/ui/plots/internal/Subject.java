package org.absorb.ui.plots.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.supervise.Overview;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * What a plot is about.
 *
 * @param experiment its name; empty for none
 * @param varies what tells the groups apart, as text with symbols; may be empty
 * @param shared what all groups have in common, likewise
 * @param groups in the order of their values, small to large
 * @param candidates how many there are to choose the groups from
 * @param replicas how many replicas a cell has
 * @param single whether it is one cell, which can be opened into its replicas or is
 */
record Subject(
    String experiment,
    String varies,
    String shared,
    List<Group> groups,
    int candidates,
    int replicas,
    boolean single) {

  /** More curves than this nobody can tell apart. */
  static final int MOST = 8;

  /** Unless they are in an order, as their colours are. */
  static final int MOST_IN_ORDER = 10;

  static final Subject NOTHING = new Subject("", "", "", List.of(), 0, 0, false);

  /**
   * Runs that make one curve.
   *
   * @param name what stands in its row, as text with symbols
   * @param cell its coordinates
   * @param runs one or more
   * @param replica which one it is alone; below 0 for a mean over all
   */
  record Group(String name, Tree cell, List<RunId> runs, int replica) {}

  private Subject asSingle() {
    return new Subject(
        experiment, varies, shared, groups, candidates, replicas, !isEmpty() && replicas > 1);
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /**
   * What is picked, or what is going on if nothing more than a project is.
   *
   * @param names of an experiment's cells
   * @param apart whether a single cell is shown replica by replica
   */
  static Subject of(
      Selection selection,
      ProjectState state,
      Function<ExperimentState, CellNames> names,
      boolean apart) {
    Optional<ExperimentState> experiment =
        selection.experiment().isPresent()
            ? state.experiment(selection.experiment().get())
            : busiest(state);
    return experiment
        .map(known -> new Choice(known, state, names.apply(known), apart).of(selection))
        .orElse(NOTHING);
  }

  /** The one that is computed now, else the first with runs. */
  private static Optional<ExperimentState> busiest(ProjectState state) {
    Optional<String> running =
        state.work().stream()
            .flatMap(work -> work.running().stream())
            .map(Overview.Running::experiment)
            .findFirst();
    return running
        .flatMap(state::experiment)
        .or(
            () ->
                state.experiments().stream()
                    .filter(known -> known.cells().stream().anyMatch(c -> begun(state, c)))
                    .findFirst());
  }

  private static boolean begun(ProjectState state, CellRuns cell) {
    return cell.runs().stream().anyMatch(id -> begun(state, id));
  }

  private static boolean begun(ProjectState state, RunId id) {
    Optional<RunRow> row = state.row(id);
    return row.filter(
            known ->
                known.steps() > 0
                    || known.status() == RunStatus.RUNNING
                    || known.status() == RunStatus.FINISHED)
        .isPresent();
  }

  /** Evenly chosen places of {@code all}, the first and the last among them. */
  static int[] evenly(int all, int most) {
    if (all <= most) {
      return IntStream.range(0, all).toArray();
    }
    return IntStream.range(0, most)
        .map(i -> (int) Math.round(i * (all - 1.0) / (most - 1)))
        .toArray();
  }

  /** Chooses among the cells of one experiment. */
  private record Choice(
      ExperimentState experiment, ProjectState state, CellNames names, boolean apart) {

    Subject of(Selection selection) {
      if (!selection.runs().isEmpty()) {
        return runs(selection.runs());
      }
      List<CellRuns> picked =
          experiment.cells().stream()
              .filter(
                  cell ->
                      selection.cells().isEmpty() || selection.cells().contains(cell.coordinates()))
              .filter(cell -> begun(state, cell))
              .toList();
      if (picked.size() != 1) {
        return cells(picked);
      }
      List<RunId> replicas = picked.get(0).runs().stream().filter(id -> begun(state, id)).toList();
      return (apart ? runs(replicas) : cells(picked)).asSingle();
    }

    private Subject cells(List<CellRuns> begun) {
      List<String> axes = varying(begun.stream().map(CellRuns::coordinates).toList());
      List<CellRuns> line = begun;
      if (begun.size() > MOST && axes.size() > 1) {
        line = longest(begun, axes);
        axes = varying(line.stream().map(CellRuns::coordinates).toList());
      }
      List<CellRuns> sorted = sorted(line, axes);
      List<String> by = axes;
      List<Group> groups =
          IntStream.of(evenly(sorted.size(), axes.size() == 1 ? MOST_IN_ORDER : MOST))
              .mapToObj(sorted::get)
              .map(
                  cell ->
                      new Group(name(cell.coordinates(), by), cell.coordinates(), cell.runs(), -1))
              .toList();
      return subject(by, groups, begun.size());
    }

    private Subject runs(List<RunId> picked) {
      Set<RunId> wanted = new LinkedHashSet<>(picked);
      List<Group> all = new ArrayList<>();
      List<Tree> cells = new ArrayList<>();
      for (CellRuns cell : experiment.cells()) {
        for (int replica = 0; replica < cell.runs().size(); replica++) {
          if (wanted.contains(cell.runs().get(replica))) {
            cells.add(cell.coordinates());
            all.add(new Group("", cell.coordinates(), List.of(cell.runs().get(replica)), replica));
          }
        }
      }
      List<String> axes = varying(cells);
      List<Group> groups =
          IntStream.of(evenly(all.size(), MOST))
              .mapToObj(all::get)
              .map(
                  group -> {
                    String which = Plots.WORDS.get("replica", "" + (group.replica() + 1));
                    String cell = names.of(group.cell(), axes);
                    return new Group(
                        cell.isEmpty() ? which : cell + ", " + which,
                        group.cell(),
                        group.runs(),
                        group.replica());
                  })
              .toList();
      return subject(axes, groups, all.size());
    }

    private Subject subject(List<String> axes, List<Group> groups, int candidates) {
      if (groups.isEmpty()) {
        return new Subject(experiment.name(), "", "", groups, 0, 0, false);
      }
      Tree cell = groups.get(0).cell();
      List<String> common =
          cell.fields().keySet().stream().filter(path -> !axes.contains(path)).toList();
      boolean bare = axes.size() == 1 && groups.stream().allMatch(group -> group.replica() < 0);
      int replicas =
          experiment.cells().stream()
              .filter(known -> known.coordinates().equals(cell))
              .mapToInt(known -> known.runs().size())
              .findFirst()
              .orElse(0);
      return new Subject(
          experiment.name(),
          bare ? names.symbolOf(axes.get(0)) : "",
          names.of(cell, common),
          groups,
          candidates,
          replicas,
          false);
    }

    /** Where one axis alone varies its symbol stands in the header. */
    private String name(Tree cell, List<String> axes) {
      if (axes.size() == 1) {
        return names.value(axes.get(0), cell.get(axes.get(0)).orElse(Value.NOTHING));
      }
      return axes.isEmpty() ? Plots.WORDS.get("mean") : names.of(cell, axes);
    }

    private static List<String> varying(List<Tree> cells) {
      Map<String, Set<Value>> values = new LinkedHashMap<>();
      for (Tree cell : cells) {
        cell.fields()
            .forEach((path, x) -> values.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(x));
      }
      return values.keySet().stream().filter(path -> values.get(path).size() > 1).toList();
    }

    /**
     * Of a sweep over several axes the cells along the one with the most values, where most have
     * begun.
     */
    private static List<CellRuns> longest(List<CellRuns> cells, List<String> axes) {
      String along =
          axes.stream()
              .max(
                  Comparator.comparingLong(
                      axis ->
                          cells.stream().map(c -> c.coordinates().get(axis)).distinct().count()))
              .orElseThrow();
      Map<Tree, List<CellRuns>> lines = new LinkedHashMap<>();
      for (CellRuns cell : cells) {
        lines.computeIfAbsent(cell.coordinates().without(along), x -> new ArrayList<>()).add(cell);
      }
      return lines.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private static List<CellRuns> sorted(List<CellRuns> cells, List<String> axes) {
      if (axes.size() != 1) {
        return cells;
      }
      List<CellRuns> sorted = new ArrayList<>(cells);
      sorted.sort(
          Comparator.comparing(
              cell -> cell.coordinates().number(axes.get(0)).orElse(BigDecimal.ZERO)));
      return sorted;
    }
  }
}
