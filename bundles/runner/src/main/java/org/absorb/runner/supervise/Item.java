package org.absorb.runner.supervise;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.store.journal.RunRow;

/** A queued run. */
record Item(
    RunId id, String experiment, Tree coordinates, int replica, Tree specification, Path folder) {

  /** The step it is to come to. */
  long steps() {
    return specification.tree("protocol").number("steps").map(BigDecimal::longValue).orElse(0L);
  }

  /** What a step costs, in particles. */
  double size() {
    return specification
        .tree("system")
        .number("particles")
        .map(BigDecimal::doubleValue)
        .orElse(1.0);
  }

  RunRow row() {
    return RunRow.queued(id, experiment, coordinates, replica);
  }
}
