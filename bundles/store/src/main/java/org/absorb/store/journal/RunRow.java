package org.absorb.store.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param seconds how long the steps since it last went on took to compute; 0 if not known
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
    double seconds,
    String message,
    String time,
    String writer) {

  private static final List<String> RECORDED = List.of("protocol", "observe");

  public RunRow {
    resumedFrom = List.copyOf(resumedFrom);
  }

  /** A run that is asked for. */
  public static RunRow queued(RunId id, String experiment, Tree cell, int replica) {
    RowDraft row = new RowDraft();
    row.id = id;
    row.experiment = experiment;
    row.cell = cell;
    row.replica = replica;
    row.status = RunStatus.QUEUED;
    return row.done();
  }

  /** This row with something changed. */
  private RunRow with(Consumer<RowDraft> change) {
    RowDraft row = new RowDraft(this);
    change.accept(row);
    return row.done();
  }

  /** In another state, without what it ended with. */
  public RunRow in(RunStatus other, String why) {
    return with(
        row -> {
          row.unended();
          row.status = other;
          row.message = why;
        });
  }

  /** As far as a step, having gone on from others. */
  public RunRow at(long step, List<Long> resumed) {
    return with(
        row -> {
          row.steps = step;
          row.resumedFrom = resumed;
        });
  }

  /** A new wish for a run of which an earlier row is known. */
  public RunRow after(RunRow earlier) {
    return at(earlier.steps, earlier.resumedFrom).at(earlier.time);
  }

  /** Finished. */
  public RunRow ended(Outcome how, long step, String state, String log) {
    return with(
        row -> {
          row.unended();
          row.status = RunStatus.FINISHED;
          row.outcome = how;
          row.steps = step;
          row.stateHash = state;
          row.logHash = log;
        });
  }

  /**
   * Recorded so.
   *
   * @param specification complete; of it, {@code protocol} and {@code observe} count
   */
  public RunRow recorded(Tree specification) {
    Map<String, Value> parts = new LinkedHashMap<>();
    for (String part : RECORDED) {
      specification.get(part).ifPresent(value -> parts.put(part, value));
    }
    return with(row -> row.recorded = new Tree(parts));
  }

  /** Computed in so many seconds since it last went on. */
  public RunRow taking(double time) {
    return with(row -> row.seconds = time);
  }

  /** What is known of a run, under what {@code wish} asks for it as. */
  public RunRow as(RunRow wish) {
    boolean same =
        replica == wish.replica && experiment.equals(wish.experiment) && cell.equals(wish.cell);
    return same ? this : with(row -> row.wish(wish));
  }

  /** Changed last at a time. */
  private RunRow at(String moment) {
    return with(row -> row.time = moment);
  }

  /** Written by somebody at a time. */
  RunRow by(String who, String moment) {
    return with(
        row -> {
          row.time = moment;
          row.writer = who;
        });
  }

  /** This row with what {@code other}, a line about the same run, knows. */
  RunRow and(RunRow other) {
    RunRow late = other.time.compareTo(time) >= 0 ? other : this;
    RunRow early = late == this ? other : this;
    return late.replica >= 0 ? late : late.as(early);
  }
}
