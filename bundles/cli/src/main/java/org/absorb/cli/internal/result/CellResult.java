package org.absorb.cli.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What the replicas of one cell gave.
 *
 * @param replicas at least one
 */
public record CellResult(List<ReplicaResult> replicas) {

  public CellResult {
    replicas = List.copyOf(replicas);
  }

  /** How all ended; {@link Outcome#MIXED} where they differ. */
  public Outcome outcome() {
    List<Outcome> all = replicas.stream().map(ReplicaResult::outcome).distinct().toList();
    return all.size() == 1 ? all.get(0) : Outcome.MIXED;
  }

  /** The most steps that any took. */
  public long steps() {
    return replicas.stream().mapToLong(ReplicaResult::steps).max().orElse(0);
  }

  /** How many were not absorbed. */
  public long survived() {
    return replicas.stream().filter(each -> each.outcome() != Outcome.ABSORBED).count();
  }

  /** Means over the replicas. */
  public List<Measured> observables() {
    List<Measured> all = new ArrayList<>();
    for (int c = 0; c < replicas.get(0).observables().size(); c++) {
      int column = c;
      all.add(Measured.over(replicas.stream().map(each -> each.observables().get(column)).toList()));
    }
    return all;
  }

  /** The object that {@code simulate --json} prints. */
  public Tree tree() {
    return Tree.EMPTY
        .with("status", Value.of(RunStatus.FINISHED.written()))
        .with("outcome", Value.of(outcome().written()))
        .with("steps", Value.of(steps()))
        .with("survived", Value.of(survived()))
        .with("observables", Measured.tree(observables()))
        .with("replicas", Value.of(replicas.stream().map(ReplicaResult::tree).toList()));
  }
}
