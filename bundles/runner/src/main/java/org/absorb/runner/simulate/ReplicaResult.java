package org.absorb.runner.simulate;

import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.runner.internal.Mean;

/**
 * What one replica came to.
 *
 * @param steps the last step taken
 * @param stateHash of the last state, in hexadecimal; empty if it was not kept
 * @param means one a column
 */
record ReplicaResult(
    int replica,
    Outcome outcome,
    long steps,
    String stateHash,
    List<Column> columns,
    List<Mean> means) {}
