package org.absorb.store.journal;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What is known of a run without opening its folder. Immutable.
 *
 * @param experiment the one it was asked for by; empty if not known
 * @param cell its coordinates in that experiment's sweep
 * @param replica counted from 0; -1 if not known
 * @param outcome empty while it has none
 * @param steps the last step known to be taken
 * @param resumedFrom the steps it went on from
 * @param stateHash of its last state; empty while it is not finished
 * @param logHash of its log; empty while it is not finished
 * @param recorded {@code protocol} and {@code observe} of the specification it is recorded with;
 *     empty while it is not finished, or if not known
 * @param message why it failed; may be empty
 * @param time of the last change, ISO 8601 in UTC with microseconds; sorts as text
 * @param writer who wrote it
 */
public record RunRow(
    RunId id,
    String experiment,
    Tree cell,
    int replica,
    RunStatus status,
    Optional<Outcome> outcome,
    long steps,
    List<Long> resumedFrom,
    String stateHash,
    String logHash,
    Tree recorded,
    String message,
    String time,
    String writer) {

  private static final List<String> RECORDED = List.of("protocol", "observe");

  public RunRow {
    resumedFrom = List.copyOf(resumedFrom);
  }

  /** A run that is asked for. */
  public static RunRow queued(RunId id, String experiment, Tree cell, int replica) {
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        RunStatus.QUEUED,
        Optional.empty(),
        0,
        List.of(),
        "",
        "",
        Tree.EMPTY,
        "",
        "",
        "");
  }

  /** In another state, without what it ended with. */
  public RunRow in(RunStatus other, String why) {
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        other,
        Optional.empty(),
        steps,
        resumedFrom,
        "",
        "",
        Tree.EMPTY,
        why,
        time,
        writer);
  }

  /** As far as a step, having gone on from others. */
  public RunRow at(long step, List<Long> resumed) {
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        status,
        outcome,
        step,
        resumed,
        stateHash,
        logHash,
        recorded,
        message,
        time,
        writer);
  }

  /** A new wish for a run of which an earlier row is known. */
  public RunRow after(RunRow earlier) {
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        status,
        outcome,
        earlier.steps,
        earlier.resumedFrom,
        stateHash,
        logHash,
        recorded,
        message,
        earlier.time,
        writer);
  }

  /** Finished. */
  public RunRow ended(Outcome how, long step, String state, String log) {
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        RunStatus.FINISHED,
        Optional.of(how),
        step,
        resumedFrom,
        state,
        log,
        Tree.EMPTY,
        "",
        time,
        writer);
  }

  /**
   * Recorded so.
   *
   * @param specification complete; of it, {@code protocol} and {@code observe} count
   */
  public RunRow recorded(Tree specification) {
    Tree tree = Tree.EMPTY;
    for (String part : RECORDED) {
      Value value = specification.get(part).orElse(null);
      tree = value == null ? tree : tree.with(part, value);
    }
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        status,
        outcome,
        steps,
        resumedFrom,
        stateHash,
        logHash,
        tree,
        message,
        time,
        writer);
  }

  /** Written by somebody. */
  RunRow by(String who) {
    return new RunRow(
        id,
        experiment,
        cell,
        replica,
        status,
        outcome,
        steps,
        resumedFrom,
        stateHash,
        logHash,
        recorded,
        message,
        time,
        who);
  }

  /** This row with what {@code other}, a line about the same run, knows. */
  RunRow and(RunRow other) {
    RunRow late = other.time.compareTo(time) >= 0 ? other : this;
    RunRow early = late == this ? other : this;
    boolean known = late.replica >= 0;
    return new RunRow(
        id,
        known ? late.experiment : early.experiment,
        known ? late.cell : early.cell,
        known ? late.replica : early.replica,
        late.status,
        late.outcome,
        late.steps,
        late.resumedFrom,
        late.stateHash,
        late.logHash,
        late.recorded,
        late.message,
        late.time,
        late.writer);
  }
}
