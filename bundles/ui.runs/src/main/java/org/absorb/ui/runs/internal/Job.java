package org.absorb.ui.runs.internal;

import java.util.List;
import java.util.Map;
import org.absorb.model.run.RunId;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * The runs of one experiment that are not done. Immutable.
 *
 * @param total runs of the experiment
 * @param done of those, runs that are finished
 * @param counts of runs by state; a state without runs is not there
 * @param share of the work that is done, 0 to 1, parts of running runs included
 * @param rate steps a second of all that run
 * @param secondsLeft not-a-number if not known
 * @param attended whether anybody works on the project's queue
 * @param members running ones first, then waiting, paused, failed and cancelled ones; of each but
 *     the running not more than {@value #LISTED}
 */
record Job(
    OpenProject project,
    String experiment,
    int total,
    int done,
    Map<RunState, Integer> counts,
    double share,
    double rate,
    double secondsLeft,
    boolean attended,
    List<Member> members) {

  /** So many runs of a state are listed; the others are counted. */
  static final int LISTED = 5;

  /** The order in which states are listed. */
  static final List<RunState> ORDER =
      List.of(
          RunState.RUNNING, RunState.QUEUED, RunState.PAUSED, RunState.FAILED, RunState.CANCELLED);

  Job {
    counts = Map.copyOf(counts);
    members = List.copyOf(members);
  }

  /**
   * A run.
   *
   * @param name as text with symbols
   * @param step the last known to be taken
   * @param of its last; 0 if not known
   * @param rate steps a second; 0 if not known
   * @param message why it failed; may be empty
   */
  record Member(
      RunId id, String name, RunState state, long step, long of, double rate, String message) {

    double secondsLeft() {
      return rate > 0 ? (of - step) / rate : Double.NaN;
    }
  }

  int count(RunState state) {
    return counts.getOrDefault(state, 0);
  }

  /** Whether there is something to wait for. */
  boolean open() {
    return count(RunState.RUNNING) + count(RunState.QUEUED) > 0;
  }

  /** How it stands as a whole. */
  RunState state() {
    return ORDER.stream().filter(state -> count(state) > 0).findFirst().orElse(RunState.DONE);
  }
}
