package org.absorb.model.comparison;

import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What is compared with others: a cell with all its replicas, or one run.
 *
 * @param experiment its name; may be empty for a run
 * @param cell its coordinates in the sweep
 * @param run empty: all runs of the cell
 */
public record Side(String experiment, Tree cell, Optional<RunId> run) {

  static final String EXPERIMENT = "experiment";
  static final String CELL = "cell";
  static final String RUN = "run";

  /** All runs of a cell. */
  public static Side of(String experiment, Tree cell) {
    return new Side(experiment, cell, Optional.empty());
  }

  /** The same, of an experiment that was renamed if it is of that one. */
  Side renamed(String from, String to) {
    return experiment.equals(from) ? new Side(to, cell, run) : this;
  }

  /** As a file has it. */
  Tree tree() {
    Tree tree = Tree.EMPTY.with(EXPERIMENT, Value.of(experiment)).with(CELL, cell);
    return run.map(id -> tree.with(RUN, Value.of(id.hex()))).orElse(tree);
  }
}
