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

  /** One of them. */
  public record QueuedRun(RunId id, int replica) {}

  public QueuedCell {
    runs = List.copyOf(runs);
  }

  /** The same cell with other runs. */
  public QueuedCell with(List<QueuedRun> others) {
    return new QueuedCell(experiment, coordinates, specification, others);
  }
}
