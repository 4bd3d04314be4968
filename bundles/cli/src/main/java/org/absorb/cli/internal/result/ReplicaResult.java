package org.absorb.cli.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What one run gave.
 *
 * @param stateHash of its last state, in hexadecimal
 * @param observables in the order of the log
 */
public record ReplicaResult(int replica, Outcome outcome, long steps, String stateHash, List<Measured> observables) {

  public ReplicaResult {
    observables = List.copyOf(observables);
  }

  /**
   * Makes means of a log.
   *
   * @param step of each row, ascending
   * @param values {@code values[column][row]}
   */
  public static List<Measured> measure(List<Column> columns, long[] step, double[][] values, Protocol protocol, Outcome outcome) {
    Window window = Window.of(step, protocol, outcome == Outcome.ABSORBED);
    List<Measured> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      double last = step.length == 0 ? Double.NaN : values[c][step.length - 1];
      all.add(new Measured(columns.get(c), window.mean(values[c]), last));
    }
    return all;
  }

  Tree tree() {
    return Tree.EMPTY
        .with("replica", Value.of(replica))
        .with("outcome", Value.of(outcome.written()))
        .with("steps", Value.of(steps))
        .with("stateHash", Value.of(stateHash))
        .with("observables", Measured.tree(observables));
  }
}
