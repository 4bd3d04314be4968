package org.absorb.store.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.Rest;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.value.Tree;

/**
 * What {@code run.json} says of a run. Immutable.
 *
 * @param specification complete, under the protocol it is recorded with
 * @param physicsVersions of every plugin that decides bits, by id
 * @param software every bundle that contributed a class, since its beginning
 * @param java the Java that ran it; several, in order, joined by semicolons
 * @param host the machine that ran it; several, in order, joined by semicolons
 * @param outcome empty while it has none
 * @param steps the last step taken, as far as this file knows
 * @param resumedFrom the steps it went on from, in order
 * @param message why it failed; may be empty
 * @param stateHash of the last state, in hexadecimal; empty while it is not finished
 * @param logHash SHA-256 of {@code log.csv}; empty while it is not finished
 * @param columns of the log, without the step
 * @param rest where it came to rest, as far as this file knows; empty if it has not, and where the
 *     last row says so
 * @param imported where it comes from, if this program did not compute it: kind, source, sha256;
 *     else empty. An imported run has no state to go on from
 * @param cleaned whether frames of it were removed
 */
public record RunRecord(
    RunId id,
    Tree specification,
    Tree physicsVersions,
    int replica,
    Seeds seeds,
    List<Software> software,
    String java,
    String host,
    RunStatus status,
    Optional<Outcome> outcome,
    long steps,
    List<Long> resumedFrom,
    String message,
    String stateHash,
    String logHash,
    List<Column> columns,
    Optional<Rest> rest,
    Tree imported,
    Optional<Cleaned> cleaned) {

  private static final String BETWEEN = "; ";

  public RunRecord {
    software = List.copyOf(software);
    resumedFrom = List.copyOf(resumedFrom);
    columns = List.copyOf(columns);
  }

  /** A run of our own. */
  public RunRecord(
      RunId id,
      Tree specification,
      Tree physicsVersions,
      int replica,
      Seeds seeds,
      List<Software> software,
      String java,
      String host,
      RunStatus status,
      Optional<Outcome> outcome,
      long steps,
      List<Long> resumedFrom,
      String message,
      String stateHash,
      String logHash,
      List<Column> columns) {
    this(
        id,
        specification,
        physicsVersions,
        replica,
        seeds,
        software,
        java,
        host,
        status,
        outcome,
        steps,
        resumedFrom,
        message,
        stateHash,
        logHash,
        columns,
        Optional.empty(),
        Tree.EMPTY,
        Optional.empty());
  }

  /** Whether another program computed it. */
  public boolean isImported() {
    return !imported.fields().isEmpty();
  }

  /** In another state, with what goes with it; what it ended with is forgotten. */
  public RunRecord in(RunStatus other, long step, String why) {
    return at(other, Optional.empty(), step, resumedFrom, why, "", "", rest);
  }

  /** Finished. */
  public RunRecord ended(Outcome how, long step, String state, String log) {
    return at(RunStatus.FINISHED, Optional.of(how), step, resumedFrom, "", state, log, rest);
  }

  /** With other bundles that took part. */
  public RunRecord with(List<Software> others) {
    return by(others, java, host, cleaned);
  }

  /** Without some of its frames. */
  public RunRecord cleaned(Cleaned how) {
    return by(software, java, host, Optional.of(how));
  }

  /**
   * Going on with an earlier one: what took part then has taken part, what was removed is missing.
   */
  public RunRecord after(RunRecord earlier) {
    Set<Software> all = new LinkedHashSet<>(earlier.software);
    software.forEach(all::remove); // the last to take part stand last
    all.addAll(software);
    return by(
        List.copyOf(all), joined(earlier.java, java), joined(earlier.host, host), earlier.cleaned);
  }

  private static String joined(String before, String now) {
    if (before.isEmpty()) {
      return now;
    }
    return List.of(before.split(BETWEEN)).contains(now) ? before : before + BETWEEN + now;
  }

  /** Going on from a step. */
  public RunRecord resumed(long from) {
    List<Long> all = new java.util.ArrayList<>(resumedFrom);
    all.add(from);
    return resumedFrom(all);
  }

  /** With the steps it went on from. */
  public RunRecord resumedFrom(List<Long> all) {
    return at(status, outcome, steps, all, message, stateHash, logHash, rest);
  }

  /** With where it came to rest. */
  public RunRecord resting(Optional<Rest> where) {
    return at(status, outcome, steps, resumedFrom, message, stateHash, logHash, where);
  }

  /** The same run, computed by others. */
  private RunRecord by(
      List<Software> bundles, String runtime, String machine, Optional<Cleaned> removed) {
    return new RunRecord(
        id,
        specification,
        physicsVersions,
        replica,
        seeds,
        bundles,
        runtime,
        machine,
        status,
        outcome,
        steps,
        resumedFrom,
        message,
        stateHash,
        logHash,
        columns,
        rest,
        imported,
        removed);
  }

  /** The same run, further on. */
  private RunRecord at(
      RunStatus now,
      Optional<Outcome> how,
      long step,
      List<Long> from,
      String why,
      String state,
      String log,
      Optional<Rest> where) {
    return new RunRecord(
        id,
        specification,
        physicsVersions,
        replica,
        seeds,
        software,
        java,
        host,
        now,
        how,
        step,
        from,
        why,
        state,
        log,
        columns,
        where,
        imported,
        cleaned);
  }
}
