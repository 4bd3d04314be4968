package org.absorb.ui.runs.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * All that somebody waits for: each run once, however many jobs want it.
 *
 * @param total runs of the jobs that are not done
 * @param done of those, runs that are finished
 * @param running runs that are being computed, by whomever
 * @param share of the work that is done, 0 to 1
 * @param secondsLeft not-a-number if not known
 */
record Sum(int total, int done, int running, double share, double secondsLeft) {

  static final Sum NOTHING = new Sum(0, 0, 0, 0, Double.NaN);

  /** Of one project. */
  static Sum of(ProjectState state, List<Job> jobs) {
    Set<RunId> wanted = new HashSet<>();
    int unknown = 0; // of experiments that are gone only the number is known
    int unknownDone = 0;
    double left = Double.NaN;
    for (Job job : jobs) {
      if (!job.open()) {
        continue;
      }
      List<ExperimentState.CellRuns> cells =
          state.experiment(job.experiment()).map(ExperimentState::cells).orElse(List.of());
      cells.forEach(cell -> wanted.addAll(cell.runs()));
      unknown += cells.isEmpty() ? job.total() : 0;
      unknownDone += cells.isEmpty() ? job.done() : 0;
      left = longer(left, job.secondsLeft());
    }
    int done = unknownDone;
    double parts = 0;
    for (RunId run : wanted) {
      done += finished(state, run) ? 1 : 0;
    }
    for (var running : state.work().stream().flatMap(work -> work.running().stream()).toList()) {
      parts += running.of() > 0 ? (double) running.step() / running.of() : 0;
    }
    int total = wanted.size() + unknown;
    int running =
        (int)
            state.rows().values().stream().filter(row -> row.status() == RunStatus.RUNNING).count();
    double share = total == 0 ? 0 : Math.min(1, (done + parts) / total);
    return new Sum(total, done, running, share, left);
  }

  private static boolean finished(ProjectState state, RunId run) {
    return state.row(run).filter(row -> row.status() == RunStatus.FINISHED).isPresent();
  }

  private static double longer(double one, double other) {
    return Double.isNaN(one) || other > one ? other : one;
  }

  /** This and that of another project. */
  Sum and(Sum other) {
    int both = total + other.total;
    return new Sum(
        both,
        done + other.done,
        running + other.running,
        both == 0 ? 0 : (share * total + other.share * other.total) / both,
        longer(secondsLeft, other.secondsLeft));
  }
}
