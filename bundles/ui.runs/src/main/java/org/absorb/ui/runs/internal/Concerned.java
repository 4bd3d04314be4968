package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.runs.internal.Row.Target;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.ProjectState;

/** Which runs an order about a row of the queue changes. */
final class Concerned {

  private final Act act;
  private final Target target;
  private final ProjectState state;
  private final Optional<Set<RunId>> cell;

  private Concerned(Act act, Target target, ProjectState state) {
    this.act = act;
    this.target = target;
    this.state = state;
    this.cell = target.cell().map(this::runs);
  }

  /**
   * The runs. Of a job, or a cell of one, what another job wants as well is not stopped; what was
   * cancelled is not tried again where it is not asked for by name.
   */
  static List<RunId> of(Act act, Target target, ProjectState state) {
    return new Concerned(act, target, state).all();
  }

  private Set<RunId> runs(Tree coordinates) {
    Set<RunId> runs = new HashSet<>();
    state.experiment(target.experiment().orElse("")).stream()
        .flatMap(experiment -> experiment.cells().stream())
        .filter(is -> is.coordinates().equals(coordinates))
        .map(CellRuns::runs)
        .forEach(runs::addAll);
    return runs;
  }

  private List<RunId> all() {
    List<RunId> runs = new ArrayList<>();
    if (!target.runs().isEmpty()) {
      for (RunId id : target.runs()) {
        state.row(id).filter(row -> act.concerns(row.status())).ifPresent(row -> runs.add(id));
      }
      return runs;
    }
    for (RunRow row : state.rows().values()) {
      if (act.concerns(row.status()) && meant(row) && !spared(row)) {
        runs.add(row.id());
      }
    }
    return runs;
  }

  private boolean meant(RunRow row) {
    boolean unasked =
        act == Act.RETRY && row.status() == RunStatus.CANCELLED && target.state().isEmpty();
    return !unasked
        && target.experiment().filter(name -> !state.order().wanting(row).contains(name)).isEmpty()
        && target.state().filter(is -> is != RunState.of(row)).isEmpty()
        && in(row);
  }

  /** What the experiment has in no cell any more is known by its own coordinates. */
  private boolean in(RunRow row) {
    return cell.isEmpty()
        || cell.get().contains(row.id())
        || target.cell().equals(Optional.of(row.cell()));
  }

  private boolean spared(RunRow row) {
    boolean stops = act == Act.PAUSE || act == Act.CANCEL;
    return stops && target.experiment().isPresent() && state.order().wanting(row).size() > 1;
  }
}
