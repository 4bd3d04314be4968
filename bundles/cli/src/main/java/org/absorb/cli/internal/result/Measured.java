package org.absorb.cli.internal.result;

import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * One observable of a run, or of a cell's runs together.
 *
 * @param column what was measured
 * @param estimate its mean after the transient, with error
 * @param last its last value, averaged over replicas
 */
public record Measured(Column column, Estimate estimate, double last) {

  /** Over replicas, each of which measured the same columns: the error is that of their means. */
  public static Measured over(List<Measured> replicas) {
    if (replicas.size() == 1) {
      return replicas.get(0);
    }
    double[] means = replicas.stream().mapToDouble(each -> each.estimate().mean()).toArray();
    double last = replicas.stream().mapToDouble(Measured::last).average().orElse(Double.NaN);
    return new Measured(replicas.get(0).column(), Estimate.of(means), last);
  }

  Tree tree() {
    return Tree.EMPTY
        .with("mean", Value.of(estimate.mean()))
        .with("error", Value.of(estimate.error()))
        .with("last", Value.of(last))
        .with("unit", Value.of(column.unit()));
  }

  static Tree tree(List<Measured> all) {
    Tree tree = Tree.EMPTY;
    for (Measured each : all) {
      tree = tree.with(each.column().name(), each.tree());
    }
    return tree;
  }
}
