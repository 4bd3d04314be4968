package org.absorb.ui.runs.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.comparison.Side;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Group;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * What is selected in the table.
 *
 * @param groups the cells, in the order they were chosen
 * @param runs that were chosen one by one, in their order
 */
record Picked(List<Group> groups, List<RunRow> runs) {

  static final Picked NOTHING = new Picked(List.of(), List.of());

  /** Makes out what keys of the table stand for. */
  static Picked of(TableView view, List<Object> keys) {
    Set<Object> wanted = new LinkedHashSet<>(keys);
    Map<Object, Group> cells = new HashMap<>();
    Map<Object, RunRow> rows = new HashMap<>();
    Arrangement arrangement = view.arrangement();
    if (keys.stream().anyMatch(Group.Key.class::isInstance)) {
      arrangement.groups().stream()
          .filter(group -> wanted.contains(group.key()))
          .forEach(group -> cells.put(group.key(), group));
    }
    if (keys.stream().anyMatch(RunId.class::isInstance)) {
      for (int row : arrangement.rows()) {
        RunRow run = arrangement.sheet().row(row);
        if (wanted.contains(run.id())) {
          rows.put(run.id(), run);
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    List<RunRow> runs = new ArrayList<>();
    for (Object key : keys) {
      Optional.ofNullable(cells.get(key)).ifPresent(groups::add);
      Optional.ofNullable(rows.get(key)).ifPresent(runs::add);
    }
    return new Picked(groups, runs);
  }

  boolean isEmpty() {
    return groups.isEmpty() && runs.isEmpty();
  }

  /** All runs meant, each once: those of the cells, then those chosen one by one. */
  List<RunRow> all(Arrangement arrangement) {
    Set<RunRow> all = new LinkedHashSet<>();
    for (Group group : groups) {
      for (int row : group.rows()) {
        all.add(arrangement.sheet().row(row));
      }
    }
    all.addAll(runs);
    return List.copyOf(all);
  }

  /** The window's selection: of one experiment, that of what was chosen first. */
  Selection selection(OpenProject project, Arrangement arrangement) {
    List<RunRow> all = all(arrangement);
    String experiment = all.get(0).experiment();
    Set<Tree> cells = new LinkedHashSet<>();
    List<RunId> ids = new ArrayList<>();
    for (RunRow run : all) {
      if (run.experiment().equals(experiment)) {
        cells.add(run.cell());
        ids.add(run.id());
      }
    }
    Selection whole = Selection.of(project, experiment).cells(List.copyOf(cells));
    return runs.isEmpty() ? whole : whole.runs(ids);
  }

  /** What is to be compared, in the order it was chosen. */
  List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    groups.forEach(group -> sides.add(Side.of(group.experiment(), group.cell())));
    runs.forEach(run -> sides.add(new Side(run.experiment(), run.cell(), Optional.of(run.id()))));
    return sides;
  }
}
