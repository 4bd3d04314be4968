package org.absorb.store.queue;

import java.util.List;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;

/**
 * Runs of one cell that were asked for.
 *
 * @param experiment the name of the experiment
 * @param coordinates the point of its sweep
 * @param specification complete
 * @param runs whose runs are wanted
 */
public record QueuedCell(
    String experiment, Tree coordinates, Tree specification, List<QueuedRun> runs) {

  /**
   * One of them.
   *
   * @param also the names of other experiments that asked for it
   * @param place where it was handed to, such as a cluster: whoever works off this queue leaves it
   *     alone; empty: nowhere
   */
  public record QueuedRun(RunId id, int replica, List<String> also, String place) {
    public QueuedRun {
      also = List.copyOf(also);
    }

    /** One that no other experiment asked for. */
    public QueuedRun(RunId id, int replica) {
      this(id, replica, List.of(), "");
    }

    /** The same, handed to another place. */
    public QueuedRun at(String other) {
      return new QueuedRun(id, replica, also, other);
    }

    /** Whether it was handed to another place. */
    public boolean isAway() {
      return !place.isEmpty();
    }
  }

  public QueuedCell {
    runs = List.copyOf(runs);
  }

  /** The same cell with other runs. */
  public QueuedCell with(List<QueuedRun> others) {
    return new QueuedCell(experiment, coordinates, specification, others);
  }
}
