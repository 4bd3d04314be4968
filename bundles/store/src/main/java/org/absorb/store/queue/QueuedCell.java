package org.absorb.store.queue;

import java.util.List;
import org.absorb.model.value.Tree;

/**
 * Runs of one cell that were asked for.
 *
 * @param experiment the name of the experiment
 * @param coordinates the point of its sweep
 * @param specification complete
 * @param replicas whose runs are wanted
 */
public record QueuedCell(
    String experiment, Tree coordinates, Tree specification, List<Integer> replicas) {
  public QueuedCell {
    replicas = List.copyOf(replicas);
  }
}
