package org.absorb.runner;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Later<Content> content;
  private final Set<RunId> opened = ConcurrentHashMap.newKeySet();

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
  }

  /** Reads in the background: until something of it is asked for, there is other work to do. */
  public static Ledger of(Project project) {
    return new Ledger(project);
  }

  /** What the journals say. */
  RunTable table() {
    return content.get().table();
  }

  /** Whether a run has a folder; looks for it rather than wait for the journals. */
  public boolean isBegun(RunId id) {
    return content
        .now()
        .map(known -> known.begun().contains(id))
        .orElseGet(() -> Files.isDirectory(project.run(id).path()));
  }

  /**
   * How a run stands; empty if it was not begun. A record that cannot be read counts as none: the
   * run fails, with the reason, when its turn comes.
   */
  public Optional<Standing> standing(RunId id) {
    if (!content.get().begun().contains(id)) {
      return Optional.empty();
    }
    Optional<Standing> told = table().row(id).flatMap(Standing::of);
    if (told.isPresent()) {
      return told;
    }
    opened.add(id);
    return record(id).map(Standing::of);
  }

  /** Of the runs that were asked for, those of which no row tells all. */
  Set<RunId> opened() {
    return opened;
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
    content.get().begun().stream()
        .filter(id -> !rows.containsKey(id))
        .sorted()
        .toList() // before the map changes
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
