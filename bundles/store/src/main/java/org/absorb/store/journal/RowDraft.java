package org.absorb.store.journal;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;

/** A {@link RunRow} being made: its fields one by one, saying nothing at first. One thread. */
final class RowDraft {

  RunId id;
  String experiment = "";
  Tree cell = Tree.EMPTY;
  int replica = -1;
  RunStatus status;
  Outcome outcome;
  long steps;
  List<Long> resumedFrom = List.of();
  String stateHash = "";
  String logHash = "";
  Tree recorded = Tree.EMPTY;
  double seconds;
  String message = "";
  String time = "";
  String writer = "";

  RowDraft() {}

  RowDraft(RunRow row) {
    wish(row);
    id = row.id();
    status = row.status();
    outcome = row.outcome().orElse(null);
    steps = row.steps();
    resumedFrom = row.resumedFrom();
    stateHash = row.stateHash();
    logHash = row.logHash();
    recorded = row.recorded();
    seconds = row.seconds();
    message = row.message();
    time = row.time();
    writer = row.writer();
  }

  /** Takes what a run is asked for as. */
  void wish(RunRow row) {
    experiment = row.experiment();
    cell = row.cell();
    replica = row.replica();
  }

  /** Forgets what it ended with, or of. */
  void unended() {
    outcome = null;
    stateHash = "";
    logHash = "";
    recorded = Tree.EMPTY;
    seconds = 0;
    message = "";
  }

  /**
   * The row.
   *
   * @throws IllegalArgumentException if it is no run's, or in no state
   */
  RunRow done() {
    if (id == null || status == null) {
      throw new IllegalArgumentException("no change of a run");
    }
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        status,
        Optional.ofNullable(outcome),
        steps,
        resumedFrom,
        stateHash,
        logHash,
        recorded,
        seconds,
        message,
        time,
        writer);
  }
}
