package org.absorb.runner;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.work.Standing;
import org.absorb.store.Later;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.store.run.RunRecord;

/**
 * What is known of a project's runs at one moment, read from the journals and from the names of the
 * folders. A run's record is opened only where these leave something open: it is unfinished, the
 * journal was written by an earlier version or is lost. Any thread.
 */
public final class Ledger {

  private final Project project;
  private final Set<RunId> early;
  private final Later<Content> content;

  /** Folders are looked at after the journals: a run that a journal tells of has one. */
  private record Content(RunTable table, Set<RunId> begun) {
    static Content of(Project project) {
      RunTable table = project.runs();
      return new Content(table, project.begun());
    }
  }

  private Ledger(Project project) {
    this.project = project;
    this.content = new Later<>(() -> Content.of(project));
    this.early = project.begun();
  }

  /** Reads in the background: until something of it is asked for, there is other work to do. */
  public static Ledger of(Project project) {
    return new Ledger(project);
  }

  /** What the journals say. */
  RunTable table() {
    return content.get().table();
  }

  /** Whether a run had a folder when the ledger was opened; does not wait for the journals. */
  public boolean isBegun(RunId id) {
    return early.contains(id);
  }

  /**
   * How a run stands; empty if it was not begun. A record that cannot be read counts as none: the
   * run fails, with the reason, when its turn comes.
   */
  public Optional<Standing> standing(RunId id) {
    return content.get().begun().contains(id)
        ? told(id).or(() -> record(id).map(Standing::of))
        : Optional.empty();
  }

  /** How a finished run stands, if a row tells all of it. */
  Optional<Standing> told(RunId id) {
    return table().row(id).flatMap(Standing::of);
  }

  /** Whether it waits or is computed at this moment, be it to be extended. */
  boolean isUnderway(RunId id) {
    RunTable table = table();
    return table
        .row(id)
        .filter(
            row ->
                row.status() == RunStatus.QUEUED
                    || row.status() == RunStatus.RUNNING && !table.isOrphan(row))
        .isPresent();
  }

  private Optional<RunRecord> record(RunId id) {
    try {
      return project.run(id).record();
    } catch (BadInputException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * The rows of all runs, {@linkplain RunTable#settled settled}; for those that have a folder but
   * no row, what the folder says.
   */
  public Map<RunId, RunRow> rows() {
    Map<RunId, RunRow> rows = table().settled();
    Set<RunId> unheard = new HashSet<>(content.get().begun());
    unheard.removeAll(rows.keySet());
    unheard.stream()
        .sorted()
        .forEach(id -> record(id).ifPresent(record -> rows.put(id, row(record))));
    return rows;
  }

  private static RunRow row(RunRecord record) {
    RunRow row =
        RunRow.queued(record.id(), "", Tree.EMPTY, record.replica())
            .at(record.steps(), record.resumedFrom());
    return record.status() == RunStatus.FINISHED
        ? row.ended(
                record.outcome().orElseThrow(),
                record.steps(),
                record.stateHash(),
                record.logHash())
            .recorded(record.specification())
        : row.in(record.status(), record.message());
  }
}
