package org.absorb.ui.runs.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Filter;
import org.absorb.runner.table.FilterException;
import org.absorb.runner.table.Parameters;
import org.absorb.runner.table.Quantity;
import org.absorb.runner.table.Sheet;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * Which runs of a project are meant.
 *
 * @param picked those of what is picked in the window only; empty: all
 * @param filter as typed; blank: all
 */
record CleanScope(OpenProject project, Optional<Selection> picked, String filter) {

  /**
   * The runs, in the table's order. Reads results if the filter asks for them. Any thread.
   *
   * @param cancelled asked between runs
   * @throws FilterException if the filter is not understood
   */
  List<RunId> runs(Catalog catalog, BooleanSupplier cancelled) throws FilterException {
    ProjectState state = project.state();
    List<RunRow> rows =
        TableRuns.of(state).stream()
            .filter(run -> picked.map(is -> holds(is, run)).orElse(true))
            .toList();
    Parameters parameters =
        new Parameters(
            project.files(),
            state.experiments().stream()
                .map(ExperimentState::experiment)
                .flatMap(Optional::stream)
                .toList(),
            catalog);
    KnownRuns known = new KnownRuns(project, catalog);
    known.readAnnotations();
    Sheet sheet = new Sheet(rows, parameters, known);
    Filter passing = Filter.of(filter, sheet.names());
    if (passing.asks(Quantity.Kind.RESULT)) {
      rows.stream()
          .takeWhile(run -> !cancelled.getAsBoolean())
          .filter(known::isUnread)
          .forEach(known::read);
      sheet = sheet.again();
      passing = Filter.of(filter, sheet.names()); // results bring names of their own
    }
    Sheet all = sheet;
    return Arrays.stream(Arrangement.of(all, passing, List.of(), false).rows())
        .sorted()
        .mapToObj(row -> all.row(row).id())
        .toList();
  }

  private static boolean holds(Selection picked, RunRow run) {
    return picked.experiment().map(run.experiment()::equals).orElse(true)
        && (picked.cells().isEmpty() || picked.cells().contains(run.cell()))
        && (picked.runs().isEmpty() || picked.runs().contains(run.id()));
  }
}
