package org.absorb.runner.simulate;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.internal.Mean;

/** What the replicas of one cell came to. Immutable. */
public final class SimulationResult {

  private final List<ReplicaResult> replicas;

  SimulationResult(List<ReplicaResult> replicas) {
    this.replicas = List.copyOf(replicas);
  }

  /** How it ended; {@link Outcome#MIXED} if replicas differ. */
  public Outcome outcome() {
    List<Outcome> outcomes = replicas.stream().map(ReplicaResult::outcome).distinct().toList();
    if (outcomes.contains(Outcome.INTERRUPTED)) {
      return Outcome.INTERRUPTED;
    }
    return outcomes.size() == 1 ? outcomes.get(0) : Outcome.MIXED;
  }

  /** The largest number of steps. */
  public long steps() {
    return replicas.stream().mapToLong(ReplicaResult::steps).max().orElse(0);
  }

  /** How many replicas are not absorbed. */
  public int survived() {
    return (int) replicas.stream().filter(replica -> replica.outcome() != Outcome.ABSORBED).count();
  }

  /** The columns measured. */
  public List<Column> columns() {
    return replicas.isEmpty() ? List.of() : replicas.get(0).columns();
  }

  /** Mean and error of a column: over replicas where there are several, else over the series. */
  public Estimate estimate(int column) {
    if (replicas.size() == 1) {
      return replicas.get(0).means().get(column).estimate();
    }
    return Estimate.of(
        replicas.stream()
            .mapToDouble(replica -> replica.means().get(column).estimate().mean())
            .toArray());
  }

  /** The mean over replicas of a column's last value. */
  public double last(int column) {
    return replicas.stream()
        .mapToDouble(replica -> replica.means().get(column).last())
        .average()
        .orElse(Double.NaN);
  }

  /** What {@code simulate --json} prints. */
  public Tree json() {
    Tree observables = Tree.EMPTY;
    for (int c = 0; c < columns().size(); c++) {
      observables =
          observables.with(
              columns().get(c).name(), observable(estimate(c), last(c), columns().get(c)));
    }
    List<Tree> each = new ArrayList<>();
    replicas.forEach(replica -> each.add(json(replica)));
    return Tree.EMPTY
        .with("status", Value.of(outcome() == Outcome.INTERRUPTED ? "paused" : "finished"))
        .with("outcome", Value.of(outcome().written()))
        .with("steps", Value.of(steps()))
        .with("survived", Value.of(survived()))
        .with("observables", observables)
        .with("replicas", Value.of(each));
  }

  private static Tree json(ReplicaResult replica) {
    Tree observables = Tree.EMPTY;
    for (int c = 0; c < replica.columns().size(); c++) {
      Mean mean = replica.means().get(c);
      Column column = replica.columns().get(c);
      observables =
          observables.with(column.name(), observable(mean.estimate(), mean.last(), column));
    }
    return Tree.EMPTY
        .with("replica", Value.of(replica.replica()))
        .with("outcome", Value.of(replica.outcome().written()))
        .with("steps", Value.of(replica.steps()))
        .with(
            "stateHash",
            replica.stateHash().isEmpty() ? Value.NOTHING : Value.of(replica.stateHash()))
        .with("observables", observables);
  }

  private static Tree observable(Estimate estimate, double last, Column column) {
    return Tree.EMPTY
        .with("mean", Value.of(estimate.mean()))
        .with("error", Value.of(estimate.error()))
        .with("last", Value.of(last))
        .with("unit", Value.of(column.unit()));
  }
}
