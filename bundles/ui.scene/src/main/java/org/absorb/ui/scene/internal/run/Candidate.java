package org.absorb.ui.scene.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * A run that can be looked at.
 *
 * @param name its cell and replica, as text with symbols
 * @param running whether it is being computed
 */
public record Candidate(RunId id, String experiment, String name, boolean running) {

  /** More than these are not offered. */
  private static final int MOST = 200;

  /**
   * The runs of what is picked that have begun, in the order of the sweep; of a whole project those
   * of the experiment that is being computed, or else of the first that has any.
   *
   * @param names of an experiment's cells
   */
  public static List<Candidate> of(
      Selection selection, ProjectState state, Function<ExperimentState, CellNames> names) {
    if (selection.experiment().isPresent()) {
      return state
          .experiment(selection.experiment().get())
          .map(known -> of(known, selection, state, names))
          .orElse(List.of());
    }
    List<Candidate> first = List.of();
    for (ExperimentState known : state.experiments()) {
      List<Candidate> all = of(known, selection, state, names);
      if (all.stream().anyMatch(Candidate::running)) {
        return all;
      }
      first = first.isEmpty() ? all : first;
    }
    return first;
  }

  private static List<Candidate> of(
      ExperimentState experiment,
      Selection selection,
      ProjectState state,
      Function<ExperimentState, CellNames> names) {
    CellNames called = names.apply(experiment);
    Set<RunId> wanted = new HashSet<>(selection.runs());
    List<Candidate> all = new ArrayList<>();
    for (CellRuns cell : experiment.cells()) {
      if (!selection.cells().isEmpty() && !selection.cells().contains(cell.coordinates())) {
        continue;
      }
      for (int replica = 0; replica < cell.runs().size() && all.size() < MOST; replica++) {
        RunId id = cell.runs().get(replica);
        Optional<RunRow> row = state.row(id).filter(Candidate::begun);
        if (row.isPresent() && (wanted.isEmpty() || wanted.contains(id))) {
          String which = called.of(cell.coordinates());
          String copy = Packings.WORDS.get("replica", Integer.toString(replica + 1));
          boolean running = row.get().status() == RunStatus.RUNNING;
          String name = which.isEmpty() ? copy : which + ", " + copy;
          all.add(new Candidate(id, experiment.name(), name, running));
        }
      }
    }
    return all;
  }

  private static boolean begun(RunRow row) {
    return row.steps() > 0
        || row.status() == RunStatus.RUNNING
        || row.status() == RunStatus.FINISHED
        || row.status() == RunStatus.FAILED;
  }

  /** The one to show of several: the one shown so far if it is among them, or one that runs. */
  public static Optional<Candidate> choose(List<Candidate> all, Optional<RunId> before) {
    return all.stream()
        .filter(one -> before.equals(Optional.of(one.id())))
        .findFirst()
        .or(() -> all.stream().filter(Candidate::running).findFirst())
        .or(() -> all.stream().findFirst());
  }
}
