package org.absorb.runner;

import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;

/** A run to be queued. */
record Asked(RunId id, String experiment, Tree coordinates, int replica, Tree specification) {

  Asked asking(Tree other) {
    return new Asked(id, experiment, coordinates, replica, other);
  }
}
