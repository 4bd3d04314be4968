package org.absorb.ui.compare.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.absorb.model.comparison.Side;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.MathText;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/** The runs of a side as a project has them now, and what the side is called. */
final class SideRuns {

  private SideRuns() {}

  /** All its runs, computed or not; none if it is gone. */
  static List<RunRow> of(Side side, ProjectState state) {
    if (side.run().isPresent()) {
      return state.row(side.run().get()).stream().toList();
    }
    Optional<CellRuns> cell =
        state.experiment(side.experiment()).stream()
            .flatMap(experiment -> experiment.cells().stream())
            .filter(known -> known.coordinates().equals(side.cell()))
            .findFirst();
    if (cell.isPresent()) {
      return IntStream.range(0, cell.get().runs().size())
          .mapToObj(replica -> row(side, cell.get().runs().get(replica), replica, state))
          .toList();
    }
    return state.rows().values().stream()
        .filter(row -> row.experiment().equals(side.experiment()) && row.cell().equals(side.cell()))
        .toList();
  }

  private static RunRow row(Side side, RunId id, int replica, ProjectState state) {
    return state
        .row(id)
        .orElseGet(
            () ->
                RunRow.queued(id, side.experiment(), side.cell(), replica)
                    .in(RunStatus.PLANNED, ""));
  }

  /**
   * What a side is called, as text with symbols.
   *
   * @param withExperiment whether the experiment has to be named
   */
  static String name(Side side, OpenProject project, ProjectState state, boolean withExperiment) {
    String cell =
        state
            .experiment(side.experiment())
            .map(experiment -> project.names(experiment).of(side.cell()))
            .orElse("");
    String replica =
        side.run()
            .map(
                id ->
                    state
                        .row(id)
                        .map(row -> Compares.WORDS.get("replica", "" + (row.replica() + 1)))
                        .orElse(id.hex()))
            .orElse("");
    String experiment = withExperiment || cell.isEmpty() ? side.experiment().replace("$", "") : "";
    return Stream.of(experiment, cell, replica)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The same for a file's name: no symbols. */
  static String plain(String name) {
    return MathText.of(name).plain();
  }
}
