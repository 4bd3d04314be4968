package org.absorb.ui.experiments.internal.document;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * How a cell stands.
 *
 * @param done runs that need nothing more
 * @param all its runs
 * @param worst of the states of its runs
 * @param share of its steps that are taken, 0 to 1
 */
public record CellState(int done, int all, RunState worst, double share) {

  /**
   * Of runs that are wanted under a protocol: one that is short of steps is not done.
   *
   * @param protocol empty: not known, and no run is short
   */
  public static CellState of(List<RunId> runs, Optional<Protocol> protocol, ProjectState project) {
    int done = 0;
    double share = 0;
    RunState worst = null;
    for (RunId id : runs) {
      Optional<RunRow> row = project.row(id);
      RunState state = row.map(RunState::of).orElse(RunState.TO_DO);
      if (state.finished() && row.isPresent() && isShort(row.get(), protocol)) {
        state = RunState.TO_DO;
      }
      done += state.finished() ? 1 : 0;
      share += state.finished() ? 1 : running(id, project);
      worst = worst == null ? state : worst.worse(state);
    }
    return new CellState(
        done,
        runs.size(),
        worst == null ? RunState.TO_DO : worst,
        runs.isEmpty() ? 0 : share / runs.size());
  }

  private static boolean isShort(RunRow row, Optional<Protocol> protocol) {
    return protocol.isPresent()
        && row.steps() < protocol.get().steps()
        && !(row.outcome().equals(Optional.of(Outcome.ABSORBED))
            && protocol.get().stopWhen() == Protocol.StopWhen.ABSORBED);
  }

  private static double running(RunId id, ProjectState project) {
    return project
        .running(id)
        .filter(run -> run.of() > 0)
        .map(run -> (double) run.step() / run.of())
        .orElse(0.0);
  }

  public boolean computed() {
    return done == all && all > 0;
  }

  /** Whether it waits for its turn, or has it. */
  public boolean going() {
    return worst == RunState.RUNNING || worst == RunState.QUEUED;
  }

  /** Whether somebody computes it, or has begun. */
  public boolean begun() {
    return !computed() && (worst == RunState.RUNNING || done > 0 || share > 0);
  }
}
