package org.absorb.ui.runs.internal;

import java.util.List;
import java.util.Map;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * The runs of one experiment that are not done. Immutable.
 *
 * @param amount all its runs
 * @param attended whether anybody works on the project's queue
 * @param cells with runs that are not done: those that run, then others, of each state not more
 *     than {@value #LISTED}
 * @param more of the other cells one run each, by the state of the cell
 * @param single whether it is all one cell
 * @param heads one run of each cell that is queued, in the order of the queue
 */
record Job(
    OpenProject project,
    String experiment,
    Amount amount,
    boolean attended,
    List<Cell> cells,
    Map<RunState, List<RunId>> more,
    boolean single,
    List<RunId> heads) {

  /** So many of a state are listed; the others are counted. */
  static final int LISTED = 5;

  /** The order in which states are listed. */
  static final List<RunState> ORDER =
      List.of(
          RunState.RUNNING, RunState.QUEUED, RunState.PAUSED, RunState.FAILED, RunState.CANCELLED);

  Job {
    cells = List.copyOf(cells);
    more = Map.copyOf(more);
    heads = List.copyOf(heads);
  }

  /**
   * How much there is, and how far it is.
   *
   * @param total runs
   * @param done of those, runs that are finished
   * @param counts of runs by state; a state without runs is not there
   * @param share of the work that is done, 0 to 1, parts of running runs included
   * @param rate steps a second of all that run
   * @param secondsLeft not-a-number if not known
   */
  record Amount(
      int total,
      int done,
      Map<RunState, Integer> counts,
      double share,
      double rate,
      double secondsLeft) {

    Amount {
      counts = Map.copyOf(counts);
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

  /**
   * The runs of one cell.
   *
   * @param name as text with symbols; empty for the only one
   * @param members those that are not done: running ones first, then waiting, paused, failed and
   *     cancelled ones; of each but the running not more than {@value #LISTED}
   */
  record Cell(Tree coordinates, String name, Amount amount, List<Member> members, RunId head) {
    Cell {
      members = List.copyOf(members);
    }
  }

  /**
   * A run.
   *
   * @param name as text with symbols
   * @param replica which one it is of its cell, in words
   * @param step the last known to be taken
   * @param of its last; 0 if not known
   * @param rate steps a second; 0 if not known
   * @param message why it failed; may be empty
   */
  record Member(
      RunId id,
      String name,
      String replica,
      RunState state,
      long step,
      long of,
      double rate,
      String message) {

    double secondsLeft() {
      return rate > 0 ? (of - step) / rate : Double.NaN;
    }
  }

  int count(RunState state) {
    return amount.count(state);
  }

  /** Whether there is something to wait for. */
  boolean open() {
    return amount.open();
  }

  /** How it stands as a whole. */
  RunState state() {
    return amount.state();
  }

  int total() {
    return amount.total();
  }

  int done() {
    return amount.done();
  }

  double share() {
    return amount.share();
  }

  double rate() {
    return amount.rate();
  }

  double secondsLeft() {
    return amount.secondsLeft();
  }

  /** The runs that are listed, whatever cell they are of. */
  List<Member> members() {
    return cells.stream().flatMap(cell -> cell.members().stream()).toList();
  }
}
