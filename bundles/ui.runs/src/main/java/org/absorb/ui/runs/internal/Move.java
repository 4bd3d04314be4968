package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.absorb.model.run.RunId;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * Cells that are to be computed sooner or later than they would be.
 *
 * @param runs one of each cell
 * @param before one of the cell that they come before; empty: they come last
 */
record Move(OpenProject project, List<RunId> runs, Optional<RunId> before) {

  /**
   * A row up or down among those beside it: jobs of its project, cells of its job.
   *
   * @param step -1 for up, 1 for down
   * @param place where a run stands in the queue
   * @return empty if it has no place, or there is nothing in that direction
   */
  static Optional<Move> by(List<Row> rows, Row.Key key, int step, ToIntFunction<RunId> place) {
    List<Row> beside = beside(rows, key);
    for (int i = 0; i < beside.size(); i++) {
      int other = i + step;
      if (beside.get(i).key().equals(key) && other >= 0 && other < beside.size()) {
        return onto(rows, key, beside.get(other).key(), step < 0, place);
      }
    }
    return Optional.empty();
  }

  /** Those on the level of a row that have a place in the same queue, itself among them. */
  private static List<Row> beside(List<Row> rows, Row.Key key) {
    return Stream.concat(Stream.of(rows), rows.stream().map(Row::children))
        .filter(level -> level.stream().anyMatch(row -> row.key().equals(key)))
        .findFirst()
        .orElse(List.of())
        .stream()
        .filter(row -> row.key().project() == key.project() && !row.heads().isEmpty())
        .toList();
  }

  /**
   * A row to another.
   *
   * @param above whether it comes before that, or after it: then before what follows that, whose
   *     cells may stand among those of that
   */
  static Optional<Move> onto(
      List<Row> rows, Row.Key what, Row.Key target, boolean above, ToIntFunction<RunId> place) {
    List<Row> level = beside(rows, target);
    for (int i = 0; !above && i + 1 < level.size(); i++) {
      Row.Key next = level.get(i + 1).key();
      if (level.get(i).key().equals(target) && !next.equals(what)) {
        return onto(rows, what, next, true, place);
      }
    }
    Optional<Row> moved = find(rows, what);
    Optional<Row> to = find(rows, target);
    if (moved.isEmpty()
        || to.isEmpty()
        || what.project() != target.project()
        || moved.get().heads().isEmpty()
        || to.get().heads().isEmpty()) {
      return Optional.empty();
    }
    Set<RunId> gone = new HashSet<>(moved.get().heads());
    List<RunId> order = new ArrayList<>();
    rows.stream()
        .filter(row -> row.key().project() == what.project())
        .flatMap(row -> row.heads().stream())
        .filter(run -> !gone.contains(run))
        .distinct()
        .sorted(Comparator.comparingInt(place))
        .forEach(order::add);
    List<RunId> there = to.get().heads().stream().filter(run -> !gone.contains(run)).toList();
    if (there.isEmpty()) {
      return Optional.empty(); // onto itself, or a part of it
    }
    int at =
        above
            ? there.stream().mapToInt(order::indexOf).min().orElseThrow()
            : there.stream().mapToInt(order::indexOf).max().orElseThrow() + 1;
    return Optional.of(
        new Move(
            what.project(),
            moved.get().heads(),
            at < order.size() ? Optional.of(order.get(at)) : Optional.empty()));
  }

  private static Optional<Row> find(List<Row> rows, Row.Key key) {
    return rows.stream()
        .flatMap(row -> Stream.concat(Stream.of(row), row.children().stream()))
        .filter(row -> row.key().equals(key))
        .findFirst();
  }
}
